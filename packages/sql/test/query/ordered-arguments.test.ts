// ORDER BY inside ARRAY_AGG, as Flink 1.20.3 answers.
import { expect, test } from 'vitest';
import { checkScript } from '../../src/index.ts';

const T =
  "CREATE TABLE t (id INT, s STRING, k STRING, v DOUBLE, pt AS PROCTIME()) WITH ('connector' = 'datagen');\n";

const found = (query: string) => {
  const { statements, diagnostics } = checkScript(T + query, { engine: 'flink-1.20' });
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  return {
    errors,
    schema: statements[1]?.outputSchema?.map(({ type }) => type),
    analysis: statements[1]?.analysis,
  };
};

test.each([
  ['SELECT ARRAY_AGG(s ORDER BY id) FROM t', ['ARRAY<STRING>']],
  ['SELECT ARRAY_AGG(DISTINCT s ORDER BY id) FROM t', ['ARRAY<STRING>']],
  ['SELECT ARRAY_AGG(s ORDER BY id + 1 DESC NULLS LAST, k) FROM t', ['ARRAY<STRING>']],
  ['SELECT ARRAY_AGG(s RESPECT NULLS ORDER BY id) FROM t', ['ARRAY<STRING>']],
  ["SELECT ARRAY_AGG(s ORDER BY 'x') FROM t", ['ARRAY<STRING>']],
  ['SELECT k, ARRAY_AGG(s ORDER BY (SELECT 1)) FROM t GROUP BY k', ['STRING', 'ARRAY<STRING>']],
  [
    'SELECT k, ARRAY_AGG(s ORDER BY id), COUNT(*) FROM t GROUP BY k HAVING CARDINALITY(ARRAY_AGG(s ORDER BY id)) > 1',
    ['STRING', 'ARRAY<STRING>', 'BIGINT NOT NULL'],
  ],
])('%s is accepted', (query, schema) => {
  expect(found(query)).toEqual({ errors: [], schema, analysis: 'full' });
});

test.each([
  ['SELECT ARRAY_AGG(s ORDER BY nope) FROM t', "Column 'nope' not found in any table"],
  ['SELECT ARRAY_AGG(s ORDER BY SUM(id)) FROM t', 'Aggregate expressions cannot be nested'],
  ['SELECT ARRAY_AGG(s ORDER BY NULL) FROM t', "Illegal use of 'NULL'"],
  [
    'SELECT ARRAY_AGG(s, id ORDER BY id) FROM t',
    "Invalid number of arguments to function 'ARRAY_AGG'. Was expecting 1 arguments",
  ],
  [
    'SELECT ARRAY_AGG(s ORDER BY id) FILTER (WHERE v > 1) FROM t',
    'Conversion to relational algebra failed to preserve datatypes',
  ],
])('%s is refused', (query, message) => {
  expect(found(query).errors).toEqual([message]);
});

test('over a window it is undecided', () => {
  expect(found('SELECT ARRAY_AGG(s ORDER BY id) OVER (ORDER BY pt) FROM t')).toMatchObject({
    errors: [],
    analysis: 'partial',
  });
});
