// Where window_start and window_end are after each node.
import { flinkTable } from '../flink-table.ts';

flinkTable('window-properties', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  planned: {
    "SELECT window_start, COUNT(*) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end":
      'Calc(GlobalWindowAggregate(Exchange(LocalWindowAggregate(WatermarkAssigner(Calc(TableSourceScan))))))',
    "SELECT ws, COUNT(*) FROM (SELECT window_start AS ws, window_end AS we, a FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE)) WHERE a > 1) GROUP BY ws, we":
      'Calc(GlobalWindowAggregate(Exchange(LocalWindowAggregate(Calc(WatermarkAssigner(Calc(TableSourceScan)))))))',
    "SELECT window_start, COUNT(*) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE)) GROUP BY window_start":
      'GroupAggregate(Exchange(Calc(WindowTableFunction(WatermarkAssigner(Calc(TableSourceScan))))))',
  },
});
