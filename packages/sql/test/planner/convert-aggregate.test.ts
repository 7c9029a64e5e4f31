// Aggregates: keys and operands are columns of a calc below.
import { flinkTable } from '../flink-table.ts';

flinkTable('convert-aggregate', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  refused: {
    'SELECT a, b, COUNT(*) FROM t GROUP BY GROUPING SETS ((a, b), (a), (a))':
      'GROUPING SETS are currently not supported.',
  },
  planned: {
    'SELECT a + 1, SUM(b * 2) FROM t GROUP BY a + 1':
      'GroupAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))',
    'SELECT DISTINCT a FROM t': 'GroupAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))',
    'SELECT COUNT(*) FROM t': 'GroupAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))',
    'SELECT a, COUNT(*) FILTER (WHERE b > 1) FROM t GROUP BY a':
      'GroupAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))',
    'SELECT a, b, GROUPING(a), COUNT(*) FROM t GROUP BY GROUPING SETS ((a), (b))':
      'Calc(GroupAggregate(Exchange(Expand(Calc(WatermarkAssigner(Calc(TableSourceScan)))))))',
  },
});
