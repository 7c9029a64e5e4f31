// FP24xx: a query against the table that it is written to.
import { define } from '../definition.ts';

const TABLES =
  "CREATE TABLE t (a INT, b INT) WITH ('connector' = 'datagen');\n" +
  "CREATE TABLE k (a INT, b STRING) WITH ('connector' = 'blackhole');\n";

export const sinkColumnCount = define({
  code: 'FP2401',
  name: 'sink-column-count',
  stage: 'validate',
  severity: 'error',
  category: 'semantic',
  message:
    "Column types of query result and sink for '{table}' do not match.\nCause: Different number of columns.\n\nQuery schema: {query}\nSink schema:  {sink}",
  hint: 'The query has {queryCount} columns, the sink {sinkCount}: name those that are written in INSERT INTO {name} (…).',
  explain:
    'An INSERT writes columns by position: the query must give one for each column of the table that is stored.',
  source: 'Flink DynamicSinkUtils.validateSchemaAndApplyImplicitCast',
  examples: [
    {
      wrong: `${TABLES}INSERT INTO k SELECT ^a^ FROM t;`,
      right: `${TABLES}INSERT INTO k (a) SELECT a FROM t;`,
    },
  ],
});

export const sinkColumnType = define({
  code: 'FP2402',
  name: 'sink-column-type',
  stage: 'validate',
  severity: 'error',
  category: 'semantic',
  message:
    "Column types of query result and sink for '{table}' do not match.\nCause: Incompatible types for sink column '{column}' at position {position}.\n\nQuery schema: {query}\nSink schema:  {sink}",
  hint: "'{column}' of the sink is {sinkType}, but the query gives {queryType} here.",
  explain:
    'An INSERT converts types only where nothing can be lost (INT to BIGINT, but not INT to STRING): else CAST says what is meant.',
  source: 'Flink DynamicSinkUtils.validateSchemaAndApplyImplicitCast',
  examples: [
    {
      wrong: `${TABLES}INSERT INTO k SELECT a, ^b^ FROM t;`,
      right: `${TABLES}INSERT INTO k SELECT a, CAST(b AS STRING) FROM t;`,
    },
  ],
});

export const unknownTargetColumn = define({
  code: 'FP2403',
  name: 'unknown-target-column',
  stage: 'validate',
  about: 'unknown-name',
  severity: 'error',
  category: 'semantic',
  message: "Unknown target column '{name}'",
  explain: 'The table has no column of this name that can be written: computed and virtual columns cannot.',
  source: 'Flink PreValidateReWriter.validateField',
  examples: [
    {
      wrong: `${TABLES}INSERT INTO k (a, ^c^) SELECT a, 'x' FROM t;`,
      right: `${TABLES}INSERT INTO k (a, b) SELECT a, 'x' FROM t;`,
    },
  ],
});

export const duplicateTargetColumn = define({
  code: 'FP2404',
  name: 'duplicate-target-column',
  stage: 'validate',
  about: 'duplicate-name',
  severity: 'error',
  category: 'semantic',
  message: "Target column '{name}' is assigned more than once",
  explain: 'A column of the table stands twice in the list of columns or partitions.',
  source: 'Flink PreValidateReWriter.validateField',
  examples: [
    {
      wrong: `${TABLES}INSERT INTO k (a, ^a^) SELECT a, b FROM t;`,
      right: `${TABLES}INSERT INTO k (a) SELECT a FROM t;`,
    },
  ],
});

export const requiredTargetColumn = define({
  code: 'FP2405',
  name: 'required-target-column',
  stage: 'validate',
  severity: 'error',
  category: 'semantic',
  message: "Column '{name}' has no default value and does not allow NULLs",
  hint: 'Add {name} to the list of columns and to the query.',
  explain: 'A column that is left out of the list is written as NULL, which a NOT NULL column refuses.',
  source: 'Flink PreValidateReWriter.appendPartitionAndNullsProjects',
  examples: [
    {
      wrong:
        "CREATE TABLE k (a INT NOT NULL, b INT) WITH ('connector' = 'blackhole');\nINSERT INTO k ^(b)^ VALUES (1);",
      right:
        "CREATE TABLE k (a INT NOT NULL, b INT) WITH ('connector' = 'blackhole');\nINSERT INTO k (a, b) VALUES (1, 1);",
    },
  ],
});

