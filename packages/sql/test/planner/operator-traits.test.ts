// What the table of operators says of state, and what a plan tells of changes and keys.
import { expect, it } from 'vitest';
import { checkScript } from '../../src/check/check-script.ts';
import { planText, stateText } from '../../src/analysis/plans.ts';

const tables = [
  "CREATE TABLE t (a INT, b BIGINT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen')",
  "CREATE TABLE u (k INT, n BIGINT) WITH ('connector' = 'datagen')",
];

function operators(sql: string) {
  const { statements } = checkScript([...tables, sql].join(';\n'), { engine: 'flink-1.20', plans: true });
  return statements.at(-1)!.plan!.operators!()!;
}

it.each([
  ['SELECT a + 1 FROM t', []],
  [
    'SELECT a, COUNT(*) FROM t GROUP BY a',
    [
      'GroupAggregate(a) keeps an accumulator for each group, until table.exec.state.ttl has passed, and for good without one',
    ],
  ],
  [
    'SELECT n FROM t JOIN u ON a = k',
    ['Join keeps all rows of both inputs, until table.exec.state.ttl has passed, and for good without one'],
  ],
  [
    'SELECT * FROM t ORDER BY ts',
    ['TemporalSort keeps the rows that the watermark has not passed, until the watermark has passed'],
  ],
] as const)('%s keeps %j', (sql, kept) => {
  expect(stateText(operators(sql))).toEqual(kept);
});

it('prints attributes, changes and upsert keys', () => {
  expect(planText(operators('SELECT k, SUM(n) AS s FROM u WHERE n > 1 GROUP BY k')).split('\n')).toEqual([
    'GroupAggregate(groupBy=[k], select=[k, SUM(n) AS s], changelogMode=[I,UA], upsertKey=[[k]])',
    '+- Exchange(distribution=[hash[k]], changelogMode=[I])',
    '   +- Calc(select=[k, n], where=[>(n, 1)], changelogMode=[I])',
    '      +- TableSourceScan(table=[[default_catalog, default_database, u]], fields=[k, n], changelogMode=[I])',
  ]);
});
