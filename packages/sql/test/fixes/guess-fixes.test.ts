// Fixes that are tried on the script before they are offered: the first fix of the first error, put into the script.
import { expect, test } from 'vitest';
import { errorsOf, fixed } from './first-fix.ts';

const S = "CREATE TABLE s (a INT, b STRING) WITH ('connector' = 'datagen');\n";
const W = (columns: string): string => `CREATE TABLE w (${columns}) WITH ('connector' = 'datagen');\n`;
const TUMBLE = "SELECT b FROM TABLE(TUMBLE(TABLE w, DESCRIPTOR(ts), INTERVAL '1' HOUR))";

test.each([
  [
    'the definition is misspelt, not the uses',
    `${W('amount_x INT, b STRING')}SELECT w.amount, w.amount + 1 FROM w`,
    `${W('amount INT, b STRING')}SELECT w.amount, w.amount + 1 FROM w`,
  ],
  ['a name in back-quotes stays in them', `${S}SELECT \`b_x\` FROM s`, `${S}SELECT \`b\` FROM s`],
  [
    'one of two columns of a name has the name that lacks',
    `${W('a INT, price BIGINT, price INT')}SELECT a, amount FROM w`,
    `${W('a INT, price BIGINT, amount INT')}SELECT a, amount FROM w`,
  ],
  [
    'a column that no table has',
    `${S}SELECT s.a, s.customer FROM s`,
    `${S.replace('b STRING', 'b STRING, customer STRING')}SELECT s.a, s.customer FROM s`,
  ],
  [
    'a column that is declared with a type that cannot be compared',
    `${W('a ARRAY<INT>')}SELECT * FROM w WHERE a = 1`,
    `${W('a INT')}SELECT * FROM w WHERE a = 1`,
  ],
  ['FROM is lost', `${S}SELECT a, b s WHERE a > 1`, `${S}SELECT a, b FROM s WHERE a > 1`],
  ['FROM is lost behind a star', `${S}SELECT * s`, `${S}SELECT * FROM s`],
  [
    'a column that another table has',
    `${W('id BIGINT, price DOUBLE, item INT')}CREATE TABLE s (id BIGINT, item INT) WITH ('connector' = 'datagen');\nSELECT s.price FROM s`,
    `${W('id BIGINT, price DOUBLE, item INT')}CREATE TABLE s (id BIGINT, price DOUBLE, item INT) WITH ('connector' = 'datagen');\nSELECT s.price FROM s`,
  ],
  [
    'a column of a series',
    `${W('`f0` INT, `f2` INT')}SELECT UPPER(f1) FROM w`,
    `${W('`f0` INT, `f1` STRING, `f2` INT')}SELECT UPPER(f1) FROM w`,
  ],
  [
    'the column of a watermark',
    W('a INT , WATERMARK FOR ts AS ts'),
    W('a INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts'),
  ],
  [
    'a column that the sink lost',
    `${S}CREATE TABLE k (a INT) WITH ('connector' = 'print');\nINSERT INTO k SELECT * FROM s`,
    `${S}CREATE TABLE k (a INT, b STRING) WITH ('connector' = 'print');\nINSERT INTO k SELECT * FROM s`,
  ],
  [
    'an item that the query lost',
    `${S}CREATE TABLE k (a INT, b STRING) WITH ('connector' = 'print');\nINSERT INTO k SELECT t.a FROM s AS t`,
    `${S}CREATE TABLE k (a INT, b STRING) WITH ('connector' = 'print');\nINSERT INTO k SELECT t.a, b FROM s AS t`,
  ],
  [
    'a column that the table lost that is written whole',
    `${W('a INT')}CREATE TABLE k (a INT, b STRING) WITH ('connector' = 'print');\nINSERT INTO k SELECT * FROM w`,
    `${W('a INT, b STRING')}CREATE TABLE k (a INT, b STRING) WITH ('connector' = 'print');\nINSERT INTO k SELECT * FROM w`,
  ],
  [
    'a type that nobody joins on',
    `${W('a BYTES, x STRING')}CREATE TABLE k (a BIGINT, b BIGINT) WITH ('connector' = 'datagen');\nSELECT * FROM w JOIN k ON w.a = k.b`,
    `${W('a BIGINT, x STRING')}CREATE TABLE k (a BIGINT, b BIGINT) WITH ('connector' = 'datagen');\nSELECT * FROM w JOIN k ON w.a = k.b`,
  ],
  ['text where a number belongs', `${S}SELECT a + '7' FROM s`, `${S}SELECT a + 7 FROM s`],
  [
    'a window of another length than the one that is grouped by',
    `${W('ts TIMESTAMP(3), WATERMARK FOR ts AS ts')}SELECT TUMBLE_START(ts, INTERVAL 42 HOUR) FROM w GROUP BY TUMBLE(ts, INTERVAL '3' HOUR)`,
    `${W('ts TIMESTAMP(3), WATERMARK FOR ts AS ts')}SELECT TUMBLE_START(ts, INTERVAL '3' HOUR) FROM w GROUP BY TUMBLE(ts, INTERVAL '3' HOUR)`,
  ],
  ['a hexadecimal literal without quotes', 'SELECT x42', "SELECT x'42'"],
  ['an argument that lacks', `${S}SELECT LPAD(b, 5) FROM s`, `${S}SELECT LPAD(b, 5, '') FROM s`],
  ['a function of a column that is the time', W('a INT, p AS ABS()'), W('a INT, p AS PROCTIME()')],
  ['an argument that grew together with its function', 'SELECT TANH0()', 'SELECT TANH(0)'],
  [
    'a near function over a window',
    `${S}SELECT MIN_x(a) OVER (ORDER BY PROCTIME()) FROM s`,
    `${S}SELECT MIN(a) OVER (ORDER BY PROCTIME()) FROM s`,
  ],
  ['a near function with a syntax of its own', 'SELECT COALSCE(NULL, 5)', 'SELECT COALESCE(NULL, 5)'],
  ["letters in an interval's text", "SELECT INTERVAL '10x' MINUTE", "SELECT INTERVAL '10' MINUTE"],
  ['a star that only COUNT takes', `${S}SELECT SUM(*) FROM s`, `${S}SELECT COUNT(*) FROM s`],
  [
    'a table that the list lacks',
    `${S}${W('x INT, y INT')}SELECT s.a FROM s WHERE s.a = w.x`,
    `${S}${W('x INT, y INT')}SELECT s.a FROM s, w WHERE s.a = w.x`,
  ],
  [
    'a grouping at the end of its query',
    `${S}SELECT a, n FROM (SELECT a, COUNT(*) AS n FROM s  )`,
    `${S}SELECT a, n FROM (SELECT a, COUNT(*) AS n FROM s GROUP BY a)`,
  ],
  ['arguments too many', `${S}SELECT ABS(a, 1, 2) FROM s`, `${S}SELECT ABS(a) FROM s`],
  [
    'a window without a watermark',
    `${W('b STRING, ts TIMESTAMP(3)')}${TUMBLE}`,
    `${W("b STRING, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '5' SECOND")}${TUMBLE}`,
  ],
  [
    'a function of windows',
    `${S}SELECT LAG(a) FROM s`,
    `${S}SELECT LAG(a) OVER (ORDER BY PROCTIME()) FROM s`,
  ],
  [
    'names of a view too few',
    `${S}CREATE VIEW v (x) AS SELECT a, b FROM s`,
    `${S}CREATE VIEW v (x, b) AS SELECT a, b FROM s`,
  ],
  [
    'names of a view too many',
    `${S}CREATE VIEW v (x, y, z) AS SELECT a, b FROM s`,
    `${S}CREATE VIEW v (x, y) AS SELECT a, b FROM s`,
  ],
  [
    'a number for the key of the connector',
    "CREATE TABLE k (a INT) WITH (42 = 'datagen');\nSELECT a FROM k",
    "CREATE TABLE k (a INT) WITH ('connector' = 'datagen');\nSELECT a FROM k",
  ],
  [
    'a number for a key that only some values suit',
    "CREATE TABLE k (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 42 = 'json', 'properties.bootstrap.servers' = 'h:9092');\nINSERT INTO k VALUES (1)",
    "CREATE TABLE k (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'format' = 'json', 'properties.bootstrap.servers' = 'h:9092');\nINSERT INTO k VALUES (1)",
  ],
  [
    'a number for the connector of a table that is read',
    "CREATE TABLE k (a INT) WITH ('connector' = 42, 'number-of-rows' = '10');\nSELECT a FROM k",
    "CREATE TABLE k (a INT) WITH ('connector' = 'datagen', 'number-of-rows' = '10');\nSELECT a FROM k",
  ],
  [
    'a number for the connector of a table that is written to',
    "CREATE TABLE k (a INT) WITH ('connector' = 42);\nINSERT INTO k VALUES (1)",
    "CREATE TABLE k (a INT) WITH ('connector' = 'blackhole');\nINSERT INTO k VALUES (1)",
  ],
  [
    'a number that lost its quotes',
    "CREATE TABLE k (a INT) WITH ('connector' = 'datagen', 'number-of-rows' = 42);\nSELECT a FROM k",
    "CREATE TABLE k (a INT) WITH ('connector' = 'datagen', 'number-of-rows' = '42');\nSELECT a FROM k",
  ],
  [
    'of the words that parse the one that the types suit',
    "SELECT INTERVAL '1' YEAR = INTERVAL '1'",
    "SELECT INTERVAL '1' YEAR = INTERVAL '1' MONTH",
  ],
  [
    'a word put in, where with another the call is none',
    "SELECT TIMESTAMPADD_x(YEAR, 1, TIME '23:59:59')",
    "SELECT TIMESTAMPADD(YEAR, 1, TIME '23:59:59')",
  ],
  ['a row too short', "VALUES ('a', 1), ('b')", "VALUES ('a', 1), ('b', CAST(NULL AS INT))"],
  ['a number among texts', "VALUES ('a', 1), (2, 3)", "VALUES ('a', 1), ('2', 3)"],
])('%s', (_name, sql, expected) => {
  expect(fixed(sql)).toBe(expected);
  expect(errorsOf(expected).map(({ message }) => message)).toEqual([]);
});

test('a guess that mends nothing is not offered', () => {
  expect(errorsOf(`${S}SELECT no_such_fn(a) FROM s`)[0]?.fixes).toEqual([]);
  expect(errorsOf('SELECT customer')[0]?.fixes).toEqual([]);
});
