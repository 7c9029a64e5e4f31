// CREATE TABLE … LIKE: its source and the strategies of merging.
import { flinkTable } from '../flink-table.ts';

flinkTable('like-clause', {
  before: `CREATE TABLE s (a INT, b STRING) WITH ('connector' = 'datagen');
CREATE VIEW v AS SELECT 1 AS w1;
`,
  accepted: [
    'CREATE TABLE t LIKE s',
    "CREATE TABLE t (d INT) WITH ('rows-per-second' = '1') LIKE s (INCLUDING ALL)",
    "CREATE TABLE t WITH ('connector' = 'print') LIKE s (EXCLUDING OPTIONS)",
    "CREATE TABLE t WITH ('connector' = 'print') LIKE s (OVERWRITING OPTIONS)",
  ],
  refused: {
    'CREATE TABLE t LIKE nope':
      "Source table '`default_catalog`.`default_database`.`nope`' of the LIKE clause not found in the catalog, at line 3, column 21",
    'CREATE TABLE t LIKE v':
      "Source table '`default_catalog`.`default_database`.`v`' of the LIKE clause can not be a VIEW, at line 3, column 21",
    "CREATE TABLE t WITH ('connector' = 'print') LIKE s (INCLUDING OPTIONS)":
      "There already exists an option ['connector' -> 'datagen'] in the base table. You might want to specify EXCLUDING OPTIONS or OVERWRITING OPTIONS.",
    'CREATE TABLE t LIKE s (OVERWRITING ALL)': "Illegal merging strategy 'OVERWRITING' for 'ALL' option.",
    'CREATE TABLE t LIKE s (OVERWRITING PARTITIONS)':
      "Illegal merging strategy 'OVERWRITING' for 'PARTITIONS' option.",
    'CREATE TABLE t LIKE s (INCLUDING OPTIONS EXCLUDING OPTIONS)':
      'Each like option feature can be declared only once.',
    'CREATE TABLE t LIKE s (EXCLUDING OPTIONS)':
      "Table options do not contain an option key 'connector' for discovering a connector. Therefore, Flink assumes a managed table. However, a managed table factory that implements org.apache.flink.table.factories.ManagedTableFactory is not in the classpath.",
  },
});
