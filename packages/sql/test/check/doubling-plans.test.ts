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

/** Views that each compute from the column `r` of the one before. */
function views(count: number, select: string): string {
  const first = 'CREATE VIEW s0 AS SELECT a AS r FROM t;\n';
  const rest = Array.from(
    { length: count },
    (_, i) =>
      `CREATE VIEW s${String(i + 1)} AS SELECT ${select} AS r FROM s${String(i)} WHERE r IS NOT NULL;\n`,
  );
  return `${first}${rest.join('')}SELECT r FROM s${String(count)}`;
}

const wide = `CREATE TABLE w (${Array.from({ length: 1000 }, (_, i) => `c${String(i)} INT`).join(', ')}) WITH ('connector' = 'datagen');\n`;
const twice = (i: number): string => {
  const source = i === 0 ? 'w' : `s${String(i - 1)}`;
  return `s${String(i)} AS (SELECT x.*, y.* FROM ${source} AS x CROSS JOIN ${source} AS y)`;
};

test.each([
  ['rows of rows', views(30, 'ROW(r, r)')],
  ['arrays of maps of rows', views(30, 'ARRAY[ROW(MAP[r, r])]')],
  ['sums of sums', views(40, 'r + r')],
  [
    'sums of sums in FROM',
    `SELECT r FROM ${'(SELECT r + r AS r FROM '.repeat(40)}(SELECT a AS r FROM t)${')'.repeat(40)}`,
  ],
  ['cases', views(40, 'CASE WHEN r > 1 THEN r ELSE -r END')],
  ['columns', `${wide}WITH ${Array.from({ length: 12 }, (_, i) => twice(i)).join(', ')} SELECT * FROM s11`],
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

test('a script may use views only so often in all', () => {
  const doubling = steps(14, (name, query) => `CREATE VIEW ${name} AS ${query}`, ';\n');
  const sql = `${table}${doubling};\n${'SELECT * FROM s5;\n'.repeat(700)}`;
  const { statements } = checkScript(sql, { engine: 'flink-1.20' });
  const uses = statements.filter(({ kind }) => kind === 'select').map(({ analysis }) => analysis);
  expect(uses[0]).toBe('full');
  expect(uses.at(-1)).toBe('partial');
});
