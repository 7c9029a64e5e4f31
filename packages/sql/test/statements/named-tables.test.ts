// A query with an error names tables whose own problems Flink would tell next; its first word stays first.
import { flinkTable } from '../flink-table.ts';

flinkTable('named-tables', {
  before: `CREATE TABLE s (a INT, b STRING) WITH ('connector' = 'datagen');
CREATE TABLE bad (a INT) WITH ('connector' = 'datagen', 'nope' = '1');
`,
  accepted: ['SELECT a FROM s'],
  refused: {
    'SELECT ^nope^ FROM s': "Column 'nope' not found in any table",
    'SELECT ^nope^ FROM bad': "Column 'nope' not found in any table",
    'SELECT a FROM bad':
      "Unsupported options found for 'datagen'. Unsupported options: nope Supported options: connector fields.a.kind fields.a.max fields.a.min fields.a.null-rate number-of-rows rows-per-second scan.parallelism",
    'INSERT INTO bad SELECT ^nope^ FROM s': "Column 'nope' not found in any table",
  },
});
