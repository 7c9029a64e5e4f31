// Some plans are refused when they become operators.
import { flinkTable } from '../flink-table.ts';

flinkTable('check-translation', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE kf (a INT, b BIGINT) WITH ('connector' = 'kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json');
`,
  accepted: [
    "SELECT window_start, COUNT(*) FROM TABLE(HOP(TABLE t, DESCRIPTOR(ts), INTERVAL '1' SECOND, INTERVAL '1' MINUTE)) GROUP BY window_start, window_end",
  ],
  refused: {
    "SELECT window_start, COUNT(*) FROM TABLE(HOP(TABLE t, DESCRIPTOR(ts), INTERVAL '7' SECOND, INTERVAL '1' MINUTE)) GROUP BY window_start, window_end":
      'HOP table function based aggregate requires size must be an integral multiple of slide, but got size 60000 ms and slide 7000 ms',
    "SELECT COUNT(*) FROM t GROUP BY HOP(ts, INTERVAL 0 SECOND, INTERVAL '5' SECOND)":
      'SlidingWindowAssigner parameters must satisfy slide > 0 and size > 0',
    'SELECT a, SUM(b) OVER (PARTITION BY a ORDER BY ts), SUM(b) OVER (PARTITION BY b ORDER BY ts) FROM t':
      'Over Agg: Unsupported use of OVER windows. All aggregates must be computed on the same window. please re-check the over window statement.',
    'SELECT a, SUM(b) OVER (PARTITION BY a ORDER BY ts ROWS BETWEEN CURRENT ROW AND 1 FOLLOWING) FROM t':
      'OVER RANGE FOLLOWING windows are not supported yet.',
    'SELECT * FROM t JOIN t2 ON t.a = t2.c':
      "implicit type conversion between INTEGER and VARCHAR(2147483647) is not supported on join's condition now",
    'SELECT a FROM t OFFSET 2': 'FETCH is missed, which on streaming table is not supported currently.',
  },
});
