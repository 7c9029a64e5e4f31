// Names of tables as messages print them.
import { flinkTable } from '../flink-table.ts';

flinkTable('table-summary', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE cdc (a INT, b INT, c STRING, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'debezium-json');
CREATE TABLE kf (a INT, b BIGINT) WITH ('connector' = 'kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json');
`,
  accepted: ['INSERT INTO kf SELECT a, b FROM t'],
  refused: {
    'INSERT INTO kf SELECT a, b FROM cdc':
      "Table sink 'default_catalog.default_database.kf' doesn't support consuming update and delete changes which is produced by node TableSourceScan(table=[[default_catalog, default_database, cdc]], fields=[a, b, c])",
    'INSERT INTO default_catalog.default_database.kf SELECT a, b FROM cdc':
      "Table sink 'default_catalog.default_database.kf' doesn't support consuming update and delete changes which is produced by node TableSourceScan(table=[[default_catalog, default_database, cdc]], fields=[a, b, c])",
  },
});
