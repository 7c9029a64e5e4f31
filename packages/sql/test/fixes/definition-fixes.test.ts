// Fixes that stand elsewhere than the error, in a definition: the first fix of the first error, put into the whole script.
import { expect, test } from 'vitest';
import { errorsOf, fixed } from './first-fix.ts';

const BATCH = "SET 'execution.runtime-mode' = 'batch';\n";
const S = "CREATE TABLE s (a INT, b STRING, c ARRAY<INT>) WITH ('connector' = 'datagen');\n";

test.each([
  [
    'an enforced key',
    "CREATE TABLE t (a INT, PRIMARY KEY (a) ENFORCED) WITH ('connector' = 'print')",
    "CREATE TABLE t (a INT, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'print')",
  ],
  [
    'an enforced key at a column',
    "CREATE TABLE t (a INT PRIMARY KEY enforced) WITH ('connector' = 'print')",
    "CREATE TABLE t (a INT PRIMARY KEY NOT enforced) WITH ('connector' = 'print')",
  ],
  [
    'a rowtime column that is not declared',
    "CREATE TABLE t (a INT, p AS PROCTIME(), WATERMARK FOR pt AS pt) WITH ('connector' = 'datagen')",
    "CREATE TABLE t (a INT, p AS PROCTIME(), pt TIMESTAMP(3), WATERMARK FOR pt AS pt) WITH ('connector' = 'datagen')",
  ],
  [
    'a rowtime column that is misspelt',
    "CREATE TABLE t (ts TIMESTAMP(3), WATERMARK FOR st AS ts) WITH ('connector' = 'datagen')",
    "CREATE TABLE t (ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen')",
  ],
  [
    'a key column that is not declared',
    "CREATE TABLE t (a INT, PRIMARY KEY (customer) NOT ENFORCED) WITH ('connector' = 'print')",
    "CREATE TABLE t (a INT, customer STRING, PRIMARY KEY (customer) NOT ENFORCED) WITH ('connector' = 'print')",
  ],
  [
    'a partition column that is not declared',
    "CREATE TABLE t (a INT) PARTITIONED BY (dt) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'json')",
    "CREATE TABLE t (a INT, dt STRING) PARTITIONED BY (dt) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'json')",
  ],
  [
    'a column twice, and a key without its column',
    "CREATE TABLE t (a INT, a INT, PRIMARY KEY (k) NOT ENFORCED) WITH ('connector' = 'print')",
    "CREATE TABLE t (a INT, k INT, PRIMARY KEY (k) NOT ENFORCED) WITH ('connector' = 'print')",
  ],
  [
    'a number twice in a series',
    "CREATE TABLE t (f0 INT, f1 INT, f1 INT, f3 INT) WITH ('connector' = 'print')",
    "CREATE TABLE t (f0 INT, f1 INT, f2 INT, f3 INT) WITH ('connector' = 'print')",
  ],
  [
    'a column twice',
    "CREATE TABLE t (a INT, b INT, a STRING) WITH ('connector' = 'print')",
    "CREATE TABLE t (a INT, b INT) WITH ('connector' = 'print')",
  ],
  [
    'a column that the sink lacks',
    `${S}CREATE TABLE k (a INT, c ARRAY<INT>) WITH ('connector' = 'print');\nINSERT INTO k SELECT * FROM s`,
    `${S}CREATE TABLE k (a INT, b STRING, c ARRAY<INT>) WITH ('connector' = 'print');\nINSERT INTO k SELECT * FROM s`,
  ],
  [
    'of two types between which there is no cast the one that few columns have',
    `${S}CREATE TABLE k (a INT, b STRING, c BIGINT) WITH ('connector' = 'print');\nINSERT INTO k SELECT * FROM s`,
    `${S.replace('ARRAY<INT>', 'BIGINT')}CREATE TABLE k (a INT, b STRING, c BIGINT) WITH ('connector' = 'print');\nINSERT INTO k SELECT * FROM s`,
  ],
  [
    'a source without an end, in batch mode',
    `${BATCH}${S}SELECT a FROM s`,
    `${BATCH}${S.replace("'datagen'", "'datagen', 'number-of-rows' = '10'")}SELECT a FROM s`,
  ],
  [
    'join keys without a common type',
    `${S}SELECT x.a FROM s AS x JOIN s AS y ON x.a = y.b`,
    `${S}SELECT x.a FROM s AS x JOIN s AS y ON CAST(x.a AS STRING) = y.b`,
  ],
])('%s', (_name, sql, expected) => {
  expect(fixed(sql)).toBe(expected);
  expect(errorsOf(expected).map(({ message }) => message)).toEqual([]);
});
