// Constraints of a table that are no primary key, are enforced, or come twice.
import { flinkTable } from '../flink-table.ts';

flinkTable('constraints', {
  accepted: [
    "CREATE TABLE t (a INT PRIMARY KEY NOT ENFORCED) WITH ('connector' = 'datagen')",
    "CREATE TABLE t (a INT, b INT, CONSTRAINT k PRIMARY KEY (a, b) NOT ENFORCED) WITH ('connector' = 'datagen')",
  ],
  refused: {
    "CREATE TABLE t (a INT PRIMARY KEY) WITH ('connector' = 'datagen')":
      "Flink doesn't support ENFORCED mode for PRIMARY KEY constraint. ENFORCED/NOT ENFORCED controls if the constraint checks are performed on the incoming/outgoing data. Flink does not own the data therefore the only supported mode is the NOT ENFORCED mode",
    "CREATE TABLE t (a INT, PRIMARY KEY (a) ENFORCED) WITH ('connector' = 'datagen')":
      "Flink doesn't support ENFORCED mode for PRIMARY KEY constraint. ENFORCED/NOT ENFORCED controls if the constraint checks are performed on the incoming/outgoing data. Flink does not own the data therefore the only supported mode is the NOT ENFORCED mode",
    "CREATE TABLE t (a INT UNIQUE) WITH ('connector' = 'datagen')": 'UNIQUE constraint is not supported yet',
    "CREATE TABLE t (a INT, UNIQUE (a)) WITH ('connector' = 'datagen')":
      'UNIQUE constraint is not supported yet',
    "CREATE TABLE t (a INT PRIMARY KEY NOT ENFORCED, b INT, PRIMARY KEY (b) NOT ENFORCED) WITH ('connector' = 'datagen')":
      'Duplicate primary key definition',
  },
});
