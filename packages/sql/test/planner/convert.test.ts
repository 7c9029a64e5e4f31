// From the logical plan to nodes: INTERSECT and EXCEPT are semi and anti joins.
import { flinkTable } from '../flink-table.ts';

flinkTable('convert', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  planned: {
    'SELECT a FROM t INTERSECT SELECT a FROM t2':
      'GroupAggregate(Exchange(Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))))',
    'SELECT a FROM t EXCEPT SELECT a FROM t2':
      'GroupAggregate(Exchange(Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))))',
    'SELECT a FROM t UNION ALL SELECT a FROM t2':
      'Union(Calc(WatermarkAssigner(Calc(TableSourceScan))), Calc(WatermarkAssigner(Calc(TableSourceScan))))',
    'SELECT a FROM t UNION SELECT a FROM t2':
      'GroupAggregate(Exchange(Union(Calc(WatermarkAssigner(Calc(TableSourceScan))), Calc(WatermarkAssigner(Calc(TableSourceScan))))))',
    'SELECT * FROM (VALUES (1), (2)) AS v (x)': 'Values',
  },
});
