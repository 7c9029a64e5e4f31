// `preflight explain CODE`: the page of one kind of problem, from the catalogues.
import { catalogue as draftCatalogue } from '@flink-preflight/draft/catalogue';
import { catalogue as serverCatalogue } from '@flink-preflight/server/catalogue';
import type { DiagnosticDefinition } from '@flink-preflight/sql';
import { catalogue as sqlCatalogue, rulesOfCode } from '@flink-preflight/sql/catalogue';
import { EXPLAIN_HELP } from '../help.ts';
import { writeOut } from '../output.ts';
import { parseOptions } from '../parse-options.ts';
import { UsageError, didYouMean } from '../usage-error.ts';
import type { Command } from './command.ts';

/** Prints the page; an unknown code is misuse. */
export const explainCommand: Command = async (argv) => {
  const { values, positionals } = parseOptions(argv, {});
  if (values['help'] === true) {
    await writeOut(EXPLAIN_HELP);
    return 0;
  }
  const [asked, ...more] = positionals;
  if (asked === undefined || more.length > 0) throw new UsageError('explain takes one code, such as FP2003');
  const definitions = allDefinitions();
  const [, wanted = asked] = /^FP\d{4}\/(.+)$/i.exec(asked) ?? [];
  const definition = definitions.find(
    (d) => d.code === wanted.toUpperCase() || d.name === wanted.toLowerCase(),
  );
  if (definition === undefined) {
    const names = [...new Set(definitions.flatMap((d) => [d.code, d.name]))];
    throw new UsageError(`unknown code '${asked}'${didYouMean(asked, names)}`);
  }
  await writeOut(page(definition));
  return 0;
};

function allDefinitions(): readonly DiagnosticDefinition[] {
  const rules = [...rulesOfCode.values()].flat();
  return [...sqlCatalogue, ...draftCatalogue, ...serverCatalogue, ...rules];
}

function page(d: DiagnosticDefinition): string {
  const indent = (text: string): string => text.trimEnd().replace(/^/gm, '    ');
  const parts = [`${d.code} ${d.name} (${d.severity}, ${d.category})`, d.message, d.explain];
  const rules = rulesOfCode.get(d.code) ?? [];
  if (!rules.includes(d) && rules.length > 0)
    parts.push(['Its rules:', ...rules.map(({ name }) => `    ${name}`)].join('\n'));
  if (d.hint !== undefined) parts.push(`What to do: ${d.hint}`);
  // The examples are those of the code: another rule's would show something else.
  for (const { wrong, right } of rules.includes(d) ? [] : d.examples)
    parts.push('Wrong:', indent(wrong), 'Right:', indent(right));
  parts.push(`Source: ${d.source}`);
  return `${parts.join('\n\n')}\n`;
}
