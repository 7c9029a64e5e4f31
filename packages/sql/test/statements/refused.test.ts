// A refused statement leaves nothing behind: the name that it would have made is not there for Flink.
import { flinkTable } from '../flink-table.ts';

flinkTable('refused', {
  accepted: ["CREATE TABLE t (a INT) WITH ('connector' = 'datagen'); SELECT a FROM t"],
  refused: {
    "CREATE TABLE t (a ^NOPE^) WITH ('connector' = 'datagen'); SELECT a FROM t": "Unknown identifier 'NOPE'",
    'CREATE VIEW v AS SELECT ^nope^; SELECT * FROM v': "Column 'nope' not found in any table",
    'CREATE CATALOG c; USE CATALOG c':
      "Catalog options do not contain an option key 'type' for discovering a catalog.",
  },
});
