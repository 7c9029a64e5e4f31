// Columns of CREATE TABLE: none twice, and computed and metadata columns over those of LIKE.
import { flinkTable } from '../flink-table.ts';

flinkTable('table-columns', {
  before: `CREATE TABLE s (a INT, g AS a + 1, m STRING METADATA) WITH ('connector' = 'kafka');
`,
  accepted: [
    "CREATE TABLE t (a INT, b AS a, m STRING METADATA FROM 'k' VIRTUAL) WITH ('connector' = 'datagen')",
    'CREATE TABLE t (g AS a + 2) LIKE s (OVERWRITING GENERATED)',
    "CREATE TABLE t (a DECIMAL(50, 2)) WITH ('connector' = 'datagen')",
  ],
  refused: {
    "CREATE TABLE t (a INT, a STRING) WITH ('connector' = 'datagen')":
      "A regular Column named 'a' already exists in the table.",
    "CREATE TABLE t (a INT, a AS 1) WITH ('connector' = 'datagen')":
      "A column named 'a' already exists in the table. Duplicate columns exist in the compute column and regular column.",
    "CREATE TABLE t (a INT, a STRING METADATA) WITH ('connector' = 'datagen')":
      "A column named 'a' already exists in the table. Duplicate columns exist in the metadata column and regular column.",
    'CREATE TABLE t (a INT) LIKE s': "A column named 'a' already exists in the base table.",
    'CREATE TABLE t (g AS a + 2) LIKE s':
      "A generated column named 'g' already exists in the base table. You might want to specify EXCLUDING GENERATED or OVERWRITING GENERATED.",
    'CREATE TABLE t (m STRING METADATA) LIKE s':
      "A metadata column named 'm' already exists in the base table. You might want to specify EXCLUDING METADATA or OVERWRITING METADATA.",
    'CREATE TABLE t (g STRING METADATA) LIKE s':
      "A column named 'g' already exists in the base table. Metadata columns can only overwrite other metadata columns.",
    'CREATE TABLE t (m AS a + 1) LIKE s':
      "A column named 'm' already exists in the base table. Computed columns can only overwrite other computed columns.",
    "CREATE TABLE t (a ^NOPE^) WITH ('connector' = 'datagen')": "Unknown identifier 'NOPE'",
  },
});
