// Queries that stay correlated.
import { flinkTable } from '../flink-table.ts';

flinkTable('check-correlation', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE cdc (a INT, b INT, c STRING, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'debezium-json');
`,
  accepted: [
    'SELECT a, (SELECT MAX(b) FROM t2 WHERE t2.a > t.a) FROM t',
    'SELECT * FROM t, LATERAL (SELECT * FROM t2 WHERE t2.a = t.a) AS q',
  ],
  refused: {
    'SELECT a, (SELECT b FROM t2 WHERE t2.a = t.a LIMIT 1) FROM t':
      'unexpected correlate variable $cor0 in the plan',
    'SELECT * FROM t FULL JOIN LATERAL (SELECT * FROM t2 WHERE t2.a = t.a) AS q ON TRUE':
      'Unknown join type FULL',
    'SELECT * FROM t JOIN UNNEST(ARRAY[t.a]) AS u (x) ON x = t.b':
      'unexpected correlate variable $cor0 in the plan',
  },
});
