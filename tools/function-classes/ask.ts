// Asks real Flink about the rows of answers.jsonl and writes its answers into them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ANSWERS, JAR, libraries, ORACLE, TABLES } from './paths.ts';

interface Row {
  readonly class: string;
  readonly sql: string;
}

interface Answer {
  readonly statements: readonly {
    readonly ok: boolean;
    readonly schema?: readonly { readonly name: string; readonly type: string }[];
    readonly error?: {
      readonly line?: number;
      readonly column?: number;
      readonly chain: readonly { readonly message: string }[];
    };
  }[];
}

const tables = readFileSync(TABLES, 'utf8');
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
const rows = lines(readFileSync(ANSWERS, 'utf8')).map((line) => JSON.parse(line) as Row);
const folder = mkdtempSync(join(tmpdir(), 'function-answers-'));
try {
  const cases = rows.map((row, i) =>
    JSON.stringify({ id: String(i), sql: `${tables}CREATE FUNCTION f AS '${row.class}';\n${row.sql};\n` }),
  );
  const [asked, answered] = [join(folder, 'cases.jsonl'), join(folder, 'answers.jsonl')];
  writeFileSync(asked, `${cases.join('\n')}\n`);
  const open = ['java.base/java.lang', 'java.base/java.util'].map(
    (each) => `--add-opens=${each}=ALL-UNNAMED`,
  );
  const path = [join(ORACLE, 'classes'), libraries(), JAR].join(':');
  execFileSync('java', [...open, '-cp', path, 'Oracle', asked, answered], { stdio: 'ignore' });
  const answers = lines(readFileSync(answered, 'utf8')).map((line) => JSON.parse(line) as Answer);
  writeFileSync(ANSWERS, `${rows.map((row, i) => JSON.stringify(withAnswer(row, answers[i]))).join('\n')}\n`);
} finally {
  rmSync(folder, { recursive: true });
}

/** The row with the last statement's schema, or the innermost cause of the first refusal. */
function withAnswer({ class: name, sql }: Row, answer: Answer | undefined): object {
  const refused = answer?.statements.find(({ ok }) => !ok)?.error;
  if (refused === undefined) {
    const schema = answer?.statements.at(-1)?.schema?.map((column) => `${column.name} ${column.type}`);
    return { class: name, sql, ...(schema === undefined ? {} : { schema }) };
  }
  // Failed assertions go on with whole plans.
  const error = (refused.chain.at(-1)?.message ?? '').slice(0, 400);
  const before = lines(tables).length + 1;
  const at = refused.line === undefined ? {} : { line: refused.line - before, column: refused.column };
  return { class: name, sql, error, ...at };
}
