// Trials take what is before a change from an earlier trial: the result must be that of a check from the beginning.
import { expect, test } from 'vitest';
import { checkScript } from '../../src/language/check-script.ts';
import type { StatementReport } from '../../src/language/check-script.ts';
import { newMemory } from '../../src/language/script-memory.ts';

const options = { engine: 'flink-1.20' };
const lines = [
  "CREATE TABLE t (a INT, b STRING) WITH ('connector' = 'datagen');",
  'CREATE TEMPORARY VIEW v AS SELECT a FROM t;',
  "CREATE TABLE k (a INT) WITH ('connector' = 'blackhole');",
  'BEGIN STATEMENT SET;',
  'INSERT INTO k SELECT a FROM v;',
  "ALTER TABLE t SET ('rows-per-second' = '1');",
  'END;',
  'SELECT nope FROM t;',
];
const script = lines.join('\n');

test.each([
  ['the last statement', 'nope', 'b'],
  ['a column that is read later', 'a INT, b', 'c INT, b'],
  ['a name in the middle', 'INTO k', 'INTO kk'],
  ['a view', 'VIEW v', 'VIEW w'],
  ['a lost semicolon', "datagen');", "datagen')"],
  ['an open quote', "'connector' = 'blackhole'", "'connector' = 'blackhole"],
  ['nothing', '', ''],
])('a change of %s', (_, from, to) => {
  const memory = newMemory<StatementReport>(script);
  const changed = script.replace(from, to);
  const anew = checkScript(changed, options);
  expect(checkScript(changed, options, memory)).toEqual(anew);
  // What the first check with the memory left in it is good for a second, and for changes elsewhere.
  checkScript(script.replace('SELECT nope', 'SELECT a, b'), options, memory);
  checkScript(script.replace("'rows-per-second' = '1'", "'rows-per-secnd' = '1'"), options, memory);
  expect(checkScript(changed, options, memory)).toEqual(anew);
});

test('what is before a change is not analysed again', () => {
  const memory = newMemory<StatementReport>(script);
  checkScript(script.replace('nope', 'a'), options, memory);
  expect([...memory.states.keys()]).toEqual([lines.length - 1]);
  checkScript(script.replace('VIEW v', 'VIEW w'), options, memory);
  expect([...memory.states.keys()]).toEqual([lines.length - 1, 1]);
});
