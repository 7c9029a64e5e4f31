// A plan as EXPLAIN prints it: one operator a line.
import { flinkTable } from '../flink-table.ts';

flinkTable('plan-text', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  planned: {
    'SELECT t.a FROM t JOIN (SELECT a FROM t2 UNION ALL SELECT b FROM t2) AS q ON t.a = q.a':
      'Calc(Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(Union(Calc(WatermarkAssigner(Calc(TableSourceScan))), Calc(WatermarkAssigner(Calc(TableSourceScan)))))))',
  },
});
