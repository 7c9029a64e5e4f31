// Conditions go down as far as the filter rules bring them.
import { flinkTable } from '../flink-table.ts';

flinkTable('push-filters', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  planned: {
    'SELECT * FROM (SELECT a, COUNT(*) AS n FROM t GROUP BY a) WHERE a > 1':
      'GroupAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))',
    'SELECT * FROM (SELECT a, COUNT(*) AS n FROM t GROUP BY a) WHERE n > 1':
      'Calc(GroupAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan))))))',
    'SELECT t.a FROM t JOIN t2 ON t.a = t2.a WHERE t.b > 1 AND t2.b > 1':
      'Calc(Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan))))))',
    'SELECT a FROM (SELECT a FROM t UNION ALL SELECT a FROM t2) WHERE a > 1':
      'Union(Calc(WatermarkAssigner(Calc(TableSourceScan))), Calc(WatermarkAssigner(Calc(TableSourceScan))))',
  },
});
