// Queries and INSERTs: the table that is written, and its columns.
import { flinkTable } from '../flink-table.ts';

flinkTable('query', {
  before: `CREATE TABLE s (a INT, b STRING) WITH ('connector' = 'datagen');
CREATE TABLE k (a INT, b STRING, CONSTRAINT ck PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'blackhole');
CREATE VIEW v AS SELECT 1 AS w1;
`,
  accepted: ['INSERT INTO k SELECT a, b FROM s', 'INSERT INTO k (b, a) SELECT b, a FROM s'],
  refused: {
    'INSERT INTO nope SELECT a FROM s':
      "Cannot find table '`default_catalog`.`default_database`.`nope`' in any of the catalogs [default_catalog], nor as a temporary table.",
    'INSERT INTO v SELECT a FROM s': "Sink 'default_catalog.default_database.v' does not exists",
    'INSERT INTO k SELECT a FROM s':
      "Column types of query result and sink for 'default_catalog.default_database.k' do not match. Cause: Different number of columns. Query schema: [a: INT] Sink schema: [a: INT, b: STRING]",
    'INSERT INTO k SELECT b, a FROM s':
      "Column types of query result and sink for 'default_catalog.default_database.k' do not match. Cause: Incompatible types for sink column 'a' at position 0. Query schema: [b: STRING, a: INT] Sink schema: [a: INT, b: STRING]",
    'INSERT INTO k (^nope^) SELECT a FROM s': "Unknown target column 'nope'",
    'UPSERT INTO k SELECT a, b FROM s':
      'UPSERT INTO statement is not supported. Please use INSERT INTO instead.',
    'SELECT ^nope^ FROM s': "Column 'nope' not found in any table",
  },
});
