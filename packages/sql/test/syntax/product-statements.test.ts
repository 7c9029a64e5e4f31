import { describe, expect, test } from 'vitest';
import { checkScript } from '../../src/index.ts';
import { parseScript, printStatement } from '../../src/syntax/index.ts';

const statements = [
  "CREATE TABLE IF NOT EXISTS a.b.c WITH ('k' = 'v') AS TABLE m.`db.*`.`t_[0-9]+` /*+ OPTIONS('server-id' = '8001-8004') */",
  'CREATE TABLE IF NOT EXISTS c AS TABLE m.d.t ADD COLUMN (a AS b + 1 FIRST, e STRING METADATA VIRTUAL AFTER a)',
  "CREATE DATABASE IF NOT EXISTS h WITH ('k' = 'v') AS DATABASE m.d INCLUDING ALL TABLES EXCLUDING TABLE 'x|y' /*+ OPTIONS('a' = 'b') */",
  "CREATE DATABASE IF NOT EXISTS h AS DATABASE m.d INCLUDING TABLE 'a|b'",
  'AUTO OPTIMIZE TABLE a.b',
  'AUTO OPTIMIZE DATABASE d',
];

describe("the product's statements are read where the dialect has them", () => {
  test.each(statements)('%s', (sql) => {
    const [parsed] = parseScript(sql, { productStatements: true }).statements;
    expect(parsed!.diagnostics).toEqual([]);
    expect(printStatement(parsed!.statement)).toBe(sql);
    expect(parseScript(sql).diagnostics).toHaveLength(1);
  });

  test('engines of the product have them, Flink has not', () => {
    const names = (engine: string) =>
      checkScript('AUTO OPTIMIZE TABLE t', { engine }).diagnostics.map((d) => d.name);
    expect(names('vvr-11.1-jdk11-flink-1.20')).toEqual([]);
    expect(names('flink-1.20')).toEqual(['query-expected']);
  });

  test.each([
    ['CREATE DATABASE h AS DATABASE d INCLUDING ^x', 'INCLUDING'],
    ['AUTO OPTIMIZE ^VIEW v', 'OPTIMIZE'],
    ['CREATE TABLE c AS TABLE t ADD ^a INT', 'ADD'],
  ])('%s', (marked) => {
    const sql = marked.replace('^', '');
    const [first] = parseScript(sql, { productStatements: true }).diagnostics;
    expect(first!.span!.start).toBe(marked.indexOf('^'));
  });
});
