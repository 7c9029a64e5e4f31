// Names, keys and values that were left out: what the first fix of the first error puts in.
import { expect, test } from 'vitest';
import { errorsOf, fixed, table } from './first-fix.ts';

test.each([
  [
    'the name of a table that is read',
    `${table('', 'a INT')}SELECT a FROM items`,
    `${table('items', 'a INT')}SELECT a FROM items`,
  ],
  [
    'a column that is read',
    `${table('items', 'a INT,  STRING')}SELECT a, price FROM items`,
    `${table('items', 'a INT, price STRING')}SELECT a, price FROM items`,
  ],
  [
    'a column of a series',
    `${table('items', '`f0` INT,  TIMESTAMP(3), `f2` INT')}SELECT f0 FROM items`,
    `${table('items', '`f0` INT, `f1` TIMESTAMP(3), `f2` INT')}SELECT f0 FROM items`,
  ],
  [
    'the only table there is',
    `${table('items', 'a INT')}SELECT a FROM  WHERE a > 1`,
    `${table('items', 'a INT')}SELECT a FROM items WHERE a > 1`,
  ],
  [
    'the connector',
    "CREATE TABLE items (a INT) WITH ('connector' = );\nSELECT a FROM items",
    "CREATE TABLE items (a INT) WITH ('connector' = 'datagen');\nSELECT a FROM items",
  ],
  [
    'the key of a format',
    "CREATE TABLE items (a INT) WITH ('connector' = 'filesystem', 'path' = '/x', = 'json');\nSELECT a FROM items",
    "CREATE TABLE items (a INT) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'json');\nSELECT a FROM items",
  ],
  ['a value to cast', 'SELECT CAST( AS INT)', 'SELECT CAST(1 AS INT)'],
  ['a bound', 'SELECT 12 BETWEEN  AND 13', 'SELECT 12 BETWEEN 1 AND 13'],
  ['an interval', 'SELECT INTERVAL  HOUR', "SELECT INTERVAL '1' HOUR"],
  [
    'an interval of several units',
    'SELECT INTERVAL - DAY TO MINUTE',
    "SELECT INTERVAL - '1 0:0' DAY TO MINUTE",
  ],
  [
    'nothing, where a mark changed places',
    "CREATE TABLE items (a INT) WITH (= 'connector' 'datagen')",
    "CREATE TABLE items (a INT) WITH ('connector' = 'datagen')",
  ],
])('%s', (_name, sql, expected) => {
  expect(fixed(sql)).toBe(expected);
  expect(errorsOf(expected).map(({ message }) => message)).toEqual([]);
});
