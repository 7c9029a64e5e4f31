// Problems that Flink has only with the code of a job: of what is gone by then it says nothing. As real Flink 1.20.3 answers, in
// both runtime modes unless a row says otherwise.
import { expect, test } from 'vitest';
import { checkScript } from '../../src/check/check-script.ts';

const tables = `CREATE TABLE t (i INT, s STRING, b BOOLEAN, tm TIME, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen', 'number-of-rows' = '5');
CREATE TABLE u (k INT, z BOOLEAN) WITH ('connector' = 'datagen', 'number-of-rows' = '5');
CREATE VIEW v AS SELECT i, i = s AS p FROM t;
`;

function errorsOf(mode: string, query: string): readonly string[] {
  const { diagnostics } = checkScript(`SET 'execution.runtime-mode' = '${mode}';\n${tables}${query}`, {
    engine: 'flink-1.20',
  });
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

const modes = ['streaming', 'batch'];

test.each([
  'SELECT i FROM (SELECT i, i = s AS p FROM t)',
  'SELECT COUNT(*) FROM (SELECT i = s AS p FROM t)',
  'SELECT i FROM (SELECT i, COUNT(*) FILTER (WHERE i = s) AS n FROM t GROUP BY i)',
  'SELECT i FROM v',
  'WITH x AS (SELECT i, i = s AS p FROM t) SELECT i FROM x',
  "WITH x AS (SELECT 1 = 'a' AS p FROM t) SELECT k FROM u",
  "SELECT * FROM u WHERE EXISTS (SELECT COUNT(*), SUM(i) FROM t WHERE 'a' = 2)",
  'SELECT * FROM u WHERE EXISTS (SELECT i = s FROM t WHERE i = u.k)',
  "SELECT * FROM u WHERE EXISTS (SELECT 1 = 'a' FROM t)",
  "SELECT i FROM t WHERE 1 = 'a' AND FALSE",
  'SELECT i FROM t WHERE i = s AND i > 2 AND i < 1',
  'SELECT i FROM t WHERE i = s OR 1 = 1',
  "SELECT i, p FROM (SELECT i, 1 = 'a' AS p FROM t) WHERE 1 = 0",
  'SELECT CASE WHEN 1 = 2 THEN i = s ELSE b END FROM t',
  'SELECT CASE WHEN b THEN b WHEN TRUE THEN FALSE ELSE i = s END FROM t',
  'SELECT CASE WHEN i = s THEN 1 ELSE 1 END FROM t',
  "SELECT CASE 1 WHEN 'a' THEN CAST(NULL AS INT) WHEN 2 THEN NULL END",
  'SELECT COALESCE(TRUE, i = s) FROM t',
  'SELECT (i = s) IS NULL FROM t',
  'SELECT (EXTRACT(YEAR FROM tm) > 1) IS NULL FROM t',
  'SELECT i = s FROM t WHERE FALSE',
  'SELECT i = s FROM t LIMIT 0',
  'SELECT k FROM u UNION ALL SELECT i FROM t WHERE i = s AND FALSE',
  "SELECT k FROM u WHERE k IN (SELECT i FROM t WHERE 1 = 'a') AND FALSE",
  "SELECT COUNT(*) FROM (SELECT * FROM t WHERE 1 = 'a') GROUP BY i HAVING FALSE",
  'SELECT i FROM t WHERE (1, NULL) = (i, s)',
  'SELECT i FROM t WHERE (i, s) = (1, NULL)',
  "SELECT i FROM t WHERE (NULL, 'a') = (i, i)",
  "SELECT i FROM t WHERE (i, s) IN ((1, 'a'), (2, NULL))",
  "SELECT i FROM t WHERE DATE '2020-01-01' NOT IN (i, DATE '2020-01-01')",
])('%s is accepted', (query) => {
  for (const mode of modes) expect(errorsOf(mode, query), mode).toEqual([]);
});

test.each([
  'SELECT i FROM (SELECT i, i = s AS p FROM t) WHERE p',
  'SELECT i, p FROM v',
  'WITH x AS (SELECT i, i = s AS p FROM t) SELECT i FROM x WHERE p',
  'SELECT i FROM (SELECT DISTINCT i, i = s AS p FROM t)',
  'SELECT i FROM (SELECT i, i = s AS p FROM t UNION SELECT k, z FROM u)',
  "SELECT i FROM (SELECT i, 1 = 'a' AS p FROM t)",
  'SELECT * FROM u WHERE EXISTS (SELECT i FROM t WHERE i = s)',
  "SELECT 1 = 'a' FROM t WHERE FALSE",
  "SELECT 1 = 'a' FROM t LIMIT 0",
  'SELECT CASE WHEN i = s THEN 1 ELSE 2 END FROM t',
  'SELECT COALESCE(b, i = s) FROM t',
  'SELECT IF(TRUE, b, i = s) FROM t',
])('%s is refused', (query) => {
  for (const mode of modes) expect(errorsOf(mode, query), mode).toEqual(['FP2120']);
});

test('batch mode computes windows that nothing reads', () => {
  const query = 'SELECT i FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY i = s ORDER BY ts) AS n FROM t)';
  expect(modes.map((mode) => errorsOf(mode, query))).toEqual([[], ['FP2120']]);
});

test('an item of a list is cast to the type of its list', () => {
  const query = 'SELECT i FROM t WHERE ts IN (1, NULL)';
  expect(modes.map((mode) => errorsOf(mode, query))).toEqual([['FP2128'], ['FP2128']]);
});

test.each<readonly [query: string, codes: readonly string[]]>([
  ['SELECT CAST(NULL AS REAL) * CAST(5 AS DOUBLE)', []],
  ['SELECT CAST(NULL AS REAL) / 2.5 FROM t', []],
  ['SELECT CAST(NULL AS REAL) IS NULL FROM t', []],
  ['SELECT i FROM (SELECT i, CAST(i AS REAL) AS x FROM t)', []],
  ['SELECT CAST(NULL AS REAL) FROM t', ['FP2140']],
  ['SELECT 1 + CAST(NULL AS REAL) FROM t', ['FP2140']],
  ['SELECT ARRAY[CAST(NULL AS REAL)] FROM t', ['FP2140']],
  ['SELECT CAST(i AS REAL) > 1 FROM t', ['FP2140']],
  ["SELECT i FROM t WHERE CAST('1' AS REAL) IS NULL", ['FP2140']],
  ['SELECT * FROM (VALUES (1, CAST(NULL AS REAL)))', ['FP2140']],
])('REAL: %s', (query, codes) => {
  for (const mode of modes) expect(errorsOf(mode, query), mode).toEqual(codes);
});
