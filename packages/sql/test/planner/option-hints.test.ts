// OPTIONS hints are a table’s options in this query.
import { flinkTable } from '../flink-table.ts';

flinkTable('option-hints', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  accepted: ["SELECT a FROM t /*+ OPTIONS('rows-per-second' = '1') */"],
  refused: {
    "SELECT a FROM t /*+ OPTIONS('nope' = '1') */":
      "Unsupported options found for 'datagen'. Unsupported options: nope",
    "SELECT a FROM t /*+ OPTIONS('rows-per-second' = 'x') */": 'For input string: "x"',
  },
});
