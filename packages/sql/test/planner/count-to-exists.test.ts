// A count above zero in a filter asks whether there is a row.
import { flinkTable } from '../flink-table.ts';

flinkTable('count-to-exists', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  planned: {
    'SELECT a FROM t WHERE (SELECT COUNT(*) FROM t2 WHERE t2.a = t.a) > 0':
      'Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))',
    'SELECT a FROM t WHERE (SELECT COUNT(*) FROM t2 WHERE t2.a = t.a) > 1':
      'Calc(Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(Calc(GroupAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))))))',
  },
});
