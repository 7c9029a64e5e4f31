// Conditions that read the outer row go up to the join.
import { flinkTable } from '../flink-table.ts';

flinkTable('decorrelate', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  planned: {
    'SELECT a FROM t WHERE EXISTS (SELECT 1 FROM (SELECT a, b FROM t2 WHERE t2.b = t.b) AS q WHERE q.a = t.a)':
      'Calc(Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan))))))',
    'SELECT a FROM t WHERE b > (SELECT AVG(b) FROM t2 WHERE t2.a = t.a)':
      'Calc(Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(GroupAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan))))))))',
  },
});
