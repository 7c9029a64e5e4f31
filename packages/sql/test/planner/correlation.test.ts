// RelDecorrelator cannot take these apart.
import { flinkTable } from '../flink-table.ts';

flinkTable('correlation', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE cdc (a INT, b INT, c STRING, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'debezium-json');
`,
  accepted: ['SELECT * FROM t WHERE a IN (SELECT a FROM t2 WHERE t2.b = t.b LIMIT 3)'],
  refused: {
    'SELECT * FROM t WHERE a IN (SELECT a FROM t2 WHERE t2.b = t.b UNION SELECT a FROM cdc)':
      'unexpected correlate variable $cor0 in the plan',
    'SELECT * FROM t, LATERAL (VALUES (t.a, 1)) AS q (x, y)':
      'unexpected correlate variable $cor0 in the plan',
    'SELECT * FROM t, LATERAL (SELECT * FROM t2 WHERE t2.a = t.a LIMIT 2) AS q':
      'unexpected correlate variable $cor0 in the plan',
    'SELECT a FROM t WHERE a > (SELECT MAX(t2.a) FROM t2 JOIN cdc ON t2.a = cdc.a AND cdc.b = t.b)':
      'unexpected correlate variable $cor0 in the plan',
  },
});
