// What cannot be seen here is partial, and gives no error; a setting is wrong where it is read.
import { describe, expect, test } from 'vitest';
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
  ['flink-1.20', "CREATE CATALOG c WITH ('type' = 'nothing')", ['FP3023']],
  ['flink-1.20', "CREATE CATALOG c WITH ('type' = 'generic-in-memory')", ['FP2387']],
  ['flink-1.20', "CREATE CATALOG c WITH ('type' = 'jdbc')", ['FP3004']],
  [
    'flink-1.20',
    "CREATE CATALOG c WITH ('type' = 'generic_in_memory', 'property-version' = 'x')",
    ['FP3006'],
  ],
  ['vvr-8.0.11-flink-1.17', "CREATE CATALOG c WITH ('type' = 'paimon')", ['partial']],
  ['vvr-8.0.11-flink-1.17', "CREATE CATALOG c WITH ('type' = 'jdbc')", ['partial']],
  ['vvr-8.0.11-flink-1.17', "CREATE CATALOG c WITH ('type' = 'fluss')", ['partial']],
  ['vvr-8.0.11-flink-1.17', "CREATE CATALOG c WITH ('type' = 'paimn')", ['FP2387']],
])('%s: %s', (engine, sql, expected) => {
  expect(answers(sql, engine)).toEqual(expected);
});

const hive =
  "SET 'table.sql-dialect' = 'hive'; CREATE TABLE h (a STRING) STORED AS parquet; SELECT a FROM h LATERAL VIEW x;";

test('the dialect of Hive, where its parser may be', () => {
  const sql = `${hive} SET 'table.sql-dialect' = 'default'; SELECT a FROM h; SELECT 1 +`;
  expect(answers(sql, 'vvr-8.0.11-flink-1.17')).toEqual([
    'full',
    'partial',
    'partial',
    'full',
    'partial',
    'FP1000',
  ]);
});

test.each([
  [hive, 'FP2601'],
  ["SET 'table.sql-dialect' = 'hvie'; SHOW TABLES", 'FP2397'],
])('a dialect without a parser: %s', (sql, code) => {
  expect(answers(sql).slice(0, 2)).toEqual(['full', code]);
});

test('a wrong value is told where it is read', () => {
  const sql = "SET 'execution.runtime-mode' = 'nope'; SHOW TABLES; SELECT 1";
  expect(answers(sql)).toEqual(['full', 'full', 'FP2397']);
  const [told] = checkScript(sql, { engine: 'flink-1.20' }).diagnostics;
  expect(told?.related?.map(({ span }) => sql.slice(span.start, span.end))).toEqual(["'nope'"]);
});

describe("catalogs of the product's workspace", () => {
  const check = (sql: string, engine: string, unseenCatalogs: boolean) => {
    const { statements, diagnostics } = checkScript(
      `CREATE TEMPORARY TABLE s (id BIGINT) WITH ('connector' = 'print'); ${sql}`,
      { engine, unseenCatalogs },
    );
    return [statements.at(-1)!.analysis, ...diagnostics.map(({ name }) => name)];
  };
  const product = 'vvr-11.4-jdk11-flink-1.20';

  test.each([
    'INSERT INTO s SELECT id FROM holo.db.t',
    'INSERT INTO holo.db.t SELECT CAST(1 AS BIGINT)',
    'USE CATALOG holo; CREATE TEMPORARY VIEW v AS SELECT id FROM t',
    'USE holo.db; CREATE TEMPORARY VIEW v AS SELECT id FROM t',
    'ALTER TABLE holo.db.t DROP WATERMARK',
  ])('%s', (sql) => {
    expect(check(sql, product, true)).toEqual(['partial']);
    expect(check(sql, product, false).length).toBeGreaterThan(1);
    expect(check(sql, 'flink-1.20', true).length).toBeGreaterThan(1);
  });

  test('a table without a catalog, and a catalog that the script makes', () => {
    expect(check('INSERT INTO s SELECT id FROM t', product, true)).toEqual(['full', 'unknown-table']);
    const made =
      "CREATE CATALOG m WITH ('type' = 'generic_in_memory'); INSERT INTO s SELECT id FROM m.`default`.t";
    expect(check(made, product, true)).toEqual(['full', 'unknown-table']);
  });
});

test("the product's session begins in vvp.default", () => {
  const sql = `CREATE TEMPORARY TABLE s (id BIGINT) WITH ('connector' = 'print');
    INSERT INTO vvp.\`default\`.s SELECT id FROM nothing`;
  const [told] = checkScript(sql, { engine: 'vvr-11.4-jdk11-flink-1.20' }).diagnostics;
  expect(told?.message).toBe("Object 'nothing' not found");
  const sink = checkScript('INSERT INTO nothing SELECT 1', { engine: 'vvr-11.4-jdk11-flink-1.20' });
  expect(sink.diagnostics[0]?.message).toContain('`vvp`.`default`.`nothing`');
});

test('measures of a pattern over a table that may be read in any way', () => {
  const sql = `CREATE TEMPORARY TABLE t (id INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts)
      WITH ('connector' = 'filesystem', 'path' = '/t', 'format' = 'csv');
    CREATE TEMPORARY TABLE s (id INT, a TIMESTAMP(3), b TIMESTAMP(3)) WITH ('connector' = 'print');
    INSERT INTO s SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY id ORDER BY ts MEASURES A.ts AS a, LAST(B.ts) AS b
      PATTERN (A B) DEFINE A AS A.id > 1)`;
  expect(checkScript(sql, { engine: 'vvr-11.4-jdk11-flink-1.20' }).diagnostics).toEqual([]);
});

test("the product joins a table as of PROCTIME(), Flink's validator takes it for time travel", () => {
  const sql = `CREATE TEMPORARY TABLE t (id BIGINT) WITH ('connector' = 'datagen');
    CREATE TEMPORARY TABLE d (id BIGINT, r STRING)
      WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://localhost/a', 'table-name' = 'd');
    SELECT t.id, d.r FROM t LEFT JOIN d FOR SYSTEM_TIME AS OF PROCTIME() ON t.id `;
  const product = 'vvr-8.0.11-flink-1.17';
  expect(answers(`${sql} = d.id`, product)).toEqual(['full', 'full', 'full']);
  expect(answers(`${sql} > d.id`, product).at(-1)).toBe('FP4067');
  expect(answers(`${sql} = d.id`).at(-1)).toBe('FP2293');
});

test("a variable of the product as an option's value", () => {
  const sql = (
    port: string,
  ) => `CREATE TEMPORARY TABLE m (id BIGINT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'mysql-cdc',
      'hostname' = 'h', 'port' = '${port}', 'username' = 'u', 'password' = 'p', 'database-name' = 'd', 'table-name' = 't');
    CREATE TEMPORARY TABLE s (id BIGINT) WITH ('connector' = 'print');
    INSERT INTO s SELECT id FROM m`;
  const product = 'vvr-11.4-jdk11-flink-1.20';
  expect(answers(sql('${secret_values.port}'), product).at(-1)).toBe('partial');
  expect(answers(sql('many'), product).at(-1)).toBe('FP3006');
  expect(answers(sql('${secret_values.port}')).at(-1)).toBe('FP3006');
});
