import { describe, expect, test } from 'vitest';
import type { Fix } from '../../src/diagnostics/diagnostic.ts';
import { parseScript } from '../rendered.ts';

function applied(text: string, fix: Fix | undefined): string | undefined {
  if (fix === undefined) return undefined;
  return [...fix.edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((t, { span, text: put }) => t.slice(0, span.start) + put + t.slice(span.end), text);
}

describe('the first fix undoes the slip', () => {
  test.each([
    ['SELCT a FROM t', 'SELECT a FROM t'],
    ['SELECT a FORM t', 'SELECT a FROM t'],
    ['SELECT a FROM t WHERE a == 1', 'SELECT a FROM t WHERE a = 1'],
    ['SELECT a FROM t WHERE a != 1', 'SELECT a FROM t WHERE a <> 1'],
    ['SELECT a, FROM t', 'SELECT a FROM t'],
    ['SELECT COUNT(a FROM t', 'SELECT COUNT(a) FROM t'],
    ['SELECT a FROM t LIMIT 1, 2', 'SELECT a FROM t LIMIT 2 OFFSET 1'],
    ['SELECT a FROM t OFFSET 1 LIMIT 2', 'SELECT a FROM t LIMIT 2 OFFSET 1'],
    ['SELECT 1 MINUS SELECT 2', 'SELECT 1 EXCEPT SELECT 2'],
    ["SELECT a AS 'b' FROM t", 'SELECT a AS `b` FROM t'],
    ['SELECT a FROM t WHERE b = "x"', "SELECT a FROM t WHERE b = 'x'"],
    ['INSERT t SELECT 1', 'INSERT INTO t SELECT 1'],
    ['CREATE TABLE t (a INT b INT)', 'CREATE TABLE t (a INT, b INT)'],
    ['CREATE TABLE t (a INT,)', 'CREATE TABLE t (a INT)'],
    ['CREATE TABLE t (value INT)', 'CREATE TABLE t (`value` INT)'],
    ['CREATE TABLE t (a VARCHAR2(10))', 'CREATE TABLE t (a VARCHAR(10))'],
    ["CREATE TABLE t (a INT) ('k' = 'v')", "CREATE TABLE t (a INT) WITH ('k' = 'v')"],
    ["CREATE TABLE t (a INT) WITH ('k' 'v')", "CREATE TABLE t (a INT) WITH ('k' = 'v')"],
    ['SELECT a，b FROM t；', 'SELECT a,b FROM t;'],
    ['SELECT a FROM t\nSELECT b FROM u', 'SELECT a FROM t;\nSELECT b FROM u'],
    ["SELECT 'a FROM t", "SELECT 'a' FROM t"],
    ['SELECT `a FROM t', 'SELECT `a` FROM t'],
    ['SELECT a /* note', 'SELECT a /* note */'],
    ["CREATE SYSTEM FUNCTION f AS 'a.B'", "CREATE TEMPORARY SYSTEM FUNCTION f AS 'a.B'"],
    ['CREATE TABLE t (a SUM(10, 2))', 'CREATE TABLE t (a DECIMAL(10, 2))'],
    ['CREATE TABLE t (a no_such_type(20))', 'CREATE TABLE t (a VARCHAR(20))'],
    ['CREATE TABLE t (a COUNT(3))', 'CREATE TABLE t (a TIMESTAMP(3))'],
    ['create table t (a char_x(3))', 'create table t (a char(3))'],
    ["SELECT COUNT('a' IN 'b')", "SELECT POSITION('a' IN 'b')"],
    ['select lag(f to hour) from t', 'select floor(f to hour) from t'],
    ['SELECT LAG(YEAR FROM f) FROM t', 'SELECT EXTRACT(YEAR FROM f) FROM t'],
    ['SELECT MAX(DAY, 1, f) FROM t', 'SELECT TIMESTAMPADD(DAY, 1, f) FROM t'],
    ['CAST(1 AS INT) - CAST(2 AS INT)', 'SELECT CAST(1 AS INT) - CAST(2 AS INT)'],
    ['SELCET (a - b) DAY', 'SELECT (a - b) DAY'],
    ['f FUNCTION IF EXISTS DROP', 'DROP FUNCTION IF EXISTS f'],
    ['SELECT (CAST1 AS INT)', 'SELECT CAST(1 AS INT)'],
    ['SELECT CASTnull( AS INT)', 'SELECT CAST(null AS INT)'],
    ['CREATE TABLE t (a ARRAYINT<>)', 'CREATE TABLE t (a ARRAY<INT>)'],
    ['CREATE TABLE t (a INTb , INT)', 'CREATE TABLE t (a INT, b INT)'],
    ["CREATE TABLE t (a INT) WITH ('k' = 'v'\n", "CREATE TABLE t (a INT) WITH ('k' = 'v'\n)"],
    ['CREATE TABLE t\n  a INT)', 'CREATE TABLE t(\n  a INT)'],
    ['CREATE TABLE t \n  a INT)', 'CREATE TABLE t (\n  a INT)'],
    ['SELECT (NULL AS INT)', 'SELECT CAST(NULL AS INT)'],
    ['SELECT f(,a b) FROM t', 'SELECT f(a, b) FROM t'],
    ['CREATE TABLE t (a INT, 1b INT)', 'CREATE TABLE t (a INT, b1 INT)'],
    ['SELECT t.1a FROM t', 'SELECT t.a1 FROM t'],
    ["CREATE TABLE t (a CHAR(20), b CHAR('x'))", 'CREATE TABLE t (a CHAR(20), b CHAR(20))'],
    ["CREATE TABLE t (a DECIMAL(10, 'x'))", 'CREATE TABLE t (a DECIMAL(10, 2))'],
    ['SELECT INTERVAL 42 DAY TO HOUR', "SELECT INTERVAL '42 0' DAY TO HOUR"],
    ['SELECT INTERVAL 42 HOUR(2) TO SECOND', "SELECT INTERVAL '42:0:0' HOUR(2) TO SECOND"],
    ["'k' = 'v'", "SET 'k' = 'v'"],
    ['CREATE TABLE t (a AS FLOOR())', 'CREATE TABLE t (a AS PROCTIME())'],
    ['SELECT FLOOR() OVER (ORDER BY a) FROM t', 'SELECT ROW_NUMBER() OVER (ORDER BY a) FROM t'],
    ['CREATE TABLE t (a ARRAYINT>)', 'CREATE TABLE t (a ARRAY<INT>)'],
    ['SELECT a FROM t JOIN u ON a = b WHERE WHERE c', 'SELECT a FROM t JOIN u ON a = b WHERE c'],
  ])('%s', (text, expected) => {
    const [first] = parseScript(text).diagnostics;
    expect(applied(text, first?.fixes?.[0])).toBe(expected);
  });
});

describe('a clause in the wrong place is named, and moved', () => {
  test.each([
    ['SELECT a FROM t GROUP BY a WHERE a > 1', 'WHERE', 'SELECT a FROM t WHERE a > 1 GROUP BY a'],
    ['SELECT a FROM t LIMIT 10 ORDER BY a', 'ORDER BY', 'SELECT a FROM t ORDER BY a LIMIT 10'],
    [
      'SELECT a FROM t HAVING COUNT(*) > 1 GROUP BY a',
      'GROUP BY',
      'SELECT a FROM t GROUP BY a HAVING COUNT(*) > 1',
    ],
    [
      'SELECT a FROM t WHERE a > 1 LEFT JOIN u ON b = c GROUP BY a',
      'JOIN',
      'SELECT a FROM t LEFT JOIN u ON b = c WHERE a > 1 GROUP BY a',
    ],
    [
      'SELECT a FROM (SELECT a FROM t LIMIT 3 ORDER BY a) WHERE a > 2',
      'ORDER BY',
      'SELECT a FROM (SELECT a FROM t ORDER BY a LIMIT 3) WHERE a > 2',
    ],
    ["CREATE TABLE t WITH ('a' = 'b') (a INT)", 'the columns', "CREATE TABLE t (a INT) WITH ('a' = 'b')"],
    [
      "CREATE TABLE t (a INT) WITH ('a' = 'b') PARTITIONED BY (a)",
      'PARTITIONED BY',
      "CREATE TABLE t (a INT) PARTITIONED BY (a) WITH ('a' = 'b')",
    ],
    [
      "CREATE TABLE t (a INT) WITH ('a' = 'b') COMMENT 'c'",
      'COMMENT',
      "CREATE TABLE t (a INT) COMMENT 'c' WITH ('a' = 'b')",
    ],
    [
      "CREATE TABLE t (a INT) WATERMARK FOR a AS a WITH ('a' = 'b')",
      'WATERMARK',
      "CREATE TABLE t (a INT, WATERMARK FOR a AS a) WITH ('a' = 'b')",
    ],
    [
      "CREATE TABLE t (a INT) PRIMARY KEY (a) NOT ENFORCED WITH ('a' = 'b')",
      'PRIMARY KEY',
      "CREATE TABLE t (a INT, PRIMARY KEY (a) NOT ENFORCED) WITH ('a' = 'b')",
    ],
    [
      'CREATE TABLE t (a INT, PRIMARY KEY NOT ENFORCED (a))',
      'NOT ENFORCED',
      'CREATE TABLE t (a INT, PRIMARY KEY (a) NOT ENFORCED)',
    ],
    [
      "INSERT INTO t (a, b) PARTITION (p = 'x') SELECT 1, 2",
      'PARTITION',
      "INSERT INTO t PARTITION (p = 'x') (a, b) SELECT 1, 2",
    ],
    [
      "SELECT a FROM t AS x /*+ OPTIONS('a' = 'b') */ WHERE a > 1",
      'the hint',
      "SELECT a FROM t /*+ OPTIONS('a' = 'b') */ AS x  WHERE a > 1",
    ],
    [
      'SELECT a /*+ BROADCAST(t) */ FROM t JOIN u ON b = c',
      'the hint',
      'SELECT /*+ BROADCAST(t) */ a  FROM t JOIN u ON b = c',
    ],
  ])('%s', (text, clause, expected) => {
    const [first] = parseScript(text).diagnostics;
    expect(applied(text, first?.fixes?.[0])).toBe(expected);
    expect(first).toMatchObject({ name: 'misplaced-clause', parameters: { clause } });
  });

  test("where Flink's words are those of a reserved word, the fix is the same", () => {
    const text = "CREATE TABLE t AS SELECT 1 WITH ('a' = 'b')";
    const [first] = parseScript(text).diagnostics;
    expect(first!.name).toBe('reserved-word');
    expect(applied(text, first!.fixes?.[0])).toBe("CREATE TABLE t WITH ('a' = 'b') AS SELECT 1");
  });
});

test("Flink's words come first, then what was expected", () => {
  const [first] = parseScript('INSERT t SELECT 1').diagnostics;
  expect(first!.message).toBe('Encountered "t" at line 1, column 8.\nWas expecting one of: INTO');
});

test('a reserved word is named as Flink names it: only when it is in upper case', () => {
  const words = (text: string) => parseScript(text).diagnostics[0]!.message.split('\n')[0];
  expect(words('SELECT a FROM TABLES')).toBe(
    "Incorrect syntax near the keyword 'TABLES' at line 1, column 15.",
  );
  expect(words('SELECT a FROM tables')).toBe('Encountered "tables" at line 1, column 15.');
});

test.each([
  ['SELECT a FROM table', 'SELECT a FROM `table`'],
  ['SELECT a FROM t JOIN group AS g ON a = b', 'SELECT a FROM t JOIN `group` AS g ON a = b'],
  ['INSERT INTO group SELECT 1', 'INSERT INTO `group` SELECT 1'],
  ['SELECT a FROM t WHERE order = 1', 'SELECT a FROM t WHERE `order` = 1'],
  ['SELECT COUNT(*) AS end FROM t', 'SELECT COUNT(*) AS `end` FROM t'],
  ['SELECT t.order FROM t', 'SELECT t.`order` FROM t'],
  ['SELECT order, t.group FROM t', 'SELECT `order`, t.`group` FROM t'],
  ['CREATE TABLE t (order INT, a INT, end DATE)', 'CREATE TABLE t (`order` INT, a INT, `end` DATE)'],
  ['SELECT a FROM SELECT b', undefined],
  ['SELECT a FROM t WHERE GROUP BY a', undefined],
])('a clause word as a name: %s', (text, expected) => {
  const quoting = parseScript(text).diagnostics[0]?.fixes?.find((fix) => fix.title.startsWith('back-quote'));
  expect(applied(text, quoting)).toBe(expected);
});

test.each([
  ['SELECT a::INT FROM t', 'SELECT CAST(a AS INT) FROM t'],
  ['SELECT t.a::text, 1 FROM t', 'SELECT CAST(t.a AS STRING), 1 FROM t'],
  [
    "SELECT (a + 1)::DECIMAL(10, 2), UPPER('x')::VARCHAR(3) FROM t",
    "SELECT CAST((a + 1) AS DECIMAL(10, 2)), CAST(UPPER('x') AS VARCHAR(3)) FROM t",
  ],
  ["SELECT a FROM t WHERE b > '2020-01-01'::DATE", "SELECT a FROM t WHERE b > CAST('2020-01-01' AS DATE)"],
  ['SELECT TOP 5 a FROM t ORDER BY a', 'SELECT a FROM t ORDER BY a LIMIT 5'],
  ["SELECT string_agg(a, ',') FROM t", "SELECT listagg(a, ',') FROM t"],
  ['CREATE TABLE t (a INT AUTO_INCREMENT, b INT)', 'CREATE TABLE t (a INT, b INT)'],
  ['CREATE TABLE t (a BIGINT unsigned NOT NULL)', 'CREATE TABLE t (a BIGINT NOT NULL)'],
])('syntax of other databases: %s', (text, expected) => {
  expect(applied(text, parseScript(text).diagnostics[0]?.fixes?.[0])).toBe(expected);
});
