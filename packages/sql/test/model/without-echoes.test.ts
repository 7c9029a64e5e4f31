import { describe, expect, test } from 'vitest';
import { checkScript } from '../../src/index.ts';

const table = "CREATE TABLE t (a INT, b INT) WITH ('connector' = 'datagen');\n";

/** Codes of the errors, statement by statement. */
function errors(sql: string): string[] {
  return checkScript(sql, { engine: 'flink-1.20' })
    .diagnostics.filter((diagnostic) => diagnostic.severity === 'error')
    .map((diagnostic) => `${String(diagnostic.statement)} ${diagnostic.code}`);
}

test('the same error in several places is one, with one fix for all', () => {
  const sql = table + 'SELECT tt.a, tt.b FROM t';
  const [first, ...others] = checkScript(sql, { engine: 'flink-1.20' }).diagnostics;
  expect(others).toEqual([]);
  expect(first?.related?.map(({ span }) => sql.slice(span.start, span.end))).toContain('tt');
});

test('grouping is not judged where a name is wrong', () => {
  expect(errors(table + 'SELECT b, x, COUNT(*) FROM t GROUP BY a')).toEqual(['1 FP2003']);
});

test('different errors stay', () => {
  expect(errors(table + 'SELECT x, y FROM t')).toHaveLength(2);
});

test('each failing statement has its own', () => {
  expect(errors(table + 'SELECT x FROM t; SELECT x FROM t')).toHaveLength(2);
});

test.each([
  ['CREATE TABLE u (a NOPE); SELECT * FROM u; INSERT INTO u SELECT 1', ['0 FP2145']],
  ['CREATE VIEW v AS SELECT nope; SELECT a FROM v', ['0 FP2003']],
  ["CREATE CATALOG c; USE CATALOG c; CREATE TABLE c.d.t (a INT) WITH ('connector' = 'print')", ['0 FP2386']],
  ['USE d; CREATE VIEW d.v AS SELECT 1 AS a; SELECT a FROM d.v', ['0 FP2306']],
  [table + 'ALTER TABLE t ADD a INT; SELECT zzz FROM t', ['1 FP2369']],
  ['EXECUTE STATEMENT SET BEGIN INSERT INTO; END', ['0 FP1001']],
])('%s: no error that only follows from another', (sql, codes) => {
  expect(errors(sql)).toEqual(codes);
});

describe('a table that is read and written by a statement with an error in its query', () => {
  test.each([
    ["'connector' = 'datagen'", ['1 FP2003', '1 FP3003']],
    ["'connector' = 'kafka', 'topic' = 't'", ['1 FP2003', '1 FP3007']],
    ["'connector' = 'filesystem', 'path' = '/t', 'format' = 'json'", ['1 FP2003']],
  ])('%s', (options, codes) => {
    const sql = `CREATE TABLE u (a INT) WITH (${options}); INSERT INTO u SELECT zzz FROM u`;
    expect(errors(sql)).toEqual(codes);
  });
});
