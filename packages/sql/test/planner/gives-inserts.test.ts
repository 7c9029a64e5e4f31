// An OVER window and an interval join take insertions alone.
import { flinkTable } from '../flink-table.ts';

flinkTable('gives-inserts', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE cdc (a INT, b INT, c STRING, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'debezium-json');
`,
  accepted: ['SELECT a, SUM(b) OVER (PARTITION BY a ORDER BY ts) FROM t'],
  refused: {
    'SELECT a, SUM(n) OVER (PARTITION BY a ORDER BY pt) FROM (SELECT a, PROCTIME() AS pt, COUNT(*) AS n FROM t GROUP BY a)':
      "StreamPhysicalOverAggregate doesn't support consuming update changes which is produced by node GroupAggregate(groupBy=[a], select=[a, COUNT(*) AS n])",
    "SELECT t.a, cdc.b FROM (SELECT *, PROCTIME() AS p FROM cdc) AS cdc JOIN t ON t.a = cdc.a AND t.pt BETWEEN cdc.p - INTERVAL '1' HOUR AND cdc.p":
      "StreamPhysicalIntervalJoin doesn't support consuming update and delete changes which is produced by node TableSourceScan(table=[[default_catalog, default_database, cdc]], fields=[a, b, c])",
  },
});
