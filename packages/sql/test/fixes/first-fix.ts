// Scripts, and what one becomes with the first fix of its first error.
import { engineOrDefault } from '../../src/engine/engine.ts';
import { factsOf } from '../../src/facts/facts-of.ts';
import type { Erring } from '../../src/fixes/erring.ts';
import { readScript } from '../../src/fixes/script.ts';
import { analyse, checkScript } from '../../src/index.ts';
import type { Diagnostic } from '../../src/index.ts';

export const table = (name: string, columns: string): string =>
  `CREATE TABLE ${name} (${columns}) WITH ('connector' = 'datagen');\n`;

export function errorsOf(sql: string): readonly Diagnostic[] {
  return checkScript(sql, { engine: 'flink-1.20' }).diagnostics.filter(
    ({ severity }) => severity === 'error',
  );
}

export function fixed(sql: string): string | undefined {
  const fix = errorsOf(sql)[0]?.fixes?.[0];
  return fix?.edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((text, { span, text: put }) => text.slice(0, span.start) + put + text.slice(span.end), sql);
}

/** The first error of the script's last statement, as an idiom sees it. */
export function erringIn(sql: string): Erring {
  const engine = 'flink-1.20';
  const model = analyse(sql, { engine });
  const statement = model.statements.at(-1)!.span;
  const diagnostic = model.diagnostics.find(({ severity }) => severity === 'error')!;
  const script = readScript(model, factsOf(engineOrDefault(engine)));
  return { script, diagnostic, span: diagnostic.span!, statement };
}
