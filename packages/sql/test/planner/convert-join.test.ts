// Joins and correlates.
import { flinkTable } from '../flink-table.ts';

flinkTable('convert-join', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  planned: {
    'SELECT t.a, t2.b FROM t LEFT JOIN t2 ON t.a = t2.a':
      'Calc(Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan))))))',
    'SELECT a, x FROM t CROSS JOIN UNNEST(ARRAY[a, b]) AS u (x)':
      'Calc(Correlate(WatermarkAssigner(Calc(TableSourceScan))))',
    'SELECT t.a, q.b FROM t, LATERAL (SELECT b FROM t2 WHERE t2.a = t.a) AS q':
      'Calc(Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan))))))',
    'SELECT t.a FROM t, t2':
      'Calc(Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan))))))',
  },
});
