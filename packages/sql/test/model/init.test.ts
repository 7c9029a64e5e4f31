// Scripts that ran in the same session: all that they leave is there, and no place of theirs is one of the script at hand.
import { expect, test } from 'vitest';
import { checkScript, surroundingsMemory } from '../../src/index.ts';

const init = [
  `CREATE TEMPORARY TABLE t (a INT, b STRING) WITH ('connector' = 'datagen', 'number-of-rows' = '3');
   CREATE TEMPORARY VIEW v AS SELECT a + 1 AS c FROM t;
   CREATE TEMPORARY SYSTEM FUNCTION f AS 'com.example.F';
   CREATE DATABASE d`,
  `USE d; CREATE TABLE w (x INT) WITH ('connector' = 'print'); SET 'execution.runtime-mode' = 'batch'`,
];

const surroundings = surroundingsMemory();

function check(
  sql: string,
  options: { readonly before?: readonly string[]; readonly init?: readonly string[] },
): unknown {
  const { statements, diagnostics } = checkScript(sql, { engine: 'flink-1.20', surroundings, ...options });
  return diagnostics[0]?.code ?? statements.at(-1)?.outputSchema?.map(({ name }) => name);
}

test.each<[title: string, sql: string, expected: unknown]>([
  ['temporary tables and views are there', 'SELECT c FROM default_catalog.default_database.v', ['c']],
  ['the current database is theirs', 'INSERT INTO w SELECT a FROM default_catalog.default_database.t', ['a']],
  ['a table of theirs cannot be made again', "CREATE TABLE w (y INT) WITH ('connector' = 'print')", 'FP2314'],
  ['the script has places of its own', 'SELECT nothing FROM default_catalog.default_database.v', 'FP2003'],
])('%s', (_, sql, expected) => {
  // The second time from memory.
  expect([check(sql, { init }), check(sql, { init })]).toEqual([expected, expected]);
});

test('scripts of another session leave what is permanent alone', () => {
  expect(check('SELECT a FROM t', { before: init })).toBe('FP2001');
  expect(check('SELECT a FROM default_catalog.default_database.t', { init })).toEqual(['a']);
});

test('settings of theirs are put over those of each script, also from memory', () => {
  const modes = ['streaming', 'batch'].map((mode) => {
    const { model } = checkScript('SELECT 1', {
      engine: 'flink-1.20',
      surroundings,
      configuration: { 'pipeline.name': mode },
      init,
    });
    return [...model.statements[0]!.before.configuration];
  });
  expect(modes).toEqual(
    ['streaming', 'batch'].map((mode) => [
      ['pipeline.name', mode],
      ['execution.runtime-mode', 'batch'],
    ]),
  );
});
