// An OVER of one rank function under a filter on the rank is a Top-N.
import { flinkTable } from '../flink-table.ts';

flinkTable('to-rank', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  refused: {
    'SELECT a FROM (SELECT a, ROW_NUMBER() OVER (PARTITION BY a ORDER BY b) AS n FROM t) WHERE n > 3':
      'Rank end is not specified. Currently rank only support TopN, which means the rank end must be specified.',
    'SELECT a FROM (SELECT a, RANK() OVER (PARTITION BY a ORDER BY b) AS n FROM t) WHERE n <= 3':
      'RANK() on streaming table is not supported currently',
    'SELECT a FROM (SELECT a, ROW_NUMBER() OVER (PARTITION BY a ORDER BY b) AS n FROM t) WHERE n <= 0':
      'Rank end should not less than zero, but now is 0',
  },
  planned: {
    'SELECT a FROM (SELECT a, ROW_NUMBER() OVER (PARTITION BY a ORDER BY b) AS n FROM t) WHERE n <= 3':
      'Calc(Rank(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan))))))',
    'SELECT a FROM (SELECT a, ROW_NUMBER() OVER (PARTITION BY a ORDER BY ts DESC) AS n FROM t) WHERE n = 1':
      'Calc(Deduplicate(Exchange(Calc(WatermarkAssigner(Calc(TableSourceScan))))))',
  },
});
