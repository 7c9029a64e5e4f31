// Putting a table into the catalog: it has a connector, and its name is free.
import { flinkTable } from '../flink-table.ts';

flinkTable('register-table', {
  before: `CREATE TABLE s (a INT, b STRING) WITH ('connector' = 'datagen');
CREATE VIEW v AS SELECT 1 AS w1;
CREATE TEMPORARY TABLE tt (a INT) WITH ('connector' = 'datagen');
`,
  accepted: [
    "CREATE TABLE IF NOT EXISTS s (z INT) WITH ('connector' = 'datagen')",
    "CREATE TEMPORARY TABLE s (z INT) WITH ('connector' = 'datagen'); SELECT z FROM s",
    "CREATE TABLE tt (z INT) WITH ('connector' = 'datagen')",
  ],
  refused: {
    "CREATE TABLE s (z INT) WITH ('connector' = 'datagen')":
      'Table (or view) default_database.s already exists in Catalog default_catalog.',
    "CREATE TABLE v (z INT) WITH ('connector' = 'datagen')":
      'Table (or view) default_database.v already exists in Catalog default_catalog.',
    'CREATE VIEW s AS SELECT 1':
      'Table (or view) default_database.s already exists in Catalog default_catalog.',
    "CREATE TEMPORARY TABLE tt (z INT) WITH ('connector' = 'datagen')":
      "Temporary table '`default_catalog`.`default_database`.`tt`' already exists",
    'CREATE TABLE t (a INT)':
      "Table options do not contain an option key 'connector' for discovering a connector. Therefore, Flink assumes a managed table. However, a managed table factory that implements org.apache.flink.table.factories.ManagedTableFactory is not in the classpath.",
    "CREATE TABLE t (a INT) WITH ('conector' = 'datagen')":
      "Table options do not contain an option key 'connector' for discovering a connector. Therefore, Flink assumes a managed table. However, a managed table factory that implements org.apache.flink.table.factories.ManagedTableFactory is not in the classpath.",
    "CREATE TABLE t (a INT) WITH ('connector' = ' ')":
      "Table options do not contain an option key 'connector' for discovering a connector. Therefore, Flink assumes a managed table. However, a managed table factory that implements org.apache.flink.table.factories.ManagedTableFactory is not in the classpath.",
  },
});
