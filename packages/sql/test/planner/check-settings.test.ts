// Settings that planning reads: those it cannot parse, and those that contradict the plan.
import { flinkTable } from '../flink-table.ts';

flinkTable('check-settings', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  accepted: [
    "SET 'table.exec.mini-batch.enabled' = 'true'; SET 'table.exec.mini-batch.allow-latency' = '1 s'; SET 'table.exec.mini-batch.size' = '9'; SELECT a, COUNT(*) FROM t GROUP BY a",
    "SET 'table.optimizer.agg-phase-strategy' = 'THREE'; SELECT a FROM t",
  ],
  refused: {
    "SET 'table.exec.mini-batch.enabled' = 'true'; SET 'table.exec.mini-batch.allow-latency' = '1 s'; SELECT a, COUNT(*) FROM t GROUP BY a":
      "Key: 'table.exec.mini-batch.size' , default: -1 (fallback keys: []) must be > 0.",
    "SET 'table.exec.emit.early-fire.enabled' = 'true'; SELECT COUNT(*) FROM t GROUP BY TUMBLE(ts, INTERVAL '1' MINUTE)":
      'Early-fire delay should not be null or negative value whenenable early-fire emit strategy.',
    "SET 'table.exec.emit.early-fire.enabled' = 'true'; SELECT COUNT(*) FROM t GROUP BY SESSION(ts, INTERVAL '1' MINUTE)":
      "Session window doesn't support EMIT strategy currently.",
    "SET 'table.exec.source.idle-timeout' = 'abc'; SELECT a FROM t": 'text does not start with a number',
  },
});
