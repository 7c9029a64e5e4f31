// Scripts of a few lines whose plans double at each step: the check must end, and say that it did not see all.
import { expect, test } from 'vitest';
import { checkScript } from '../../src/index.ts';

const table = "CREATE TABLE t (a INT) WITH ('connector' = 'datagen');\n";

/** Steps that each read the one before twice. */
function steps(count: number, step: (name: string, query: string) => string, separator: string): string {
  return Array.from({ length: count }, (_, i) => {
    const source = i === 0 ? 't' : `s${String(i - 1)}`;
    return step(`s${String(i)}`, `SELECT * FROM ${source} UNION ALL SELECT * FROM ${source}`);
  }).join(separator);
}

test.each([
  ['views', steps(14, (name, query) => `CREATE VIEW ${name} AS ${query}`, ';\n') + ';\nSELECT * FROM s13'],
  [
    'common tables',
    'WITH ' + steps(30, (name, query) => `${name} AS (${query})`, ', ') + ' SELECT * FROM s29',
  ],
])('%s', (_, sql) => {
  const faults: unknown[] = [];
  const { statements, diagnostics } = checkScript(table + sql, {
    engine: 'flink-1.20',
    onFault: (error) => faults.push(error),
  });
  expect(faults).toEqual([]);
  expect(diagnostics).toEqual([]);
  expect(statements.at(-1)?.analysis).toBe('partial');
});
