// ALTER TABLE … DROP of keys, constraints and watermarks.
import { flinkTable } from '../flink-table.ts';

flinkTable('alter-keys', {
  before: `CREATE TABLE t (a INT, b STRING, c AS a + 1, ts TIMESTAMP(3), r ROW<x INT>, WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE k (a INT, b STRING, CONSTRAINT ck PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'blackhole');
`,
  accepted: [
    'ALTER TABLE k DROP PRIMARY KEY',
    'ALTER TABLE k DROP CONSTRAINT ck',
    'ALTER TABLE t DROP WATERMARK',
  ],
  refused: {
    'ALTER TABLE t DROP PRIMARY KEY':
      'Failed to execute ALTER TABLE statement. The base table does not define any primary key.',
    'ALTER TABLE t DROP CONSTRAINT ck':
      'Failed to execute ALTER TABLE statement. The base table does not define any primary key.',
    'ALTER TABLE k DROP CONSTRAINT other':
      "Failed to execute ALTER TABLE statement. The base table does not define a primary key constraint named 'other'. Available constraint name: ['ck'].",
    'ALTER TABLE k DROP WATERMARK':
      'Failed to execute ALTER TABLE statement. The base table does not define any watermark strategy.',
  },
});
