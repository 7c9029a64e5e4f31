// The upgrade of a script: what only the new engine says, words that became reserved, state and connectors left behind.
import { describe, expect, test } from 'vitest';
import { upgrade } from '../../src/index.ts';

const SOURCE = "CREATE TABLE t (a INT, b STRING) WITH ('connector' = 'datagen');\n";
const SINK = "CREATE TABLE k (a INT, n BIGINT) WITH ('connector' = 'print');\n";

const findingsOf = async (sql: string, from = 'flink-1.20', to = 'flink-2.0') => {
  const { findings, ok } = await upgrade(sql, { from, to });
  return { ok, found: findings.map(({ name, statement }) => [name, statement]) };
};

test('a script that both take is ready', async () => {
  expect(await findingsOf(`${SOURCE}SELECT a FROM t;`)).toEqual({ ok: true, found: [] });
});

test('what both refuse is no matter of the upgrade', async () => {
  expect(await findingsOf(`${SOURCE}SELECT c FROM t; SELECT a FRM t;`)).toEqual({ ok: true, found: [] });
});

test('what the new engine reads for the first time is no finding', async () => {
  expect(await findingsOf("SHOW CATALOGS LIKE 'c%'")).toEqual({ ok: true, found: [] });
  expect((await findingsOf("SHOW CATALOGS LIKE 'c%'", 'flink-2.0', 'flink-1.20')).ok).toBe(false);
});

describe('words that became reserved', () => {
  const sql = `CREATE TABLE u (monday INT, b STRING) WITH ('connector' = 'datagen');
SELECT monday AS weeks, \`monday\`, 'monday' FROM u -- monday`;

  test('each statement has one fix for all of its names', async () => {
    const { findings } = await upgrade(sql, { from: 'flink-1.20', to: 'flink-2.0' });
    const titles = findings.map(({ fixes = [] }) => fixes[0]?.title);
    expect(titles).toEqual(['back-quote MONDAY', 'back-quote MONDAY, WEEKS']);
    let mended = sql;
    const edits = findings.flatMap(({ fixes = [] }) => fixes[0]!.edits);
    for (const { span, text } of edits.toSorted((a, b) => b.span.start - a.span.start))
      mended = mended.slice(0, span.start) + text + mended.slice(span.end);
    expect(mended).toContain("SELECT `monday` AS `weeks`, `monday`, 'monday' FROM u -- monday");
    expect(await findingsOf(mended)).toEqual({ ok: true, found: [] });
  });

  test('a word of the grammar that is used as one needs no quotes', async () => {
    expect(await findingsOf("SELECT INTERVAL '1' DAY AS d")).toEqual({ ok: true, found: [] });
  });
});

describe('state', () => {
  const job = `${SOURCE}${SINK}INSERT INTO k SELECT a, COUNT(*) FROM t GROUP BY a;`;

  test.each([
    ['flink-1.20', 'flink-2.0', [['state-left-behind', 2]]],
    ['flink-1.17', 'flink-2.3', [['state-left-behind', 2]]],
    ['flink-2.0', 'flink-2.1', []],
    ['flink-1.18', 'flink-1.20', []],
  ])('%s to %s', async (from, to, found) => {
    expect((await findingsOf(job, from, to)).found).toEqual(found);
  });

  test('a query by itself keeps none for later', async () => {
    expect((await findingsOf(`${SOURCE}SELECT a, COUNT(*) FROM t GROUP BY a;`)).found).toEqual([]);
  });
});

test('a connector whose releases end before the new engine is told at its option', async () => {
  const sql = `CREATE TABLE m (a INT) WITH ('connector' = 'mongodb', 'uri' = 'mongodb://h', 'database' = 'd', 'collection' = 'c');`;
  const { findings } = await upgrade(sql, { from: 'flink-1.20', to: 'flink-2.2' });
  expect(findings.map(({ name, span }) => [name, sql.slice(span!.start, span!.end)])).toEqual([
    ['connector-without-build', "'mongodb'"],
  ]);
  expect((await findingsOf(sql, 'flink-2.0', 'flink-2.2')).found).toEqual([]);
});

test('scripts that stand before are read by both engines', async () => {
  const options = { from: 'flink-1.20', to: 'flink-2.0', before: [SOURCE] };
  expect((await upgrade('SELECT a FROM t', options)).findings).toEqual([]);
});

test('any text is compared without a throw', async () => {
  for (const text of ['', ';', '`', "SELECT 'a", '/* ', 'SELECT monday FROM', '\u0000'])
    expect((await upgrade(text, { from: 'flink-1.20', to: 'flink-2.3' })).ok).toBeDefined();
});
