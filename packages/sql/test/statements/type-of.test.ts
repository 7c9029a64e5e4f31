// Types of columns and of expressions in definitions.
import { flinkTable } from '../flink-table.ts';

flinkTable('type-of', {
  accepted: [
    "CREATE TABLE t (a INT, b AS a + 1, c AS CAST(a AS STRING), ts TIMESTAMP(3), WATERMARK FOR ts AS SOURCE_WATERMARK()) WITH ('connector' = 'datagen')",
    "CREATE TABLE t (ts TIMESTAMP_LTZ(3), WATERMARK FOR ts AS SOURCE_WATERMARK()) WITH ('connector' = 'datagen')",
    "CREATE TABLE t (a VARCHAR(0)) WITH ('connector' = 'datagen')",
    "CREATE TABLE t (a INT, b AS SUM(a)) WITH ('connector' = 'datagen')",
  ],
  refused: {
    "CREATE TABLE t (a ^NOPE^) WITH ('connector' = 'datagen')": "Unknown identifier 'NOPE'",
    "CREATE TABLE t (a INT, b AS ^a + 'x'^) WITH ('connector' = 'datagen')":
      "Cannot apply '+' to arguments of type '<INTEGER> + <CHAR(1)>'. Supported form(s): '<NUMERIC> + <NUMERIC>' '<DATETIME_INTERVAL> + <DATETIME_INTERVAL>' '<DATETIME> + <DATETIME_INTERVAL>' '<DATETIME_INTERVAL> + <DATETIME>'",
    "CREATE TABLE t (a INT, b AS ^UPPER(a)^) WITH ('connector' = 'datagen')":
      "Cannot apply 'UPPER' to arguments of type 'UPPER(<INTEGER>)'. Supported form(s): 'UPPER(<CHARACTER>)'",
    "CREATE TABLE t (a INT, b AS ^nope(a)^) WITH ('connector' = 'datagen')":
      'No match found for function signature nope(<NUMERIC>)',
    "CREATE TABLE t (a INT, b AS ^(^SELECT 1)) WITH ('connector' = 'datagen')":
      'Query expression encountered in illegal context',
  },
});
