// Columns that computed columns and watermarks name cannot be dropped or renamed alone.
import { flinkTable } from '../flink-table.ts';

flinkTable('referenced-names', {
  before: `CREATE TABLE t (a INT, b INT, c AS a + 1, d AS UPPER(CAST(a AS STRING)), ts AS TO_TIMESTAMP(e), e STRING, WATERMARK FOR ts AS ts - INTERVAL '1' SECOND) WITH ('connector' = 'datagen');
`,
  accepted: ['ALTER TABLE t DROP b', 'ALTER TABLE t DROP (a, c, d)', 'ALTER TABLE t DROP c'],
  refused: {
    'ALTER TABLE t DROP a':
      'Failed to execute ALTER TABLE statement. The column `a` is referenced by computed column `c`, `d`.',
    'ALTER TABLE t DROP (a, c)':
      'Failed to execute ALTER TABLE statement. The column `a` is referenced by computed column `d`.',
    'ALTER TABLE t DROP ts':
      'Failed to execute ALTER TABLE statement. The column `ts` is referenced by watermark expression.',
    'ALTER TABLE t DROP e':
      'Failed to execute ALTER TABLE statement. The column `e` is referenced by computed column `ts`.',
    'ALTER TABLE t RENAME e TO f':
      'Failed to execute ALTER TABLE statement. The column `e` is referenced by computed column `ts`.',
  },
});
