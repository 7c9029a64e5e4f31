// DROP TABLE and DROP VIEW, temporary or not.
import { flinkTable } from '../flink-table.ts';

flinkTable('drop-table', {
  before: `CREATE TABLE s (a INT, b STRING) WITH ('connector' = 'datagen');
CREATE VIEW v AS SELECT 1 AS w1;
CREATE TEMPORARY TABLE tt (a INT) WITH ('connector' = 'datagen');
CREATE TEMPORARY VIEW tv AS SELECT 1 AS w1;
`,
  accepted: [
    'DROP TABLE s',
    'DROP VIEW v',
    'DROP TEMPORARY TABLE tt',
    'DROP TEMPORARY VIEW tv',
    'DROP TABLE IF EXISTS nope',
  ],
  refused: {
    'DROP TABLE nope': "Table with identifier 'default_catalog.default_database.nope' does not exist.",
    'DROP TABLE v': "Table with identifier 'default_catalog.default_database.v' does not exist.",
    'DROP VIEW s': "View with identifier 'default_catalog.default_database.s' does not exist.",
    'DROP TABLE tt':
      "Temporary table with identifier '`default_catalog`.`default_database`.`tt`' exists. Drop it first before removing the permanent table.",
    'DROP VIEW tv':
      "Temporary view with identifier '`default_catalog`.`default_database`.`tv`' exists. Drop it first before removing the permanent view.",
    'DROP TEMPORARY TABLE s':
      "Temporary table or view with identifier 'default_catalog.default_database.s' does not exist.",
    'DROP TEMPORARY VIEW tt':
      "Temporary table or view with identifier 'default_catalog.default_database.tt' does not exist.",
    'DROP VIEW nope': "View with identifier 'default_catalog.default_database.nope' does not exist.",
  },
});
