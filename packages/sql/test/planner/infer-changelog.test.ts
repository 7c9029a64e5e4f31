// Which changes each node gives, and what a sink takes of them.
import { flinkTable } from '../flink-table.ts';

flinkTable('infer-changelog', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE cdc (a INT, b INT, c STRING, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'debezium-json');
CREATE TABLE kf (a INT, b BIGINT) WITH ('connector' = 'kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json');
CREATE TABLE upk (a INT, b BIGINT, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic' = 's', 'properties.bootstrap.servers' = 'h:1', 'key.format' = 'json', 'value.format' = 'json');
`,
  accepted: [
    'INSERT INTO kf SELECT a, b FROM t',
    'INSERT INTO upk SELECT a, COUNT(*) FROM t GROUP BY a',
    'INSERT INTO kf SELECT a, b FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY a ORDER BY pt) AS n FROM t) WHERE n = 1',
  ],
  refused: {
    'INSERT INTO kf SELECT a, COUNT(*) FROM t GROUP BY a':
      "Table sink 'default_catalog.default_database.kf' doesn't support consuming update changes which is produced by node GroupAggregate(groupBy=[a], select=[a, COUNT(*) AS EXPR$1])",
    'INSERT INTO kf SELECT a, b FROM cdc':
      "Table sink 'default_catalog.default_database.kf' doesn't support consuming update and delete changes which is produced by node TableSourceScan(table=[[default_catalog, default_database, cdc]], fields=[a, b, c])",
    'INSERT INTO kf SELECT t.a, t2.b FROM t LEFT JOIN t2 ON t.a = t2.a':
      "Table sink 'default_catalog.default_database.kf' doesn't support consuming update and delete changes which is produced by node Join(joinType=[LeftOuterJoin], where=[(a = a0)], select=[a, a0, b], leftInputSpec=[NoUniqueKey], rightInputSpec=[NoUniqueKey])",
    'INSERT INTO kf SELECT a, b FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY a ORDER BY ts DESC) AS n FROM t) WHERE n = 1':
      "Table sink 'default_catalog.default_database.kf' doesn't support consuming update and delete changes which is produced by node Deduplicate(keep=[LastRow], key=[a], order=[ROWTIME])",
  },
});
