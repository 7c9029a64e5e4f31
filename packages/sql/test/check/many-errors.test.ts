// Scripts with hundreds of errors: trying fixes must not make a check take many times as long as it takes without.
import { expect, test } from 'vitest';
import { checkScript } from '../../src/index.ts';
import { analyse as plain } from '../../src/model/analyse.ts';

const T =
  "CREATE TABLE t (a INT, b STRING, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');\n";
const OPTIONS = { engine: 'flink-1.20' };
const list = (count: number, item: (i: number) => string, mark = ''): string =>
  Array.from({ length: count }, (_, i) => item(i)).join(mark);

const SCRIPTS: readonly (readonly [name: string, script: string])[] = [
  ['unknown columns', T + list(500, () => 'SELECT aa, b FROM t;\n')],
  ['unknown columns of one query', `${T}SELECT ${list(500, (i) => `col${String(i)}`, ', ')} FROM t;`],
  ['unknown columns of a long query', `${T}SELECT ${list(2000, (i) => `col${String(i)}`, ', ')} FROM t;`],
  ['unknown tables', T + list(500, (i) => `SELECT a FROM tt${String(i)};\n`)],
  ['unknown functions', T + list(500, () => 'SELECT SUMM(a) FROM t;\n')],
  ['wrong types', T + list(500, () => "SELECT a + 'x', DATE 'x' FROM t;\n")],
  ['words too many', T + list(500, () => 'SELECT a b c FROM t;\n')],
  ['parentheses too few', T + list(500, () => 'SELECT (a, b FROM t;\n')],
  ['names too few', T + list(500, () => 'SELECT a, b FROM ;\n')],
  [
    'columns twice',
    list(300, (i) => `CREATE TABLE x${String(i)} (a INT, a INT) WITH ('connector' = 'print');\n`),
  ],
  ['numbers for options', list(300, (i) => `CREATE TABLE x${String(i)} (a INT) WITH ('connector' = 42);\n`)],
];

/** Milliseconds of the faster of two runs: the first one may compile what it runs. */
function timed(run: () => unknown): number {
  const times = [0, 0].map(() => {
    const before = performance.now();
    run();
    return performance.now() - before;
  });
  return Math.min(...times);
}

test.each(SCRIPTS)('%s', (_name, script) => {
  const without = timed(() => plain(script, OPTIONS));
  const withFixes = timed(() => checkScript(script, OPTIONS));
  // Measured: at most 0.3 seconds more. A budget spent for each error, not for the script, takes 500 times as long.
  expect(withFixes).toBeLessThan(2 * without + 1_500);
});

test('every error is told, whatever becomes of its fixes', () => {
  const { diagnostics } = checkScript(SCRIPTS[0]![1], OPTIONS);
  expect(diagnostics).toHaveLength(500);
});
