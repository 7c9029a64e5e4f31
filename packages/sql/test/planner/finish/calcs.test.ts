// Calcs are merged with those below, and left out where they change nothing.
import { flinkTable } from '../../flink-table.ts';

flinkTable('calcs', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  planned: {
    'SELECT a, b, c FROM t': 'Calc(WatermarkAssigner(TableSourceScan))',
    'SELECT a + 1 FROM (SELECT a * 2 AS a FROM t)': 'Calc(WatermarkAssigner(Calc(TableSourceScan)))',
    'SELECT a, b FROM (SELECT a, b FROM t WHERE a > 1) WHERE b > 2':
      'Calc(WatermarkAssigner(Calc(TableSourceScan)))',
  },
});
