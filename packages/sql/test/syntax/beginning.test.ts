// The first tokens of a broken statement tell its kind and its name.
import { expect, test } from 'vitest';
import { beginningOf, opensStatementSet, parseScript } from '../../src/syntax/index.ts';

const tokensOf = (sql: string) => parseScript(sql).statements[0]!.tokens;

test.each([
  ['CREATE TABLE t (', ['t'], false],
  ['create or replace temporary table a.`b c`.d', ['a', 'b c', 'd'], true],
  ['CREATE VIEW IF NOT EXISTS v AS', ['v'], false],
  ['CREATE MATERIALIZED TABLE table (', ['table'], false],
])('%s makes an object', (sql, names, temporary) => {
  expect(beginningOf(tokensOf(sql))).toEqual({ kind: 'creates', names, temporary });
});

test.each([
  ['SELECT FROM', 'makes-nothing'],
  ['END x', 'makes-nothing'],
  ['CREATE FUNCTION f', 'other'],
  ['CREATE TABLE (a INT)', 'other'],
  ['ALTER TABLE t ADD', 'other'],
  ['t', 'other'],
])('%s: %s', (sql, kind) => {
  expect(beginningOf(tokensOf(sql)).kind).toBe(kind);
});

test('EXECUTE and BEGIN may open a statement set', () => {
  expect(['BEGIN x', 'EXECUTE x', 'INSERT x'].map((sql) => opensStatementSet(tokensOf(sql)))).toEqual([
    true,
    true,
    false,
  ]);
});
