// Queries made to hurt: deep, long, or doubling at each level. Each ends soon, without a fault of the checker's own.
import { expect, test } from 'vitest';
import { checkScript } from '../../src/index.ts';
import { TABLES } from './tables.ts';

function nest(depth: number, around: (inner: string) => string, innermost: string): string {
  let text = innermost;
  for (let i = 0; i < depth; i++) text = around(text);
  return text;
}

test.each([
  ['parentheses', `SELECT ${'('.repeat(3000)}1${')'.repeat(3000)}`],
  ['sums', `SELECT ${Array.from({ length: 5000 }, () => 'a').join(' + ')} FROM t`],
  ['conditions', `SELECT a FROM t WHERE ${Array.from({ length: 5000 }, () => 'a = 1').join(' OR ')}`],
  ['subqueries', `${'SELECT a FROM ('.repeat(300)}SELECT a FROM t${')'.repeat(300)}`],
  ['unions', Array.from({ length: 3000 }, () => 'SELECT a FROM t').join(' UNION ALL ')],
  ['windows', `SELECT ${nest(40, (inner) => `SUM(a) OVER (ORDER BY ${inner})`, 'ts')} FROM t`],
  ['calls over windows', `SELECT ${nest(40, (inner) => `ABS(${inner}) OVER (ORDER BY ts)`, 'a')} FROM t`],
  [
    'compared cases',
    `SELECT ${nest(30, (inner) => `CASE ${inner} WHEN 1 THEN 1 WHEN 2 THEN 2 ELSE 3 END`, 'a')} FROM t`,
  ],
  [
    'wrong cases',
    `SELECT ${nest(30, (inner) => `CASE ${inner} WHEN 1 THEN 1 WHEN 2 THEN 2 ELSE z END`, 'y')} FROM t`,
  ],
  [
    'common tables',
    `WITH c0 AS (SELECT a FROM t), ${Array.from({ length: 30 }, (_, i) => `c${String(i + 1)} AS (SELECT x.a FROM c${String(i)} AS x JOIN c${String(i)} AS y ON x.a = y.a)`).join(', ')} SELECT a FROM c30`,
  ],
  ['cases', `SELECT ${'CASE WHEN a = 1 THEN '.repeat(500)}1${' ELSE 2 END'.repeat(500)} FROM t`],
])('deep nesting of %s ends without a fault', (_name, sql) => {
  const faults: unknown[] = [];
  checkScript(`${TABLES}${sql};`, { engine: 'flink-1.20', onFault: (fault) => faults.push(fault) });
  expect(faults).toEqual([]);
});

/** `c0, c1 …` of a table with many columns. */
const MANY = 20_000;
const columns = (each: (name: string) => string = (name) => name): string =>
  Array.from({ length: MANY }, (_, i) => each(`c${String(i)}`)).join(', ');
const wide = (name: string, connector: string, more = ''): string =>
  `CREATE TABLE ${name} (${columns((column) => `${column} INT`)}${more}) WITH ('connector' = '${connector}');`;

// Each would take minutes if every column were looked for among all others.
test.each([
  ['names', `${wide('w', 'datagen')} SELECT ${columns()} FROM w`],
  ['names of a table', `${wide('w', 'datagen')} SELECT ${columns((name) => `w.${name}`)} FROM w`],
  ['keys', `${wide('w', 'datagen')} SELECT ${columns()} FROM w GROUP BY ${columns()}`],
  ['aggregates', `${wide('w', 'datagen')} SELECT ${columns((name) => `SUM(${name})`)} FROM w`],
  [
    'fields',
    `CREATE TABLE w (r ROW<${columns((name) => `${name} INT`)}>) WITH ('connector' = 'datagen'); SELECT r FROM w`,
  ],
  ['primary keys', wide('w', 'datagen', `, PRIMARY KEY (${columns()}) NOT ENFORCED`)],
  [
    'targets',
    `${wide('w', 'datagen')} ${wide('k', 'blackhole')} INSERT INTO k (${columns()}) SELECT ${columns()} FROM w`,
  ],
  ['arguments', `SELECT COALESCE(${columns((name) => name.slice(1))})`],
])('twenty thousand %s are analysed to their end', (_name, sql) => {
  const { statements, diagnostics } = checkScript(`${sql};`, { engine: 'flink-1.20' });
  expect(diagnostics).toEqual([]);
  expect(statements.map(({ analysis }) => analysis)).not.toContain('partial');
});

/** One more than `n` pieces. */
function chain(n: number, piece: string, operator: string): string {
  return Array.from({ length: n + 1 }, () => piece).join(operator);
}

test.each([
  ['OR', `SELECT a FROM t WHERE ${chain(10_000, 'a = 1', ' OR ')}`],
  ['AND', `SELECT a FROM t WHERE ${chain(10_000, 'a <> 1', ' AND ')}`],
  ['constants', `SELECT a FROM t WHERE ${chain(10_000, '1 = 1', ' OR ')}`],
  ['sums', `SELECT ${chain(990, 'a', ' + ')} AS x FROM t`],
  ['grouped sums', `SELECT COUNT(*) FROM t GROUP BY ${chain(400, 'a', ' + ')}`],
  ['UNION ALL', chain(3000, 'SELECT a FROM t', ' UNION ALL ')],
  ['UNION', chain(500, 'SELECT a FROM t', ' UNION ')],
  ['items of one name', `SELECT ${chain(20_000, 'a', ', ')} FROM t`],
])('a long chain of %s is analysed to its end', (_name, sql) => {
  const { statements, diagnostics } = checkScript(`${TABLES}${sql};`, { engine: 'flink-1.20' });
  expect(diagnostics).toEqual([]);
  expect(statements.at(-1)).toMatchObject({ analysis: 'full', outputSchema: expect.anything() as unknown });
});

test('what is wrong deep in a chain is told', () => {
  const sql = `SELECT a FROM t WHERE ${chain(2000, 'a = 1', ' OR ')} OR nope = 1 OR ${chain(2000, 'a = 1', ' OR ')}`;
  const { diagnostics } = checkScript(`${TABLES}${sql};`, { engine: 'flink-1.20' });
  expect(diagnostics.map(({ name, span }) => [name, span!.start])).toEqual([
    ['unknown-column', TABLES.length + sql.indexOf('nope')],
  ]);
});
