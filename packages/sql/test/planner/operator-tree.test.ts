// The plan as a report shows it: operators by their names in EXPLAIN.
import { flinkTable } from '../flink-table.ts';

flinkTable('operator-tree', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  planned: {
    'SELECT a FROM t UNION ALL (SELECT t.a FROM t JOIN t2 ON t.a = t2.a)':
      'Union(Calc(WatermarkAssigner(Calc(TableSourceScan))), Calc(Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))))',
  },
});
