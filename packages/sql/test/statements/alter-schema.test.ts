// ALTER TABLE … ADD and MODIFY of columns, keys, watermark and distribution.
import { flinkTable } from '../flink-table.ts';

flinkTable('alter-schema', {
  before: `CREATE TABLE t (a INT, b STRING, c AS a + 1, ts TIMESTAMP(3), r ROW<x INT>, WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE k (a INT, b STRING, CONSTRAINT ck PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'blackhole');
CREATE TABLE s (a INT, b STRING) WITH ('connector' = 'datagen');
`,
  accepted: [
    'ALTER TABLE s ADD (d INT FIRST, e STRING AFTER a, PRIMARY KEY (a) NOT ENFORCED); SELECT d, e FROM s',
    'ALTER TABLE t MODIFY b BIGINT',
    "ALTER TABLE t MODIFY WATERMARK FOR ts AS ts - INTERVAL '1' SECOND",
    'ALTER TABLE s ADD DISTRIBUTION BY HASH(a) INTO 3 BUCKETS',
  ],
  refused: {
    'ALTER TABLE t ADD a INT':
      'Failed to execute ALTER TABLE statement. Try to add a column `a` which already exists in the table.',
    'ALTER TABLE t ADD (d INT, d STRING)':
      'Failed to execute ALTER TABLE statement. Encounter duplicate column `d`.',
    'ALTER TABLE t MODIFY nope INT':
      'Failed to execute ALTER TABLE statement. Try to modify a column `nope` which does not exist in the table.',
    'ALTER TABLE t ADD d INT AFTER nope':
      "Failed to execute ALTER TABLE statement. Referenced column `nope` by 'AFTER' does not exist in the table.",
    'ALTER TABLE t ADD WATERMARK FOR ts AS ts':
      'Failed to execute ALTER TABLE statement. The base table has already defined the watermark strategy `ts` AS `ts`. You might want to drop it before adding a new one.',
    'ALTER TABLE s MODIFY WATERMARK FOR a AS a':
      'Failed to execute ALTER TABLE statement. The base table does not define any watermark. You might want to add a new one.',
    'ALTER TABLE k ADD PRIMARY KEY (b) NOT ENFORCED':
      'Failed to execute ALTER TABLE statement. The base table has already defined the primary key constraint [`a`]. You might want to drop it before adding a new one.',
    'ALTER TABLE s MODIFY PRIMARY KEY (a) NOT ENFORCED':
      'Failed to execute ALTER TABLE statement. The base table does not define any primary key constraint. You might want to add a new one.',
    'ALTER TABLE s MODIFY DISTRIBUTION INTO 3 BUCKETS':
      'Failed to execute ALTER TABLE statement. The base table does not define any distribution. You might want to add a new one.',
    'ALTER TABLE s ADD d AS nope + 1': "Unknown identifier 'nope'",
    'ALTER TABLE s ADD WATERMARK FOR b AS b':
      "Invalid data type of time field for watermark definition. The field must be of type TIMESTAMP(p) or TIMESTAMP_LTZ(p), the supported precision 'p' is from 0 to 3, but the time field type is STRING",
    'ALTER TABLE s ADD r.x INT':
      'Failed to execute ALTER TABLE statement. Alter nested row type r.x is not supported yet.',
  },
});
