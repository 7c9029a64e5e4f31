// Hints of joins that only the product has; Flink refuses them.
import { expect, test } from 'vitest';
import { checkScript } from '../../src/check/check-script.ts';

const tables = `CREATE TEMPORARY TABLE s (a BIGINT, b STRING, pt AS PROCTIME()) WITH ('connector' = 'datagen');
CREATE TEMPORARY TABLE d (a BIGINT, b STRING, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h:3306/d', 'table-name' = 'd');
CREATE TEMPORARY TABLE k (a BIGINT, b STRING) WITH ('connector' = 'blackhole');
`;
const lookup = 'FROM s JOIN d FOR SYSTEM_TIME AS OF s.pt ON s.a = d.a';

test.each([
  ['SKEW', `INSERT INTO k SELECT /*+ SHUFFLE_HASH(d), SKEW(d) */ s.a, d.b ${lookup}`],
  ['REPLICATED_SHUFFLE_HASH', `INSERT INTO k SELECT /*+ REPLICATED_SHUFFLE_HASH(d) */ s.a, d.b ${lookup}`],
  [
    'JOIN_STATE_TTL',
    "INSERT INTO k SELECT /*+ JOIN_STATE_TTL('s' = '1d', 'r' = '2d') */ s.a, r.b FROM s JOIN s AS r ON s.a = r.a",
  ],
])('%s', (hint, sql) => {
  const errorsOf = (engine: string) =>
    checkScript(tables + sql, { engine })
      .diagnostics.filter(({ severity }) => severity === 'error')
      .map(({ message }) => message);
  expect(errorsOf('vvr-8.0.11-flink-1.17')).toEqual([]);
  expect(errorsOf('vvr-11.7-jdk11-flink-1.20')).toEqual([]);
  expect(errorsOf('flink-1.20')).toEqual([`Hint: ${hint} should be registered in the HintStrategyTable`]);
});
