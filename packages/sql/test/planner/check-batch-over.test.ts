// OVER windows that only batch mode refuses.
import { flinkTable } from '../flink-table.ts';

flinkTable('check-batch-over', {
  before: `SET 'execution.runtime-mode' = 'batch';
CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen', 'number-of-rows' = '10');
`,
  accepted: [
    'SELECT RANK() OVER (PARTITION BY a ORDER BY ts) FROM t',
    'SELECT LAG(a, 2, 1.5) OVER (PARTITION BY b ORDER BY ts) FROM t',
  ],
  refused: {
    'SELECT DENSE_RANK() OVER (PARTITION BY a ORDER BY pt) FROM t':
      'Unsupported type: TIMESTAMP_LTZ(3) NOT NULL *PROCTIME*',
    'SELECT LEAD(ROW(a, b)) OVER (PARTITION BY a ORDER BY ts) FROM t':
      "LeadLag aggregate function does not support type: ''ROW''. Please re-check the data type.",
    "SELECT SUM(b) OVER (ORDER BY pt RANGE BETWEEN INTERVAL '2' HOUR PRECEDING AND CURRENT ROW) FROM t":
      'Unsupported temporal arithmetic.',
  },
});
