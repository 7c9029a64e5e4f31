// ANALYZE TABLE and TRUNCATE TABLE.
import { flinkTable } from '../flink-table.ts';

flinkTable('analyze-table', {
  before: `SET 'execution.runtime-mode' = 'batch';
CREATE TABLE p (a INT, b STRING, PRIMARY KEY (a) NOT ENFORCED) PARTITIONED BY (b) WITH ('connector' = 'filesystem', 'path' = '/p', 'format' = 'json');
CREATE VIEW v AS SELECT 1 AS w1;
CREATE TABLE n (a INT, c AS a + 1) WITH ('connector' = 'datagen', 'number-of-rows' = '1');
CREATE TABLE s (a INT, b STRING) WITH ('connector' = 'datagen');
`,
  accepted: ['ANALYZE TABLE n COMPUTE STATISTICS'],
  refused: {
    'ANALYZE TABLE nope COMPUTE STATISTICS':
      "Table `default_catalog`.`default_database`.`nope` doesn't exist or is a temporary table.",
    'ANALYZE TABLE v COMPUTE STATISTICS': 'ANALYZE TABLE for a view is not allowed.',
    'ANALYZE TABLE n COMPUTE STATISTICS FOR COLUMNS nope':
      'Column: nope does not exist in the table: `default_catalog`.`default_database`.`n`.',
    'ANALYZE TABLE n COMPUTE STATISTICS FOR COLUMNS c':
      'Column: c is a computed column, ANALYZE TABLE does not support computed column.',
    'ANALYZE TABLE p COMPUTE STATISTICS':
      'Invalid ANALYZE TABLE statement. For partition table, all partition keys should be specified explicitly. The given partition keys: [] are not match the target partition keys: [b].',
    'ANALYZE TABLE n PARTITION (a = 1) COMPUTE STATISTICS':
      'Invalid ANALYZE TABLE statement. Table: `default_catalog`.`default_database`.`n` is not a partition table, while partition values are given.',
    'ANALYZE TABLE p PARTITION (a) COMPUTE STATISTICS':
      'Invalid ANALYZE TABLE statement. For partition table, all partition keys should be specified explicitly. The given partition keys: [a] are not match the target partition keys: [b].',
    'TRUNCATE TABLE nope':
      "Cannot find table '`default_catalog`.`default_database`.`nope`' in any of the catalogs [default_catalog], nor as a temporary table.",
    'TRUNCATE TABLE v': 'TRUNCATE TABLE statement is not supported for view.',
    'TRUNCATE TABLE p':
      "TRUNCATE TABLE statement is not supported for the table default_catalog.default_database.p since the table hasn't implemented the interface org.apache.flink.table.connector.sink.abilities.SupportsTruncate.",
  },
});
