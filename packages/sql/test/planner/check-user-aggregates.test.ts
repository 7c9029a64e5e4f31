// Aggregates of Flink’s own have the methods that retracting and merging need.
import { flinkTable } from '../flink-table.ts';

flinkTable('check-user-aggregates', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE cdc (a INT, b INT, c STRING, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'debezium-json');
`,
  accepted: [
    'SELECT b, LAST_VALUE(a) FROM cdc GROUP BY b',
    'SELECT b, LISTAGG(c) FROM cdc GROUP BY b',
    "SELECT LISTAGG(c) FROM t GROUP BY SESSION(ts, INTERVAL '1' MINUTE)",
  ],
});
