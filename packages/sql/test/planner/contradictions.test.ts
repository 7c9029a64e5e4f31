// Conditions that no value meets: nothing below them is planned.
import { flinkTable } from '../flink-table.ts';

flinkTable('contradictions', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  planned: {
    'SELECT a FROM t WHERE a > 5 AND a < 3': 'Values',
    'SELECT a FROM t WHERE a = 1 AND a = 2': 'Values',
    'SELECT a FROM t WHERE a > 5 AND b < 3': 'Calc(WatermarkAssigner(Calc(TableSourceScan)))',
  },
});
