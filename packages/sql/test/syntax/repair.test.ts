import { describe, expect, test } from 'vitest';
import type { Fix } from '../../src/diagnostics/diagnostic.ts';
import { parseScript } from '../../src/syntax/index.ts';

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
    ['SELECT a FROM t JOIN u ON a = b WHERE WHERE c', 'SELECT a FROM t JOIN u ON a = b WHERE c'],
  ])('%s', (text, expected) => {
    const [first] = parseScript(text).diagnostics;
    expect(applied(text, first?.fixes?.[0])).toBe(expected);
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
