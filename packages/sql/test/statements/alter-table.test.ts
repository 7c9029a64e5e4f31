// ALTER TABLE: the table that is changed, RENAME, SET, RESET and COMPACT.
import { flinkTable } from '../flink-table.ts';

flinkTable('alter-table', {
  before: `CREATE TABLE t (a INT, b STRING, c AS a + 1, ts TIMESTAMP(3), r ROW<x INT>, WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE VIEW v AS SELECT 1 AS w1;
CREATE TEMPORARY TABLE tt (a INT) WITH ('connector' = 'datagen');
CREATE TABLE s (a INT, b STRING) WITH ('connector' = 'datagen');
`,
  accepted: [
    "ALTER TABLE t SET ('rows-per-second' = '1')",
    "ALTER TABLE t RESET ('rows-per-second')",
    'ALTER TABLE t RENAME TO u; SELECT a FROM u',
    'ALTER TABLE IF EXISTS nope RENAME TO u',
  ],
  refused: {
    'ALTER TABLE t RENAME TO s':
      'Table (or view) default_database.s already exists in Catalog default_catalog.',
    'ALTER TABLE nope RENAME TO u':
      "Table `default_catalog`.`default_database`.`nope` doesn't exist or is a temporary table.",
    'ALTER TABLE tt RENAME TO u':
      "Table `default_catalog`.`default_database`.`tt` doesn't exist or is a temporary table.",
    'ALTER TABLE v RENAME TO u': 'ALTER TABLE for a view is not allowed',
    "ALTER TABLE t RESET ('connector')": "ALTER TABLE RESET does not support changing 'connector'",
    'ALTER TABLE t RESET ()': 'ALTER TABLE RESET does not support empty key',
    'ALTER TABLE t COMPACT':
      'ALTER TABLE COMPACT operation is not supported for non-managed table `default_catalog`.`default_database`.`t`',
    'ALTER TABLE t DROP DISTRIBUTION':
      'Table `default_catalog`.`default_database`.`t` does not have a distribution to drop.',
    'ALTER TABLE t ADD CONSTRAINT x PRIMARY KEY (a) ENFORCED':
      "Flink doesn't support ENFORCED mode for PRIMARY KEY constraint. ENFORCED/NOT ENFORCED controls if the constraint checks are performed on the incoming/outgoing data. Flink does not own the data therefore the only supported mode is the NOT ENFORCED mode",
  },
});
