// The condition of a join: equal columns, bounds on time attributes, the rest.
import { flinkTable } from '../flink-table.ts';

flinkTable('join-condition', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  refused: {
    'SELECT * FROM t JOIN t2 ON t.a = t2.c':
      "implicit type conversion between INTEGER and VARCHAR(2147483647) is not supported on join's condition now",
  },
  planned: {
    "SELECT t.a FROM t JOIN t2 ON t.a = t2.a AND t.ts BETWEEN t2.ts - INTERVAL '1' HOUR AND t2.ts":
      'Calc(IntervalJoin(Exchange(WatermarkAssigner(Calc(TableSourceScan))), Exchange(WatermarkAssigner(Calc(TableSourceScan)))))',
    'SELECT t.a FROM t JOIN t2 ON t.a = t2.a AND t.b > t2.b':
      'Calc(Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan))))))',
    'SELECT t.a FROM t JOIN t2 ON t.b > t2.b':
      'Calc(Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan))))))',
    'SELECT t.a FROM t JOIN t2 ON t.a = t2.a AND t.ts > t2.ts':
      'Calc(Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan))))))',
  },
});
