// A name that is used and a near one that is defined: which of the two the first fix takes for the slip.
import { expect, test } from 'vitest';
import { errorsOf, fixed, table } from './first-fix.ts';

test.each([
  [
    'a name with something behind it',
    `${table('items_x', 'a INT')}SELECT a FROM items`,
    `${table('items', 'a INT')}SELECT a FROM items`,
  ],
  [
    'a use with something behind it',
    `${table('items', 'a INT')}SELECT a FROM items_x`,
    `${table('items', 'a INT')}SELECT a FROM items`,
  ],
  [
    'a word that other names have',
    `${table('pecil', 'pencil_no INT')}SELECT pencil_no FROM pencil`,
    `${table('pencil', 'pencil_no INT')}SELECT pencil_no FROM pencil`,
  ],
  [
    'a word of the trade',
    `${table('ordesr', 'a INT')}SELECT a FROM orders`,
    `${table('orders', 'a INT')}SELECT a FROM orders`,
  ],
  [
    'a use with a word of the trade misspelt',
    `${table('orders', 'a INT')}SELECT a FROM ordesr`,
    `${table('orders', 'a INT')}SELECT a FROM orders`,
  ],
  [
    'an alias',
    `${table('items', 'a INT')}SELECT i.a FROM items ix`,
    `${table('items', 'a INT')}SELECT i.a FROM items i`,
  ],
  [
    'a column of the key',
    `${table('items', 'idx INT, PRIMARY KEY (id) NOT ENFORCED')}SELECT * FROM items`,
    `${table('items', 'id INT, PRIMARY KEY (id) NOT ENFORCED')}SELECT * FROM items`,
  ],
  [
    'a name of a series is no slip of another',
    `${table('t', 'a1 INT, a2 INT, a3_x INT')}SELECT a3 FROM t`,
    `${table('t', 'a1 INT, a2 INT, a3 INT')}SELECT a3 FROM t`,
  ],
  [
    'a column in several places',
    `${table('t', 'a INT, bx INT')}SELECT b, b + 1 FROM t WHERE b > 1`,
    `${table('t', 'a INT, b INT')}SELECT b, b + 1 FROM t WHERE b > 1`,
  ],
])('%s', (_name, sql, expected) => {
  expect(fixed(sql)).toBe(expected);
  expect(errorsOf(expected).map(({ message }) => message)).toEqual([]);
});
