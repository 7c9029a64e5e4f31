// Physical nodes as messages print them.
import { flinkTable } from '../flink-table.ts';

flinkTable('node-digest', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE cdc (a INT, b INT, c STRING, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'debezium-json');
CREATE TABLE kf (a INT, b BIGINT) WITH ('connector' = 'kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json');
`,
  accepted: ['INSERT INTO kf SELECT a, b FROM t'],
  refused: {
    'INSERT INTO kf SELECT a, n FROM (SELECT a, b, MAX(a) AS n FROM t GROUP BY a, b HAVING COUNT(*) > 1)':
      "Table sink 'default_catalog.default_database.kf' doesn't support consuming update changes which is produced by node GroupAggregate(groupBy=[a, b], select=[a, b, MAX(a) AS n, COUNT(*) AS $f3])",
    'INSERT INTO kf SELECT b, COUNT(*) FROM (SELECT a, MAX(b) AS b FROM t GROUP BY a) GROUP BY b':
      "Table sink 'default_catalog.default_database.kf' doesn't support consuming update and delete changes which is produced by node GroupAggregate(groupBy=[b], select=[b, COUNT_RETRACT(*) AS EXPR$1])",
    'INSERT INTO kf SELECT t.a, t2.b FROM t FULL JOIN t2 ON t.a = t2.a':
      "Table sink 'default_catalog.default_database.kf' doesn't support consuming update and delete changes which is produced by node Join(joinType=[FullOuterJoin], where=[(a = a0)], select=[a, a0, b], leftInputSpec=[NoUniqueKey], rightInputSpec=[NoUniqueKey])",
  },
});
