// Scripts with hundreds of errors: trying fixes must not make a check take many times the steps that it takes without.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterAll, expect, test } from 'vitest';
import { checkScript } from '@flink-preflight/sql';
import type { FixSteps } from './fix-steps-thread.ts';

const T =
  "CREATE TABLE t (a INT, b STRING, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');\n";
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

const thread = new Worker(new URL('fix-steps-thread.ts', import.meta.url));
afterAll(() => thread.terminate());

test.each(SCRIPTS)(
  '%s',
  async (_name, script) => {
    thread.postMessage(script);
    const [{ without, withFixes }] = (await once(thread, 'message')) as [FixSteps];
    // Measured: 1.03 to 1.52 times the steps. A budget spent for each error, not for the script, takes hundreds of times as many.
    expect(without).toBeGreaterThan(100_000);
    expect(withFixes).toBeLessThan(2 * without);
  },
  60_000,
);

test('every error is told, whatever becomes of its fixes', () => {
  const { diagnostics } = checkScript(SCRIPTS[0]![1], { engine: 'flink-1.20' });
  expect(diagnostics).toHaveLength(500);
});
