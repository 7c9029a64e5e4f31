// Expressions of computed columns and watermarks over the columns of their source.
import { flinkTable } from '../../flink-table.ts';

flinkTable('definition-rex', {
  before: `CREATE TABLE d (a INT, b AS a + 1, ts AS TO_TIMESTAMP(c), c STRING, WATERMARK FOR ts AS ts - INTERVAL '1' SECOND) WITH ('connector' = 'datagen');
`,
  planned: {
    'SELECT b FROM d': 'Calc(WatermarkAssigner(Calc(TableSourceScan)))',
    'SELECT ts FROM d': 'WatermarkAssigner(Calc(TableSourceScan))',
    'SELECT a, c FROM d': 'Calc(WatermarkAssigner(Calc(TableSourceScan)))',
  },
});
