// CREATE TABLE: its key, watermark and partitions name columns of the table.
import { flinkTable } from '../flink-table.ts';

flinkTable('create-table', {
  accepted: [
    "CREATE TABLE t (a INT, ts TIMESTAMP(3), PRIMARY KEY (a) NOT ENFORCED, WATERMARK FOR ts AS ts - INTERVAL '1' SECOND) PARTITIONED BY (a) WITH ('connector' = 'datagen')",
  ],
  refused: {
    "CREATE TABLE t (r ROW<ts TIMESTAMP(3)>, WATERMARK FOR r.nope AS r.ts) WITH ('connector' = 'datagen')":
      "The rowtime attribute field 'r.nope' is not defined in the table schema, at line 1, column 57 Nested field 'nope' was not found in a composite type: ROW<`ts` TIMESTAMP(3)>.",
    "CREATE TABLE t (a INT, PRIMARY KEY (nope) NOT ENFORCED) WITH ('connector' = 'datagen')":
      "Primary key column 'nope' is not defined in the schema at line 1, column 37",
    "CREATE TABLE t (a INT, b AS a, PRIMARY KEY (b) NOT ENFORCED) WITH ('connector' = 'datagen')":
      "Could not create a PRIMARY KEY with column 'b' at line 1, column 45. A PRIMARY KEY constraint must be declared on physical columns.",
    "CREATE TABLE t (a INT, WATERMARK FOR nope AS nope) WITH ('connector' = 'datagen')":
      "The rowtime attribute field 'nope' is not defined in the table schema, at line 1, column 38 Available fields: ['a']",
    "CREATE TABLE t (a INT) PARTITIONED BY (nope) WITH ('connector' = 'datagen')":
      "Partition column 'nope' not defined in the table schema. Available columns: ['a']",
    "CREATE TABLE s (a INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts, PRIMARY KEY (a) NOT ENFORCED) PARTITIONED BY (a) WITH ('connector' = 'datagen'); CREATE TABLE t (WATERMARK FOR ts AS ts) LIKE s":
      "There already exists a watermark spec for column 'ts' in the base table. You might want to specify EXCLUDING WATERMARKS or OVERWRITING WATERMARKS.",
    "CREATE TABLE s (a INT, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'datagen'); CREATE TABLE t (b INT, PRIMARY KEY (b) NOT ENFORCED) LIKE s":
      'The base table already has a primary key. You might want to specify EXCLUDING CONSTRAINTS.',
    "CREATE TABLE s (a INT) PARTITIONED BY (a) WITH ('connector' = 'datagen'); CREATE TABLE t (b INT) PARTITIONED BY (b) LIKE s":
      'The base table already has partitions defined. You might want to specify EXCLUDING PARTITIONS.',
    "CREATE TABLE s (a TIMESTAMP(3), WATERMARK FOR a AS a) WITH ('connector' = 'datagen'); CREATE TABLE t (b TIMESTAMP(3), WATERMARK FOR b AS b) LIKE s":
      'Multiple watermark definitions are not supported yet.',
  },
});
