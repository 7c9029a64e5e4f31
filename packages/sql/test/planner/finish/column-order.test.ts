// Where only the order of columns changes.
import { flinkTable } from '../../flink-table.ts';

flinkTable('column-order', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE cdc (a INT, b INT, c STRING, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'debezium-json');
`,
  planned: {
    'SELECT b, a FROM cdc': 'Calc(DropUpdateBefore(TableSourceScan))',
    'SELECT ts, a FROM t': 'WatermarkAssigner(Calc(TableSourceScan))',
    'SELECT b, COUNT(*), a FROM t GROUP BY a, b':
      'Calc(GroupAggregate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan))))))',
  },
});
