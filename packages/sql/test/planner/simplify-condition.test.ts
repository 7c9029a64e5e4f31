// IN and EXISTS stand as conjuncts once a condition is made plain.
import { flinkTable } from '../flink-table.ts';

flinkTable('simplify-condition', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  planned: {
    'SELECT a FROM t WHERE NOT (a NOT IN (SELECT a FROM t2 WHERE a IS NOT NULL))':
      'Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))',
    'SELECT a FROM t WHERE TRUE AND EXISTS (SELECT 1 FROM t2 WHERE t2.a = t.a)':
      'Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))',
  },
});
