import { describe, expect, test } from 'vitest';
import { checkScript } from '../../src/index.ts';

const t = "CREATE TABLE t (a INT, b STRING, ts TIMESTAMP(3)) WITH ('connector' = 'datagen');\n";

/** Places of all errors behind the first table, in the order in which they are told. */
function places(sql: string): readonly number[] {
  return checkScript(t + sql, { engine: 'flink-1.20' }).diagnostics.map((d) => d.span!.start - t.length);
}

function expected(marks: string): { readonly sql: string; readonly places: readonly number[] } {
  const found: number[] = [];
  let sql = '';
  for (const part of marks.split('^')) {
    sql += part;
    found.push(sql.length);
  }
  return { sql, places: found.slice(0, -1) };
}

describe('what is wrong beside a syntax error is told too', () => {
  test.each([
    'SELECT ^nope FROM t WHERE a > 1 GROUP ^a',
    'SELECT a FROM ^nowhere WHERE a > 1 ORDER ^a',
    "SELECT a, ^nope, b FROM t WHERE a > 1 ^AND AND b = 'x'",
    'SELECT ^NO_SUCH(a), b FROM t WHERE b IS NULL ^GRUOP BY a',
    'CREATE VIEW v AS SELECT ^nope, a FROM t WHERE a ^>> 1',
    "SELECT ^'a FROM t; SELECT ^nope FROM t; SELECT a FROM t",
    'USE CATALO^G; SELECT ^nope FROM t',
  ])('%s', (marks) => {
    const { sql, places: wanted } = expected(marks);
    expect([...places(sql)].sort((x, y) => x - y)).toEqual(wanted);
  });

  test("the syntax error is told first, as Flink's own", () => {
    expect(places('SELECT nope FROM t WHERE a > 1 GROUP a')).toEqual([37, 7]);
  });
});

describe('what follows from a syntax error is not told', () => {
  test.each([
    'SELECT a, c FROM t, u v ^w WHERE a > 1',
    'SELECT x FROM (SELECT a b ^AS x FROM t)',
    "CREATE TABLE u (c INT ^d INT) WITH ('connector' = 'datagen'); SELECT c, d FROM u",
    "CREATE TABLE u (c VARCHAR2^(10)) WITH ('connector' = 'datagen'); INSERT INTO u SELECT a FROM t",
    "CREATE TABLE u (c INT) WITH ('connector' = ^42); SELECT c FROM u",
    "CREATE TABLE ^(c INT) WITH ('connector' = 'datagen'); SELECT c FROM u",
    "CREATE TABLE u (c INT) WITH ('connector' ^datagen 'x' y ! z); SELECT c FROM u",
    'CREATE VIEW v AS SELECT a AS c ^t; SELECT c, d FROM v',
    'SELECT a FROM t\n^SELECT b FROM t',
  ])('%s', (marks) => {
    const { sql, places: wanted } = expected(marks);
    expect(places(sql)).toEqual(wanted);
  });
});

describe('a statement that can only have been meant in one way does what it was to do', () => {
  test.each([
    "CREATE TABLE u (c INT, d INT) ^WIHT ('connector' = 'datagen'); SELECT c, ^e FROM u",
    'CREATE VIEW v AS SELECT a AS c FROM t WEHRE ^a > 1; SELECT ^a FROM v',
  ])('%s', (marks) => {
    const { sql, places: wanted } = expected(marks);
    expect(places(sql)).toEqual(wanted);
  });
});

test('what earlier scripts have left unreadable is no error of a later one', () => {
  const before = ["CREATE TABLE u (a INT b INT) WITH ('connector' = 'datagen')"];
  expect(checkScript('SELECT a FROM u', { engine: 'flink-1.20', before }).diagnostics).toEqual([]);
});
