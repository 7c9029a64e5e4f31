// Aggregates over windows of a table function.
import { flinkTable } from '../../flink-table.ts';

flinkTable('window-aggregate', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  planned: {
    "SELECT window_start, COUNT(*) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end":
      'Calc(GlobalWindowAggregate(Exchange(LocalWindowAggregate(WatermarkAssigner(Calc(TableSourceScan))))))',
    "SELECT window_start, a, COUNT(DISTINCT b) FROM TABLE(HOP(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE, INTERVAL '2' MINUTE)) GROUP BY window_start, window_end, a":
      'Calc(GlobalWindowAggregate(Exchange(LocalWindowAggregate(WatermarkAssigner(Calc(TableSourceScan))))))',
    "SELECT window_start, COUNT(*) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(pt), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end":
      'Calc(WindowAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan))))))',
  },
});
