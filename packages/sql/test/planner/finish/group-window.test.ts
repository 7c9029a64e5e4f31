// A window of GROUP BY is no column of the aggregate’s input.
import { flinkTable } from '../../flink-table.ts';

flinkTable('group-window', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  planned: {
    "SELECT a, COUNT(*) FROM t GROUP BY a, TUMBLE(ts, INTERVAL '1' MINUTE)":
      'GroupWindowAggregate(Exchange(WatermarkAssigner(Calc(TableSourceScan))))',
    "SELECT COUNT(*) FROM t GROUP BY TUMBLE(pt, INTERVAL '1' MINUTE)":
      'GroupWindowAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))',
    "SELECT TUMBLE_END(ts, INTERVAL '1' MINUTE), COUNT(*) FROM t GROUP BY TUMBLE(ts, INTERVAL '1' MINUTE)":
      'Calc(GroupWindowAggregate(Exchange(WatermarkAssigner(Calc(TableSourceScan)))))',
  },
});
