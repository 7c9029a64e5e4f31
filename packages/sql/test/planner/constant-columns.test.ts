// Columns that are the same in every row are no keys of an aggregate that has others.
import { flinkTable } from '../flink-table.ts';

flinkTable('constant-columns', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  planned: {
    "SELECT a, 'x' AS k, COUNT(*) FROM t GROUP BY a, 'x'":
      'Calc(GroupAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan))))))',
  },
});
