// Each version of Flink is the first to read some statements: the version before refuses them. Verdicts are the oracle's.
import { describe, expect, test } from 'vitest';
import { engine } from '../../src/engine/engine.ts';
import { parseOptionsOf } from '../../src/model/parse-options-of.ts';
import { printStatement } from '../../src/syntax/index.ts';
import { parseScript } from '../rendered.ts';
import { baseFeatures } from '../../src/syntax/syntax-feature.ts';

const VERSIONS = ['1.17', '1.18', '1.19', '1.20', '2.0', '2.1', '2.2', '2.3'];

const parse = (sql: string, version: string) =>
  parseScript(sql, { ...parseOptionsOf(engine(`flink-${version}`)!), fixes: false }).statements[0]!;

const FIRST: readonly (readonly [string, readonly string[]])[] = [
  [
    '1.18',
    [
      'ALTER TABLE t ADD PARTITION (a = 1)',
      'ALTER TABLE t DROP IF EXISTS PARTITION (a = 1)',
      'SHOW PARTITIONS t',
      'TRUNCATE TABLE t',
      "SHOW FUNCTIONS FROM d LIKE 'f'",
      'SHOW PROCEDURES',
      "SELECT * FROM TABLE(SESSION(TABLE t PARTITION BY k, DESCRIPTOR(ts), INTERVAL '1' MINUTE))",
      'SELECT * FROM a LEFT JOIN (b JOIN c ON TRUE) ON TRUE',
      'SELECT a FROM t GROUP BY DISTINCT a',
    ],
  ],
  ['1.19', ["SHOW DATABASES FROM c NOT ILIKE 'd%'"]],
  [
    '1.20',
    [
      "CREATE MATERIALIZED TABLE m FRESHNESS = INTERVAL '1' DAY AS SELECT 1",
      "CREATE TABLE t (a INT) DISTRIBUTED BY HASH (a) INTO 4 BUCKETS WITH ('connector' = 'x')",
      "CREATE CATALOG IF NOT EXISTS c COMMENT 'x' WITH ('type' = 'y')",
      'SHOW CREATE CATALOG c',
      "DESCRIBE JOB '1'",
      'SHOW MODELS',
    ],
  ],
  [
    '2.0',
    [
      'SELECT a FROM t QUALIFY ROW_NUMBER() OVER (PARTITION BY a ORDER BY b) = 1',
      "SHOW CATALOGS LIKE 'c%'",
      "SHOW VIEWS FROM d LIKE 'v'",
      'DESCRIBE FUNCTION EXTENDED f',
      "CREATE TABLE t (b, a) WITH ('connector' = 'print') AS SELECT a, b FROM s",
      'EXPLAIN CREATE TABLE t AS SELECT 1',
      'ALTER MATERIALIZED TABLE m AS SELECT 1',
      "SELECT E'a' AS x",
      "SELECT TIMESTAMP WITH LOCAL TIME ZONE '2024-01-01 00:00:00' AS x",
      "SELECT INTERVAL '1' QUARTER AS x",
      "SELECT DATETIME '2024-01-01 00:00:00' AS x",
    ],
  ],
  [
    '2.1',
    [
      'SELECT * FROM TABLE(ML_PREDICT(TABLE t, MODEL m, DESCRIPTOR(f)))',
      "ALTER MODEL m RESET ('k')",
      "CREATE TABLE t (a STRUCTURED<'c.U', x INT>) WITH ('connector' = 'x')",
    ],
  ],
  [
    '2.2',
    [
      'CREATE MATERIALIZED TABLE m DISTRIBUTED BY HASH (a) AS SELECT 1 AS a',
      "SHOW MATERIALIZED TABLES FROM d LIKE 'm'",
      'SHOW CREATE MATERIALIZED TABLE m',
      'WITH RECURSIVE r AS (SELECT 1) SELECT * FROM r',
      "CREATE FUNCTION f AS 'a.B' WITH ('k' = 'v')",
      'EXPLAIN EXECUTE SELECT 1',
      'SELECT SAFE_CAST(a AS INT) FROM t',
      'SELECT a[OFFSET 1] FROM t',
      "SELECT ARRAY(1, 2), MAP('a', 1) FROM t",
      'SELECT DATETIME_TRUNC(a, MONTH) FROM t',
    ],
  ],
  [
    '2.3',
    [
      "CREATE TEMPORARY SYSTEM CONNECTION IF NOT EXISTS c COMMENT 'x' WITH ('k' = 'v')",
      "ALTER CONNECTION IF EXISTS c RESET ('k')",
      'DROP TEMPORARY SYSTEM CONNECTION IF EXISTS c',
      "SHOW CONNECTIONS FROM d LIKE 'c'",
      'DESCRIBE CONNECTION c',
      "CREATE OR ALTER MATERIALIZED TABLE m (a INT, PRIMARY KEY (a) NOT ENFORCED, WATERMARK FOR ts AS ts) START_MODE = FROM_NOW(INTERVAL '1' DAY) AS SELECT 1",
      'ALTER MATERIALIZED TABLE m ADD (a INT FIRST)',
      "CREATE FUNCTION f AS 'a.B' USING ARTIFACT '/a.jar'",
      'INSERT INTO t SELECT 1 ON CONFLICT DO NOTHING',
    ],
  ],
];

