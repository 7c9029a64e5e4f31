// How updates are sent: to a sink by key without the row before, to others with it.
import { flinkTable } from '../flink-table.ts';

flinkTable('row-kinds', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE upk (a INT, b BIGINT, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic' = 's', 'properties.bootstrap.servers' = 'h:1', 'key.format' = 'json', 'value.format' = 'json');
CREATE TABLE pr (a INT, b BIGINT) WITH ('connector' = 'print');
`,
  planned: {
    'INSERT INTO upk SELECT a, COUNT(*) FROM t GROUP BY a':
      'Sink(GroupAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan))))))',
    'INSERT INTO pr SELECT a, COUNT(*) FROM t GROUP BY a':
      'Sink(GroupAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan))))))',
  },
});
