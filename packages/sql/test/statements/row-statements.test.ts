// UPDATE, DELETE, CALL and EXPLAIN.
import { flinkTable } from '../flink-table.ts';

flinkTable('row-statements', {
  before: `SET 'execution.runtime-mode' = 'batch';
CREATE TABLE k (a INT, b STRING) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h/d', 'table-name' = 'k');
`,
  accepted: ['EXPLAIN SELECT a FROM k', 'EXPLAIN INSERT INTO k SELECT a, b FROM k'],
  refused: {
    "UPDATE k SET b = 'x' WHERE a = 1":
      "Can't perform update operation of the table default_catalog.default_database.k because the corresponding dynamic table sink has not yet implemented org.apache.flink.table.connector.sink.abilities.SupportsRowLevelUpdate.",
    'DELETE FROM k WHERE a = 1':
      "Can't perform delete operation of the table default_catalog.default_database.k because the corresponding dynamic table sink has not yet implemented org.apache.flink.table.connector.sink.abilities.SupportsRowLevelDelete.",
    'UPDATE k SET ^nope^ = 1': "Unknown target column 'nope'",
    'UPDATE k SET a = 1, ^a^ = 2': "Target column 'a' is assigned more than once",
    'UPDATE k SET a = ^nope^': "Column 'nope' not found in any table",
    'DELETE FROM ^nope^': "Object 'nope' not found",
    'DELETE FROM k WHERE ^nope^ = 1': "Column 'nope' not found in any table",
    'CALL p(1)':
      'getProcedure is not implemented for class org.apache.flink.table.catalog.GenericInMemoryCatalog.',
    'EXPLAIN SELECT ^nope^ FROM k': "Column 'nope' not found in any table",
  },
});
