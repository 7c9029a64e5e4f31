// ON CONFLICT, which Flink 2.3 asks for where a query's upsert key is not the sink's key. Answers are Flink 2.3.0's.
import { describe, expect, test } from 'vitest';
import { check } from '../../src/index.ts';

const TABLES = `CREATE TABLE s (id BIGINT, n INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE p (id BIGINT, n INT) WITH ('connector' = 'datagen');
CREATE TABLE u (id BIGINT, n BIGINT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic' = 'u', 'properties.bootstrap.servers' = 'h:1', 'key.format' = 'json', 'value.format' = 'json');
CREATE TABLE a (id BIGINT, n BIGINT) WITH ('connector' = 'filesystem', 'path' = '/tmp/a', 'format' = 'json');
`;

const names = async (sql: string, engine = 'flink-2.3') =>
  (await check(TABLES + sql, { engine })).diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ name }) => name);

describe('a query whose upsert key is not the key', () => {
  test.each([
    ['INSERT INTO u SELECT id, n FROM s', ['conflict-clause-missing']],
    ['INSERT INTO u SELECT n, COUNT(*) FROM s GROUP BY n', []],
    ['INSERT INTO u SELECT id, COUNT(*) FROM s GROUP BY id, n', ['conflict-clause-missing']],
    ['INSERT INTO u SELECT id, n FROM s ON CONFLICT DO DEDUPLICATE', []],
    ['INSERT INTO u SELECT id, n FROM s ON CONFLICT DO NOTHING', []],
    ['INSERT INTO u SELECT id, n FROM p ON CONFLICT DO ERROR', ['conflict-without-watermark']],
    ['INSERT INTO a SELECT id, n FROM s', []],
    ['INSERT INTO a SELECT id, n FROM s ON CONFLICT DO NOTHING', ['conflict-of-other-sink']],
    ["SET 'table.exec.sink.require-on-conflict' = 'false'; INSERT INTO u SELECT id, n FROM s", []],
    ["SET 'table.exec.sink.upsert-materialize' = 'NONE'; INSERT INTO u SELECT id, n FROM s", []],
    ["SET 'execution.runtime-mode' = 'batch'; EXPLAIN INSERT INTO u SELECT id, 1 FROM a", []],
  ])('%s', async (sql, expected) => {
    expect(await names(sql)).toEqual(expected);
  });
});

test('earlier versions ask for nothing', async () => {
  expect(await names('INSERT INTO u SELECT id, n FROM s', 'flink-2.2')).toEqual([]);
});

test('the fix adds the clause that does as before', async () => {
  const sql = `${TABLES}INSERT INTO u SELECT id, n FROM s;`;
  const { diagnostics } = await check(sql, { engine: 'flink-2.3' });
  const [edit] = diagnostics[0]!.fixes![0]!.edits;
  const mended = sql.slice(0, edit!.span.start) + edit!.text + sql.slice(edit!.span.end);
  expect(mended).toContain('FROM s ON CONFLICT DO DEDUPLICATE;');
  expect(await names(mended.slice(TABLES.length))).toEqual([]);
});
