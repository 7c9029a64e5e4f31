// Names that changed places: the first fix of the first error puts both back.
import { expect, test } from 'vitest';
import { errorsOf, fixed, table } from './first-fix.ts';

test.each([
  [
    'a table and a column of the query',
    `${table('orders', 'price INT, item STRING')}SELECT orders, item FROM price`,
    `${table('orders', 'price INT, item STRING')}SELECT price, item FROM orders`,
  ],
  [
    'the name of a table and that of a column of its',
    `${table('price', 'orders INT, item STRING')}SELECT item FROM orders`,
    `${table('orders', 'price INT, item STRING')}SELECT item FROM orders`,
  ],
  [
    'a type and a column',
    `${table('orders', 'price price, item STRING')}SELECT item FROM orders WHERE INT > 1`,
    `${table('orders', 'price INT, item STRING')}SELECT item FROM orders WHERE price > 1`,
  ],
  [
    'a function and a column',
    `${table('orders', 'INITCAP STRING')}SELECT item(item) FROM orders`,
    `${table('orders', 'item STRING')}SELECT INITCAP(item) FROM orders`,
  ],
  [
    'a column that is grouped by and one that is not',
    `${table('orders', 'item STRING, price INT')}SELECT price, SUM(item) FROM orders GROUP BY item`,
    `${table('orders', 'item STRING, price INT')}SELECT item, SUM(price) FROM orders GROUP BY item`,
  ],
  [
    'the end of a statement and the word behind it',
    `${table('orders', 'price INT').trimEnd().slice(0, -1)} SELECT\n; price FROM orders`,
    `${table('orders', 'price INT').trimEnd().slice(0, -1)} ;\nSELECT price FROM orders`,
  ],
  [
    'the end of a statement and the mark before it',
    "CREATE TABLE orders (price INT) WITH ('connector' = 'datagen';)\nSELECT price FROM orders",
    "CREATE TABLE orders (price INT) WITH ('connector' = 'datagen');\nSELECT price FROM orders",
  ],
  [
    'words of two statements that both are broken then',
    'CREATE DATABASE drop; create database b; a database b',
    'CREATE DATABASE a; create database b; drop database b',
  ],
  [
    'a reserved word and the name of a column in another statement',
    `${table('orders', 'CEIL DOUBLE, ts TIMESTAMP(3)')}SELECT a(ts TO DAY), a FROM orders`,
    `${table('orders', 'a DOUBLE, ts TIMESTAMP(3)')}SELECT CEIL(ts TO DAY), a FROM orders`,
  ],
])('%s', (_name, sql, expected) => {
  expect(fixed(sql)).toBe(expected);
  expect(errorsOf(expected).map(({ message }) => message)).toEqual([]);
});
