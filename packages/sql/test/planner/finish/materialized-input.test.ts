// Time attributes are ordinary timestamps below nodes that keep rows.
import { flinkTable } from '../../flink-table.ts';

flinkTable('materialized-input', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  planned: {
    'SELECT t.a, t.ts FROM t JOIN t2 ON t.a = t2.a':
      'Calc(Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan))))))',
    'SELECT ts, COUNT(*) FROM t GROUP BY ts':
      'GroupAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))',
  },
});
