// From the plan that decides what is accepted to the one that Flink runs.
import { flinkTable } from '../../flink-table.ts';

flinkTable('finish-plan', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  planned: {
    'SELECT a, COUNT(*) FROM t GROUP BY a':
      'GroupAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))',
    'SELECT a, SUM(b) OVER (PARTITION BY a ORDER BY ts) FROM t':
      'Calc(OverAggregate(Exchange(WatermarkAssigner(Calc(TableSourceScan)))))',
  },
});