export const targetListMismatch = define({
  code: 'FP2406',
  name: 'target-list-mismatch',
  stage: 'validate',
  severity: 'error',
  category: 'semantic',
  message: 'Number of columns must match number of query columns',
  hint: 'The list names {targets} columns, the query has {items} items (a star counts as one here).',
  explain:
    'The list of columns of an INSERT must have as many names as the SELECT list has items. Flink counts a star as one item.',
  source: 'Flink PreValidateReWriter.rewriteSqlCall',
  examples: [
    {
      wrong: `${TABLES}INSERT INTO k (a, b) ^SELECT a FROM t^;`,
      right: `${TABLES}INSERT INTO k (a) SELECT a FROM t;`,
    },
  ],
});

export const targetListQuery = define({
  code: 'FP2407',
  name: 'target-list-query',
  stage: 'validate',
  severity: 'error',
  category: 'semantic',
  message:
    "INSERT INTO <table> PARTITION [(COLUMN LIST)] statement only support SELECT, VALUES, SET_QUERY AND ORDER BY clause for now, '{query}' is not supported yet.",
  hint: 'Put the query into parentheses: SELECT … FROM (…).',
  explain:
    'With a list of columns or partitions, Flink rewrites the SELECT list, and can do that for these queries only.',
  source: 'Flink PreValidateReWriter.notSupported',
  examples: [
    {
      wrong: `${TABLES}INSERT INTO k (a) WITH w AS (SELECT a FROM t) SELECT a FROM w;`,
      right: `${TABLES}INSERT INTO k (a) SELECT a FROM t;`,
    },
  ],
});

export const partitionNotKey = define({
  code: 'FP2408',
  name: 'partition-not-key',
  stage: 'validate',
  severity: 'error',
  category: 'semantic',
  message:
    "Static partition column '{column}' should be in the partition keys list {keys} for table '{table}'.",
  explain: 'PARTITION gives values to columns of PARTITIONED BY.',
  source: 'Flink DynamicSinkUtils.validatePartitioning',
  examples: [
    {
      wrong:
        "CREATE TABLE k (a INT, b STRING) PARTITIONED BY (b) WITH ('connector' = 'filesystem', 'path' = '/tmp/k', 'format' = 'json');\nINSERT INTO k PARTITION (^a^ = 1) SELECT 'x';",
      right:
        "CREATE TABLE k (a INT, b STRING) PARTITIONED BY (b) WITH ('connector' = 'filesystem', 'path' = '/tmp/k', 'format' = 'json');\nINSERT INTO k PARTITION (b = 'x') SELECT 1;",
    },
  ],
});

export const sinkIsView = define({
  code: 'FP2420',
  name: 'sink-is-view',
  stage: 'validate',
  severity: 'error',
  category: 'semantic',
  message: "Sink '{table}' does not exists",
  hint: 'INSERT INTO a table: a view is read only.',
  explain:
    'The target of an INSERT is a view. Flink writes to tables only, and says that there is no such sink.',
  source: 'PlannerBase.translateToRel',
  examples: [
    {
      wrong: 'CREATE VIEW v AS SELECT 1 AS a;\nINSERT INTO ^v^ SELECT 1',
      right: "CREATE TABLE t (a INT) WITH ('connector' = 'print');\nINSERT INTO t SELECT 1",
    },
  ],
});

export const severalRowtimes = define({
  code: 'FP2421',
  name: 'several-rowtimes',
  stage: 'validate',
  severity: 'error',
  category: 'semantic',
  message:
    "The query contains more than one rowtime attribute column [{columns}] for writing into table '{table}'.\nPlease select the column that should be used as the event-time timestamp for the table sink by casting all other columns to regular TIMESTAMP or TIMESTAMP_LTZ.",
  hint: 'Keep one of {columns}, and cast the others: CAST(x AS TIMESTAMP(3)).',
  explain:
    'A sink takes one event time with each row. An interval join passes the times of both sides on, and a window function that of its input beside window_time.',
  source: 'StreamExecSink.translateToPlanInternal',
  examples: [
    {
      wrong:
        "CREATE TABLE t (a INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');\nCREATE TABLE k (a INT, x TIMESTAMP(3), y TIMESTAMP(3)) WITH ('connector' = 'print');\nINSERT INTO ^k^ SELECT a, ts, ts AS again FROM t;",
      right:
        "CREATE TABLE t (a INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');\nCREATE TABLE k (a INT, x TIMESTAMP(3), y TIMESTAMP(3)) WITH ('connector' = 'print');\nINSERT INTO k SELECT a, ts, CAST(ts AS TIMESTAMP(3)) AS again FROM t;",
    },
  ],
});
