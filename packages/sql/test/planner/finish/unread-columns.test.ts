// Columns that a node has only for itself.
import { flinkTable } from '../../flink-table.ts';

flinkTable('unread-columns', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE dim (a INT, b INT, c STRING, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h/d', 'table-name' = 'x');
`,
  planned: {
    "SELECT COUNT(*) FROM t GROUP BY a, TUMBLE(ts, INTERVAL '1' MINUTE)":
      'Calc(GroupWindowAggregate(Exchange(WatermarkAssigner(Calc(TableSourceScan)))))',
    'SELECT dim.c FROM t JOIN dim FOR SYSTEM_TIME AS OF t.pt ON t.a = dim.a':
      'Calc(LookupJoin(Calc(WatermarkAssigner(Calc(TableSourceScan)))))',
  },
});
