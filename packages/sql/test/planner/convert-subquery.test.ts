// Sub-queries of WHERE and SELECT as joins.
import { flinkTable } from '../flink-table.ts';

flinkTable('convert-subquery', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  planned: {
    'SELECT a FROM t WHERE a IN (SELECT a FROM t2)':
      'Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))',
    'SELECT a FROM t WHERE EXISTS (SELECT 1 FROM t2 WHERE t2.a = t.a)':
      'Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))',
    'SELECT a FROM t WHERE NOT EXISTS (SELECT 1 FROM t2 WHERE t2.a = t.a)':
      'Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))',
    'SELECT a, (SELECT MAX(b) FROM t2) FROM t':
      'Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(GroupAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))))',
  },
});
