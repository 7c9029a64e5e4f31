// Orders of views that no reader keeps.
import { flinkTable } from '../flink-table.ts';

flinkTable('lost-sorts', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE VIEW sorted AS SELECT * FROM t ORDER BY b;
`,
  accepted: [
    'SELECT a, COUNT(*) FROM sorted GROUP BY a',
    'SELECT sorted.a FROM sorted JOIN t2 ON sorted.a = t2.a',
  ],
  refused: {
    'SELECT a FROM sorted': 'Sort on a non-time-attribute field is not supported.',
    'SELECT * FROM t ORDER BY a': 'Sort on a non-time-attribute field is not supported.',
  },
});
