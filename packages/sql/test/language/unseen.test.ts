// What cannot be seen here is partial, and gives no error: catalogs of other libraries, statements of Hive's dialect.
import { expect, test } from 'vitest';
import { checkScript } from '../../src/index.ts';

function answers(sql: string, engine = 'flink-1.20'): string[] {
  const { statements, diagnostics } = checkScript(sql, { engine });
  return statements.map(
    ({ analysis }, i) => diagnostics.find(({ statement }) => statement === i)?.code ?? analysis,
  );
}

test.each([
  ['flink-1.20', "CREATE CATALOG c WITH ('type' = 'paimon')", ['partial']],
  ['flink-1.20', "CREATE CATALOG c WITH ('type' = 'generic_in_memory')", ['full']],
  ['flink-1.20', "CREATE CATALOG c WITH ('type' = 'nothing')", ['FP2387']],
  ['vvr-8.0.11-flink-1.17', "CREATE CATALOG c WITH ('type' = 'paimon')", ['full']],
])('%s: %s', (engine, sql, expected) => {
  expect(answers(sql, engine)).toEqual(expected);
});

test('the dialect of Hive', () => {
  const hive =
    "SET 'table.sql-dialect' = 'hive'; CREATE TABLE h (a STRING) STORED AS parquet; SELECT a FROM h LATERAL VIEW x;";
  expect(answers(`${hive} SET 'table.sql-dialect' = 'default'; SELECT a FROM h; SELECT 1 +`)).toEqual([
    'full',
    'partial',
    'partial',
    'full',
    'partial',
    'FP1000',
  ]);
});
