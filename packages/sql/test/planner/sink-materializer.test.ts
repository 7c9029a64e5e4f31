// A sink keeps rows whose changes come by another key than its own.
import { flinkTable } from '../flink-table.ts';

flinkTable('sink-materializer', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE cdc (a INT, b INT, c STRING, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'debezium-json');
CREATE TABLE upk (a INT, b BIGINT, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic' = 's', 'properties.bootstrap.servers' = 'h:1', 'key.format' = 'json', 'value.format' = 'json');
`,
  planned: {
    'INSERT INTO upk SELECT a, b FROM cdc': 'Sink(Calc(DropUpdateBefore(TableSourceScan)))',
    'INSERT INTO upk SELECT b, a FROM cdc': 'Sink(Calc(TableSourceScan))',
    'INSERT INTO upk SELECT t.a, t2.b FROM t LEFT JOIN t2 ON t.a = t2.a':
      'Sink(Calc(Join(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))), Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))))',
  },
});
