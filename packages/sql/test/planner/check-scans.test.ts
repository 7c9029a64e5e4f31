// A table is refused as soon as a query names it: already in a view.
import { flinkTable } from '../flink-table.ts';

flinkTable('check-scans', {
  before: `SET 'execution.runtime-mode' = 'batch';
CREATE TABLE cdc (a INT, b INT, c STRING, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'debezium-json');
CREATE TABLE g (a INT) WITH ('connector' = 'datagen');
CREATE TABLE n (a INT) WITH ('connector' = 'datagen', 'number-of-rows' = '1');
`,
  accepted: ['CREATE VIEW v AS SELECT a FROM n'],
  refused: {
    'CREATE VIEW v AS SELECT a FROM g':
      "Querying an unbounded table 'default_catalog.default_database.g' in batch mode is not allowed. The table source is unbounded.",
    'CREATE VIEW v AS SELECT a FROM cdc':
      "Querying an unbounded table 'default_catalog.default_database.cdc' in batch mode is not allowed. The table source is unbounded.",
    'SELECT a FROM g':
      "Querying an unbounded table 'default_catalog.default_database.g' in batch mode is not allowed. The table source is unbounded.",
  },
});
