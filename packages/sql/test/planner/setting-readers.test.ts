// Which nodes read which setting.
import { flinkTable } from '../flink-table.ts';

flinkTable('setting-readers', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  accepted: [
    "SET 'table.exec.window-agg.buffer-size-limit' = 'x'; SELECT a FROM t",
    "SET 'table.exec.state.ttl' = 'x'; SELECT a FROM t",
    "SET 'table.exec.window-agg.buffer-size-limit' = 'x'; SELECT window_start, COUNT(*) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end",
  ],
  refused: {
    "SET 'table.exec.state.ttl' = 'x'; SELECT a, COUNT(*) FROM t GROUP BY a":
      'text does not start with a number',
  },
});
