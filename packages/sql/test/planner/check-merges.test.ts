// Aggregates that cannot be merged, in windows that put slices or sessions together.
import { flinkTable } from '../flink-table.ts';

flinkTable('check-merges', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  accepted: [
    "SELECT SUM(a) FROM t GROUP BY SESSION(ts, INTERVAL '1' MINUTE)",
    "SELECT FIRST_VALUE(a) FROM t GROUP BY TUMBLE(ts, INTERVAL '1' MINUTE)",
  ],
  refused: {
    "SELECT LAST_VALUE(a) FROM t GROUP BY SESSION(ts, INTERVAL '1' MINUTE)":
      "Could not find an implementation method 'merge' in class 'org.apache.flink.table.runtime.functions.aggregate.LastValueAggFunction' for function 'LAST_VALUE' that matches the following signature: void merge(org.apache.flink.table.data.RowData, java.lang.Iterable)",
    "SELECT window_start, FIRST_VALUE(a) FROM TABLE(HOP(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE, INTERVAL '2' MINUTE)) GROUP BY window_start, window_end":
      "Could not find an implementation method 'merge' in class 'org.apache.flink.table.runtime.functions.aggregate.FirstValueAggFunction' for function 'FIRST_VALUE' that matches the following signature: void merge(org.apache.flink.table.data.RowData, java.lang.Iterable)",
  },
});
