// Calls of user functions, typed by their classes in a JAR, against what Apache Flink 1.20 said of the same calls of the same
// classes (tools/function-classes).
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkScript } from '@flink-preflight/sql';
import { describe, expect, test } from 'vitest';
import { userFunctions } from '../../src/index.ts';
import known from './known.json' with { type: 'json' };

interface Row {
  readonly class: string;
  readonly sql: string;
  readonly schema?: readonly string[];
  readonly error?: string;
  readonly line?: number;
  readonly column?: number;
}

const read = (name: string): Buffer => readFileSync(fileURLToPath(new URL(name, import.meta.url)));
const rows = read('answers.jsonl')
  .toString()
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Row);
const tables = read('tables.sql').toString();
const jar = new Uint8Array(read('functions.jar'));
const typingOf = userFunctions({ readArtifact: () => jar, jars: ['functions.jar'] });

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What differs: nothing, or its kind. */
function difference(row: Row): string | undefined {
  const before = `${tables}CREATE FUNCTION f AS '${row.class}';\n`;
  const { statements, diagnostics } = checkScript(`${before}${row.sql};\n`, {
    engine: 'flink-1.20',
    typingOf,
  });
  const [error] = diagnostics.filter((each) => each.severity === 'error');
  const last = statements.at(-1);
  if (error === undefined) {
    if (statements.some((each) => each.analysis === 'partial')) return 'partial';
    if (row.error !== undefined) return 'false-';
    const schema = last?.outputSchema?.map(({ name, type }) => `${name} ${type}`);
    return row.schema === undefined || JSON.stringify(schema) === JSON.stringify(row.schema)
      ? undefined
      : 'schema';
  }
  if (row.error === undefined) return 'false+';
  const said = plain(row.error);
  const ours = plain(error.message);
  if (!ours.includes(said) && !said.includes(ours)) return 'words';
  if (row.line === undefined || row.column === undefined) return undefined;
  const lineStart =
    row.sql
      .split('\n')
      .slice(0, row.line - 1)
      .join('\n').length + (row.line > 1 ? 1 : 0);
  return error.span?.start === before.length + lineStart + row.column - 1 ? undefined : 'place';
}

test('the table is not small', () => {
  expect(rows.length).toBeGreaterThan(1000);
});

test('each call is typed or refused as Flink does, but for what is known', () => {
  const found = rows.flatMap((row) => {
    const kind = difference(row);
    return kind === undefined ? [] : [`${kind}: ${row.class}: ${row.sql}`];
  });
  expect(found).toEqual(known);
});

describe('what is known does not refuse good calls', () => {
  test.each(known)('%s', (line) => {
    expect(line).not.toMatch(/^false\+/);
  });
});
