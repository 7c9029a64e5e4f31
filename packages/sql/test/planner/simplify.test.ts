// Logical rewriting: an aggregate of what is unique already is none.
import { flinkTable } from '../flink-table.ts';

flinkTable('simplify', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  planned: {
    'SELECT DISTINCT a FROM (SELECT a, COUNT(*) AS n FROM t GROUP BY a)':
      'GroupAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))',
    'SELECT DISTINCT a, n FROM (SELECT a, COUNT(*) AS n FROM t GROUP BY a)':
      'GroupAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))',
  },
});
