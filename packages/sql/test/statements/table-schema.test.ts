// The whole schema of a table: watermark, key, metadata keys, buckets and partitions.
import { flinkTable } from '../flink-table.ts';

flinkTable('table-schema', {
  accepted: [
    "CREATE TABLE t (a INT, ts TIMESTAMP_LTZ(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen')",
  ],
  refused: {
    "CREATE TABLE t (ts TIMESTAMP(6), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen')":
      "Invalid data type of time field for watermark definition. The field must be of type TIMESTAMP(p) or TIMESTAMP_LTZ(p), the supported precision 'p' is from 0 to 3, but the time field type is TIMESTAMP(6)",
    "CREATE TABLE t (ts STRING, WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen')":
      "Invalid data type of time field for watermark definition. The field must be of type TIMESTAMP(p) or TIMESTAMP_LTZ(p), the supported precision 'p' is from 0 to 3, but the time field type is STRING",
    "CREATE TABLE t (ts AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen')":
      'A watermark can not be defined for a processing-time attribute.',
    "CREATE TABLE t (ts TIMESTAMP(3), a INT, WATERMARK FOR ts AS a) WITH ('connector' = 'datagen')":
      "Invalid data type of expression for watermark definition. The field must be of type TIMESTAMP(p) or TIMESTAMP_LTZ(p), the supported precision 'p' is from 0 to 3, but the watermark expression type is INT",
    "CREATE TABLE t (ts TIMESTAMP(3), l TIMESTAMP_LTZ(3), WATERMARK FOR ts AS l) WITH ('connector' = 'datagen')":
      "The watermark declaration's output data type 'TIMESTAMP_LTZ(3)' is different from the time field's data type 'TIMESTAMP(3)'.",
    "CREATE TABLE t (a STRING METADATA FROM 'k', b STRING METADATA FROM 'k') WITH ('connector' = 'kafka')":
      "The column `a` and `b` in the table are both from the same metadata key 'k'. Please specify one of the columns as the metadata column and use the computed column syntax to specify the others.",
    "CREATE TABLE t (a INT, PRIMARY KEY (a, a) NOT ENFORCED) WITH ('connector' = 'datagen')":
      "Invalid primary key 'PK_a_a'. A primary key must not contain duplicate columns. Found: [a]",
    "CREATE TABLE t (a INT) DISTRIBUTED BY HASH(nope) INTO 3 BUCKETS WITH ('connector' = 'datagen')":
      "Invalid bucket key 'nope'. A bucket key for a distribution must reference a physical column in the schema. Available columns are: [a]",
    "CREATE TABLE t (a INT) DISTRIBUTED BY HASH(a) INTO 0 BUCKETS WITH ('connector' = 'datagen')":
      "Invalid bucket count '0'. The number of buckets for a distributed table must be at least 1.",
    "CREATE TABLE t (a INT, b AS a) PARTITIONED BY (b) WITH ('connector' = 'datagen')":
      "Invalid partition key 'b'. A partition key must reference a physical column in the schema. Available columns are: [a]",
    "CREATE TABLE t (a INT, b AS a) DISTRIBUTED BY (b) INTO 2 BUCKETS WITH ('connector' = 'datagen')":
      "Invalid bucket key 'b'. A bucket key for a distribution must reference a physical column in the schema. Available columns are: [a]",
  },
});
