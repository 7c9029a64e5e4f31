// Only columns that something above reads are kept.
import { flinkTable } from '../flink-table.ts';

flinkTable('prune', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  planned: {
    'SELECT x FROM (SELECT a AS x, COUNT(*) AS n FROM t GROUP BY a)':
      'GroupAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))',
    'SELECT COUNT(*) FROM (SELECT a, b FROM t)':
      'GroupAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))',
    'SELECT t.a FROM t JOIN t2 ON t.a = t2.a':
      'Calc(Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan))))))',
  },
});
