// Names in definitions that are nearly right are refused in Flink’s words.
import { flinkTable } from '../flink-table.ts';

flinkTable('name-fixes', {
  before: `CREATE TABLE orders (id INT) WITH ('connector' = 'datagen');
`,
  accepted: ['DROP TABLE orders'],
  refused: {
    'DROP TABLE order1': "Table with identifier 'default_catalog.default_database.order1' does not exist.",
    'ALTER TABLE ordes RENAME TO x':
      "Table `default_catalog`.`default_database`.`ordes` doesn't exist or is a temporary table.",
    "CREATE TABLE t (amount INT, PRIMARY KEY (amont) NOT ENFORCED) WITH ('connector' = 'datagen')":
      "Primary key column 'amont' is not defined in the schema at line 2, column 42",
    "CREATE TABLE t (f0 INT, f1 INT, f1 INT) WITH ('connector' = 'datagen')":
      "A regular Column named 'f1' already exists in the table.",
  },
});
