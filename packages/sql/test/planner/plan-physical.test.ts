// From nodes to the physical plan: the choices of the converter rules.
import { flinkTable } from '../flink-table.ts';

flinkTable('plan-physical', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  refused: {
    'SELECT * FROM t ORDER BY a': 'Sort on a non-time-attribute field is not supported.',
    'SELECT * FROM t ORDER BY ts DESC': 'Sort on a non-time-attribute field is not supported.',
    'SELECT a, SUM(b) OVER (PARTITION BY a ORDER BY b) FROM t':
      "OVER windows' ordering in stream mode must be defined on a time attribute.",
    'SELECT a, SUM(b) OVER (PARTITION BY a ORDER BY ts, b) FROM t':
      'The window can only be ordered by a single time column.',
    'SELECT a, ROW_NUMBER() OVER (PARTITION BY a ORDER BY ts DESC) FROM t':
      'The window can only be ordered in ASCENDING mode.',
    "SELECT SUM(b) FROM (SELECT b, CAST(ts AS TIMESTAMP(3)) AS x FROM t) GROUP BY TUMBLE(x, INTERVAL '1' MINUTE)":
      'Window aggregate can only be defined over a time attribute column, but TIMESTAMP(3) encountered.',
  },
  planned: {
    'SELECT * FROM t ORDER BY ts': 'Calc(TemporalSort(Exchange(WatermarkAssigner(Calc(TableSourceScan)))))',
    'SELECT a FROM t LIMIT 3': 'Calc(Limit(Exchange(WatermarkAssigner(Calc(TableSourceScan)))))',
    'SELECT a FROM t ORDER BY a LIMIT 3':
      'Calc(SortLimit(Exchange(WatermarkAssigner(Calc(TableSourceScan)))))',
    'SELECT a, COUNT(*) FROM t GROUP BY a':
      'GroupAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))',
    "SELECT COUNT(*) FROM t GROUP BY TUMBLE(ts, INTERVAL '1' MINUTE)":
      'GroupWindowAggregate(Exchange(WatermarkAssigner(Calc(TableSourceScan))))',
  },
});
