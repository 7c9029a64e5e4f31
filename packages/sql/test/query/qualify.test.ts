// QUALIFY, which Flink reads since 2.0. Answers are Flink 2.3.0's.
import { describe, expect, test } from 'vitest';
import { check } from '../../src/index.ts';

const TABLE = `CREATE TABLE s (id BIGINT, name STRING, n INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`;

const answer = async (sql: string, engine = 'flink-2.3') => {
  const { statements, diagnostics } = await check(TABLE + sql, { engine });
  return { diagnostics, last: statements.at(-1)! };
};

test('the schema is that of the SELECT list', async () => {
  const { diagnostics, last } = await answer(
    'SELECT id, ROW_NUMBER() OVER (PARTITION BY name ORDER BY ts DESC) AS rn FROM s QUALIFY rn = 1',
  );
  expect(diagnostics).toEqual([]);
  expect(last.analysis).toBe('full');
  expect(last.outputSchema).toEqual([
    { name: 'id', type: 'BIGINT' },
    { name: 'rn', type: 'BIGINT NOT NULL' },
  ]);
});

test.each([
  'SELECT id FROM s QUALIFY ROW_NUMBER() OVER (PARTITION BY name ORDER BY n DESC) <= 3',
  'SELECT id FROM s QUALIFY SUM(n) OVER (ORDER BY ts) > n AND id > 2',
])('%s is planned', async (sql) => {
  const { diagnostics, last } = await answer(sql);
  expect([diagnostics, last.analysis]).toEqual([[], 'full']);
});

describe('what is refused', () => {
  test.each([
    ['SELECT id FROM s QUALIFY id = 1', "QUALIFY expression '`s`.`id` = 1' must contain a window function"],
    ['SELECT id FROM s QUALIFY nope = 1', "Column 'nope' not found in any table"],
    [
      'SELECT DISTINCT name FROM s QUALIFY RANK() OVER (PARTITION BY name ORDER BY n) <= 2',
      'RANK() on streaming table is not supported currently',
    ],
    ['SELECT id FROM s QUALIFY SUM(n) OVER (ORDER BY ts)', 'QUALIFY clause must be a condition'],
  ])('%s', async (sql, message) => {
    const { diagnostics } = await answer(sql);
    expect(diagnostics.map((each) => each.message)).toEqual([expect.stringContaining(message)]);
  });
});
