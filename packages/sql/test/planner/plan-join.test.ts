// Which join the planner makes: lookup, temporal, interval, window or regular.
import { flinkTable } from '../flink-table.ts';

flinkTable('plan-join', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE ver (a INT, b INT, rt TIMESTAMP(3), PRIMARY KEY (a) NOT ENFORCED, WATERMARK FOR rt AS rt) WITH ('connector' = 'upsert-kafka', 'topic' = 'v', 'properties.bootstrap.servers' = 'h:1', 'key.format' = 'json', 'value.format' = 'json');
CREATE TABLE dim (a INT, b INT, c STRING, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h/d', 'table-name' = 'x');
`,
  refused: {
    "SELECT t.a FROM t, t2 WHERE t.a = t2.a AND t.ts > t2.ts AND t.ts < t2.ts + INTERVAL '1' HOUR ORDER BY t.a":
      'Sort on a non-time-attribute field is not supported.',
  },
  planned: {
    'SELECT t.a FROM t JOIN t2 ON t.a = t2.a':
      'Calc(Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan))))))',
    'SELECT t.a FROM t JOIN dim FOR SYSTEM_TIME AS OF t.pt ON t.a = dim.a':
      'Calc(LookupJoin(Calc(WatermarkAssigner(Calc(TableSourceScan)))))',
    "SELECT t.a FROM t, t2 WHERE t.a = t2.a AND t.ts BETWEEN t2.ts AND t2.ts + INTERVAL '1' HOUR":
      'Calc(IntervalJoin(Exchange(WatermarkAssigner(Calc(TableSourceScan))), Exchange(WatermarkAssigner(Calc(TableSourceScan)))))',
  },
});
