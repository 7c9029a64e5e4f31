// How rows must be spread over the tasks of an operator.
import { flinkTable } from '../../flink-table.ts';

flinkTable('exchanges', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  planned: {
    'SELECT a, COUNT(*) FROM t GROUP BY a':
      'GroupAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))',
    'SELECT COUNT(*) FROM t': 'GroupAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))',
    'SELECT t.a FROM t JOIN t2 ON t.a = t2.a':
      'Calc(Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan))))))',
    'SELECT a, COUNT(*) FROM (SELECT a, b FROM t GROUP BY a, b) GROUP BY a':
      'GroupAggregate(Exchange(Calc(GroupAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan))))))))',
  },
});
