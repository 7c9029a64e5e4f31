// What newer versions take that 1.20 refuses: OVER by any column since 2.1, tables without a connector since 2.0,
// the hint MULTI_JOIN since 2.3.
import { expect, test } from 'vitest';
import { checkScript, prepare } from '../../src/index.ts';

const TABLE = "CREATE TABLE s (n STRING, i INT) WITH ('connector' = 'datagen');\n";

const codes = async (sql: string, engine: string): Promise<readonly string[]> => {
  await prepare({ engine, texts: [sql] });
  return checkScript(sql, { engine }).diagnostics.map(({ code }) => code);
};

test('OVER windows are ordered by any column since 2.1, yet not descending', async () => {
  const over = (order: string): string =>
    `${TABLE}SELECT SUM(i) OVER (PARTITION BY n ORDER BY ${order}) FROM s`;
  expect(await codes(over('i'), 'flink-2.0')).toEqual(['FP4022']);
  expect(await codes(over('i'), 'flink-2.1')).toEqual([]);
  expect((await codes(over('i DESC'), 'flink-2.1')).length).toBe(1);
});

test('a table without a connector is taken since 2.0', async () => {
  expect(await codes('CREATE TABLE t (a INT)', 'flink-1.20')).toEqual(['FP2330']);
  expect(await codes('CREATE TABLE t (a INT)', 'flink-2.0')).toEqual([]);
});

test('the hint MULTI_JOIN is known since 2.3, and names tables', async () => {
  const joined = (hint: string): string =>
    `${TABLE}SELECT /*+ ${hint} */ a.i FROM s a JOIN s b ON a.i = b.i JOIN s c ON a.i = c.i`;
  expect(await codes(joined('MULTI_JOIN(a, b, c)'), 'flink-2.2')).toEqual(['FP4110']);
  expect(await codes(joined('MULTI_JOIN(a, b, c)'), 'flink-2.3')).toEqual([]);
  expect((await codes(joined('MULTI_JOIN'), 'flink-2.3')).length).toBe(1);
});