describe.each(FIRST)('since %s', (version, statements) => {
  test.each(statements)('%s', (sql) => {
    const at = VERSIONS.indexOf(version);
    expect(parse(sql, VERSIONS[at - 1]!).diagnostics).toHaveLength(1);
    for (const later of VERSIONS.slice(at)) {
      const { diagnostics, statement } = parse(sql, later);
      expect(diagnostics).toEqual([]);
      const printed = printStatement(statement);
      expect(printStatement(parse(printed, later).statement)).toBe(printed);
    }
  });
});

test('REPLACE TABLE is read since 1.18', () => {
  const sql = "REPLACE TABLE t WITH ('connector' = 'print') AS SELECT 1";
  expect(parse(sql, '1.17').diagnostics).toHaveLength(1);
  expect(parse(sql, '1.18').diagnostics).toEqual([]);
});

test.each([
  ['SELECT * FROM f(a => 1, b => TABLE t PARTITION BY (x) ORDER BY y) AS p', 'SELECT * FROM TABLE(f('],
  ['SELECT * FROM LATERAL UNNEST(a) AS u (x)', 'SELECT * FROM UNNEST(a)'],
])('%s is read since 2.0', (sql, printed) => {
  expect(parse(sql, '1.20').diagnostics).toHaveLength(1);
  const { diagnostics, statement } = parse(sql, '2.0');
  expect(diagnostics).toEqual([]);
  expect(printStatement(statement)).toContain(printed);
});

test.each([
  ['1.20', '2.0', 'SELECT quarters, weeks, monday FROM t'],
  ['1.19', '1.20', 'SELECT model, hash, refresh FROM t'],
  ['2.0', '2.1', 'SELECT variant, structured FROM t'],
  ['2.1', '2.2', 'SELECT ordinal FROM t'],
  ['2.2', '2.3', 'SELECT bitmap, connections FROM t'],
])('words that %s takes for names are reserved in %s', (before, since, sql) => {
  expect(parse(sql, before).diagnostics).toEqual([]);
  expect(parse(sql, since).diagnostics).toHaveLength(1);
});

test('managed tables are gone since 2.0', () => {
  expect(parse('ALTER TABLE t COMPACT', '1.20').diagnostics).toEqual([]);
  expect(parse('ALTER TABLE t COMPACT', '2.0').diagnostics).toHaveLength(1);
});

test('a text for which no engine is named is read as the default engine reads it', () => {
  expect(parseOptionsOf(engine('flink-1.20')!).features).toEqual(baseFeatures);
});
