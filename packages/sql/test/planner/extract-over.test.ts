// OVER windows of projections become nodes, and those on a filtered rank a Top-N.
import { flinkTable } from '../flink-table.ts';

flinkTable('extract-over', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  planned: {
    'SELECT a, SUM(b) OVER (PARTITION BY a ORDER BY ts) + 1 FROM t':
      'Calc(OverAggregate(Exchange(WatermarkAssigner(Calc(TableSourceScan)))))',
    'SELECT a FROM (SELECT a, ROW_NUMBER() OVER (PARTITION BY a ORDER BY b) AS n FROM t) WHERE n <= 3':
      'Calc(Rank(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan))))))',
    'SELECT a FROM (SELECT a, SUM(b) OVER (PARTITION BY a ORDER BY ts) AS s FROM t) WHERE s > 1':
      'Calc(OverAggregate(Exchange(WatermarkAssigner(Calc(TableSourceScan)))))',
  },
});
