// Expressions are rebuilt over the columns of a lower node.
import { flinkTable } from '../flink-table.ts';

flinkTable('rex-walk', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  planned: {
    'SELECT x + 1 FROM (SELECT a * 2 AS x FROM t) WHERE x > 3':
      'Calc(WatermarkAssigner(Calc(TableSourceScan)))',
    'SELECT x FROM (SELECT a AS x, b AS y FROM t) AS q JOIN t2 ON q.y = t2.a':
      'Calc(Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan))))))',
  },
});
