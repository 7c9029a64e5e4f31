// OVER windows that no mode plans.
import { flinkTable } from '../flink-table.ts';

flinkTable('check-windows', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  accepted: [
    'SELECT SUM(b) OVER (PARTITION BY a ORDER BY ts ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM t',
  ],
  refused: {
    'SELECT RANK() OVER ^(PARTITION BY a)^ FROM t':
      'RANK or DENSE_RANK functions require ORDER BY clause in window specification',
    'SELECT ROW_NUMBER() OVER (PARTITION BY a) FROM t':
      'Over Agg: The window rank function requires order by clause with non-constant fields. please re-check the over window statement.',
  },
});
