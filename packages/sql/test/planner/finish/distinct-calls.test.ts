// An aggregate computes the same call once.
import { flinkTable } from '../../flink-table.ts';

flinkTable('distinct-calls', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  planned: {
    'SELECT COUNT(*), COUNT(1), SUM(a), SUM(a) FROM t':
      'Calc(GroupAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan))))))',
  },
});
