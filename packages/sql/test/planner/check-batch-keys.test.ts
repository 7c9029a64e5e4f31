// Batch mode sorts and hashes by no MAP or MULTISET.
import { flinkTable } from '../flink-table.ts';

flinkTable('check-batch-keys', {
  before: `SET 'execution.runtime-mode' = 'batch';
CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen', 'number-of-rows' = '10');
`,
  accepted: [
    'SELECT ARRAY[a], COUNT(*) FROM t GROUP BY ARRAY[a]',
    'SELECT a, COUNT(*) FROM (SELECT a, COLLECT(b) AS s FROM t GROUP BY a) GROUP BY a, s',
  ],
  refused: {
    'SELECT MAP[a, b] AS m, COUNT(*) FROM t GROUP BY MAP[a, b]':
      'Type(MAP<INT, INT> NOT NULL) is not an orderable data type, it is not supported as a ORDER_BY/GROUP_BY/JOIN_EQUAL field.',
    'SELECT a FROM t ORDER BY MAP[a, b]':
      'Type(MAP<INT, INT> NOT NULL) is not an orderable data type, it is not supported as a ORDER_BY/GROUP_BY/JOIN_EQUAL field.',
    'SELECT x.a FROM (SELECT a, MAP[a, b] AS m FROM t) AS x JOIN (SELECT MAP[a, b] AS m FROM t) AS y ON x.m = y.m':
      'Type(MAP<INT, INT> NOT NULL) is not an orderable data type, it is not supported as a ORDER_BY/GROUP_BY/JOIN_EQUAL field.',
  },
});
