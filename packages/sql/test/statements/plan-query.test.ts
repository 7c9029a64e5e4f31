// A valid query is planned: its sources, sink and mode are looked at then.
import { flinkTable } from '../flink-table.ts';

flinkTable('plan-query', {
  before: `CREATE TABLE s (a INT, b STRING) WITH ('connector' = 'datagen');
CREATE TABLE k (a INT, b STRING, CONSTRAINT ck PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'blackhole');
`,
  accepted: ['SELECT a FROM s', 'INSERT INTO k SELECT a, b FROM s'],
  refused: {
    'SELECT a FROM k': "Connector 'blackhole' can only be used as a sink. It cannot be used as a source.",
    'INSERT INTO s SELECT a, b FROM s':
      "Connector 'datagen' can only be used as a source. It cannot be used as a sink.",
    "SET 'execution.runtime-mode' = 'batch'; SELECT a FROM s":
      "Querying an unbounded table 'default_catalog.default_database.s' in batch mode is not allowed. The table source is unbounded.",
  },
});
