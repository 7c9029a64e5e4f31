// Columns by which the updates of a changelog find their row.
import { flinkTable } from '../flink-table.ts';

flinkTable('upsert-keys', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE cdc (a INT, b INT, c STRING, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'debezium-json');
CREATE TABLE upk (a INT, b BIGINT, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic' = 's', 'properties.bootstrap.servers' = 'h:1', 'key.format' = 'json', 'value.format' = 'json');
`,
  planned: {
    'INSERT INTO upk SELECT a, MAX(b) FROM cdc GROUP BY a': 'Sink(Calc(DropUpdateBefore(TableSourceScan)))',
    'INSERT INTO upk SELECT cdc.a, t.b FROM cdc JOIN t ON cdc.b = t.a':
      'Sink(Calc(Join(Exchange(Calc(TableSourceScan)), Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan)))))))',
  },
});
