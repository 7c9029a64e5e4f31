// A statement that a newer version reads is refused with a word on it, and offered no worse reading.
import { expect, test } from 'vitest';
import { checkScript } from '../../src/index.ts';

const hintsOf = (sql: string, engine: string) =>
  checkScript(sql, { engine }).diagnostics.map(({ hint, parameters }) => [hint, parameters['since']]);

test.each([
  ['flink-1.20', 'SHOW MATERIALIZED TABLES', '2.2'],
  ['flink-1.20', 'SELECT * FROM f(a => 1)', '2.0'],
  ['flink-1.17', 'TRUNCATE TABLE t', '1.18'],
  ['flink-2.2', 'SHOW CONNECTIONS', '2.3'],
  ['vvr-11.7-jdk11-flink-1.20', 'SHOW MATERIALIZED TABLES', '2.2'],
])('%s: %s', (engine, sql, since) => {
  expect(hintsOf(sql, engine)).toEqual([[`Flink reads this statement since ${since}.`, since]]);
});

test('a statement that no version reads is offered its repairs', () => {
  expect(hintsOf('SELECT a FRM t', 'flink-1.20')).toEqual([[expect.stringContaining('Perhaps:'), undefined]]);
});

test('words that only a newer version reserves say nothing of it', () => {
  expect(hintsOf('SELECT a AS TABLES FROM t', 'flink-1.20')[0]![1]).toBeUndefined();
});
