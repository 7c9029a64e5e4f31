// Columns that identify a row decide whether a sink keeps rows.
import { flinkTable } from '../flink-table.ts';

flinkTable('key-sets', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE cdc (a INT, b INT, c STRING, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'debezium-json');
CREATE TABLE upk (a INT, b BIGINT, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic' = 's', 'properties.bootstrap.servers' = 'h:1', 'key.format' = 'json', 'value.format' = 'json');
`,
  planned: {
    'INSERT INTO upk SELECT a, COUNT(*) FROM t GROUP BY a':
      'Sink(GroupAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan))))))',
    'INSERT INTO upk SELECT b, COUNT(*) FROM t GROUP BY a, b':
      'Sink(Calc(GroupAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))))',
  },
});
