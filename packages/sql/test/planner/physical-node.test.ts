// Physical nodes with one input, two, and many.
import { flinkTable } from '../flink-table.ts';

flinkTable('physical-node', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  planned: {
    'SELECT a FROM t WHERE a > 1': 'Calc(WatermarkAssigner(Calc(TableSourceScan)))',
    'SELECT t.a FROM t JOIN t2 ON t.a = t2.a':
      'Calc(Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan))))))',
  },
});
