// Joins FOR SYSTEM_TIME AS OF.
import { flinkTable } from '../flink-table.ts';

flinkTable('plan-temporal', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE ver (a INT, b INT, rt TIMESTAMP(3), PRIMARY KEY (a) NOT ENFORCED, WATERMARK FOR rt AS rt) WITH ('connector' = 'upsert-kafka', 'topic' = 'v', 'properties.bootstrap.servers' = 'h:1', 'key.format' = 'json', 'value.format' = 'json');
CREATE TABLE dim (a INT, b INT, c STRING, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h/d', 'table-name' = 'x');
`,
  refused: {
    'SELECT * FROM t JOIN ver FOR SYSTEM_TIME AS OF t.ts ON t.b = ver.b':
      "Temporal table's primary key [a0] must be included in the equivalence condition of temporal join, but current temporal join condition is [b=b].",
    'SELECT * FROM t JOIN ver FOR SYSTEM_TIME AS OF t.pt ON t.a = ver.a':
      'Processing-time temporal join is not supported yet.',
    'SELECT * FROM t JOIN dim FOR SYSTEM_TIME AS OF t.pt ON t.a > dim.a':
      'Temporal table join requires an equality condition on fields of table [default_catalog.default_database.dim].',
    'SELECT * FROM t JOIN dim FOR SYSTEM_TIME AS OF t.ts ON t.a = dim.a':
      'Event-Time Temporal Table Join requires both primary key and row time attribute in versioned table, but no row time attribute can be found.',
  },
  planned: {
    'SELECT t.a FROM t LEFT JOIN dim FOR SYSTEM_TIME AS OF t.pt ON t.a = dim.a':
      'Calc(LookupJoin(Calc(WatermarkAssigner(Calc(TableSourceScan)))))',
  },
});
