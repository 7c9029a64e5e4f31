// The statements before a change are taken from the model before it: the result must be that of an analysis from the beginning.
import { expect, test } from 'vitest';
import { analyse } from '../../src/model/analyse.ts';
import type { ScriptModel } from '../../src/model/script-model.ts';

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

const seen = ({ statements, diagnostics }: ScriptModel): unknown => ({
  diagnostics,
  statements: statements.map(({ kind, span, undecided, outputSchema, inSet }) => ({
    kind,
    span,
    undecided,
    outputSchema,
    inSet,
  })),
});

test.each([
  ['the last statement', 'nope', 'b'],
  ['a column that is read later', 'a INT, b', 'c INT, b'],
  ['a name in the middle', 'INTO k', 'INTO kk'],
  ['a view', 'VIEW v', 'VIEW w'],
  ['a lost semicolon', "datagen');", "datagen')"],
  ['an open quote', "'connector' = 'blackhole'", "'connector' = 'blackhole"],
  ['nothing', '', ''],
])('a change of %s', (_, from, to) => {
  const model = analyse(script, options);
  const changed = script.replace(from, to);
  const anew = seen(analyse(changed, options));
  expect(seen(analyse(changed, options, model))).toEqual(anew);
  // Changes elsewhere leave the model as it is.
  analyse(script.replace('SELECT nope', 'SELECT a, b'), options, model);
  analyse(script.replace("'rows-per-second' = '1'", "'rows-per-secnd' = '1'"), options, model);
  expect(seen(analyse(changed, options, model))).toEqual(anew);
});

test('what is before a change is not analysed again', () => {
  const model = analyse(script, options);
  const changed = analyse(script.replace('VIEW v', 'VIEW w'), options, model);
  expect(changed.statements[0]).toBe(model.statements[0]);
  expect(changed.statements[1]).not.toBe(model.statements[1]);
});
