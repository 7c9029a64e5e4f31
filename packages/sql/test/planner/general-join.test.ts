// IN and EXISTS that a semi join cannot hold.
import { flinkTable } from '../flink-table.ts';

flinkTable('general-join', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  planned: {
    'SELECT a, a IN (SELECT a FROM t2) FROM t':
      'Calc(Join(Exchange(Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(GroupAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))))), Exchange(Calc(GroupAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))))))',
    'SELECT a FROM t WHERE b > 1 OR EXISTS (SELECT 1 FROM t2 WHERE t2.a = t.a)':
      'Calc(Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(Calc(GroupAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))))))',
    'SELECT a FROM t WHERE a NOT IN (SELECT a FROM t2)':
      'Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))',
  },
});
