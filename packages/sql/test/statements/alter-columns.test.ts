// ALTER TABLE … RENAME of a column and DROP of columns.
import { flinkTable } from '../flink-table.ts';

flinkTable('alter-columns', {
  before: `CREATE TABLE t (a INT, b STRING, c AS a + 1, ts TIMESTAMP(3), r ROW<x INT>, WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE k (a INT, b STRING, CONSTRAINT ck PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'blackhole');
CREATE TABLE p (a INT, b STRING, PRIMARY KEY (a) NOT ENFORCED) PARTITIONED BY (b) WITH ('connector' = 'filesystem', 'path' = '/p', 'format' = 'json');
`,
  accepted: [
    'ALTER TABLE t RENAME b TO d; SELECT d FROM t',
    'ALTER TABLE t DROP (a, c)',
    'ALTER TABLE t DROP r',
  ],
  refused: {
    'ALTER TABLE t RENAME nope TO d':
      'Failed to execute ALTER TABLE statement. The column `nope` does not exist in the base table.',
    'ALTER TABLE t RENAME b TO a':
      'Failed to execute ALTER TABLE statement. The column `a` already existed in table schema.',
    'ALTER TABLE t RENAME a TO d':
      'Failed to execute ALTER TABLE statement. The column `a` is referenced by computed column `c`.',
    'ALTER TABLE t DROP a':
      'Failed to execute ALTER TABLE statement. The column `a` is referenced by computed column `c`.',
    'ALTER TABLE t DROP ts':
      'Failed to execute ALTER TABLE statement. The column `ts` is referenced by watermark expression.',
    'ALTER TABLE t DROP (b, b)': 'Failed to execute ALTER TABLE statement. Duplicate column `b`.',
    'ALTER TABLE k DROP a':
      'Failed to execute ALTER TABLE statement. The column `a` is used as the primary key.',
    'ALTER TABLE p RENAME b TO d':
      'Failed to execute ALTER TABLE statement. The column `b` is used as the partition keys.',
    'ALTER TABLE t RENAME r.x TO y':
      'Failed to execute ALTER TABLE statement. Alter nested row type r.x is not supported yet.',
  },
});
