// Sizes of group windows that are computed of constants.
import { flinkTable } from '../flink-table.ts';

flinkTable('constant-interval', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  accepted: ["SELECT COUNT(*) FROM t GROUP BY TUMBLE(ts, INTERVAL '1' MINUTE + INTERVAL '1' SECOND)"],
  refused: {
    'SELECT COUNT(*) FROM t GROUP BY TUMBLE(ts, INTERVAL b SECOND)':
      'Only constant window descriptors are supported.',
    'SELECT COUNT(*) FROM t GROUP BY TUMBLE(ts, INTERVAL 1 MONTH)':
      'Window aggregate only support SECOND, MINUTE, HOUR, DAY as the time unit. MONTH and YEAR time unit are not supported yet.',
  },
});
