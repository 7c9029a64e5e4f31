// Expand gives an id that tells grouping sets apart.
import { flinkTable } from '../../flink-table.ts';

flinkTable('expand-id', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  planned: {
    'SELECT a, b, COUNT(*) FROM t GROUP BY CUBE (a, b)':
      'Calc(GroupAggregate(Exchange(Expand(Calc(WatermarkAssigner(Calc(TableSourceScan)))))))',
    'SELECT a, b, COUNT(*) FROM t GROUP BY ROLLUP (a, b)':
      'Calc(GroupAggregate(Exchange(Expand(Calc(WatermarkAssigner(Calc(TableSourceScan)))))))',
  },
});
