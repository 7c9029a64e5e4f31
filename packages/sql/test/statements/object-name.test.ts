// Names of objects: one to three parts, none blank, in a catalog and database that are there.
import { flinkTable } from '../flink-table.ts';

flinkTable('object-name', {
  accepted: ["CREATE TABLE default_catalog.default_database.t (a INT) WITH ('connector' = 'datagen')"],
  refused: {
    "CREATE TABLE a.b.c.d (a INT) WITH ('connector' = 'datagen')":
      'Object identifier must consist of 1 to 3 parts.',
    "CREATE TABLE ``^ ^(a INT) WITH ('connector' = 'datagen')":
      'Lexical error at line 1, column 16. Encountered: " " (32), after : "``"',
    "CREATE TABLE ` ` (a INT) WITH ('connector' = 'datagen')":
      'Parts of the object identifier are null or whitespace-only.',
    "CREATE TABLE nope.t (a INT) WITH ('connector' = 'datagen')":
      'Database nope does not exist in Catalog default_catalog.',
    "CREATE TABLE nope.default_database.t (a INT) WITH ('connector' = 'datagen')":
      'Catalog nope does not exist.',
    'CREATE VIEW nope.v AS SELECT 1': 'Database nope does not exist in Catalog default_catalog.',
    'DROP TABLE a.b.c.d': 'Object identifier must consist of 1 to 3 parts.',
  },
});
