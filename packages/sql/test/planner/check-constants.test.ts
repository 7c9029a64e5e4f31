// Constants that the planner stumbles over: divisions by zero, dynamic parameters.
import { flinkTable } from '../flink-table.ts';

flinkTable('check-constants', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  accepted: [
    'SELECT a / 0 FROM t',
    'SELECT a FROM t WHERE a > 1 / 1',
    'SELECT MOD(5, 0)',
    'SELECT ARRAY[1, 2][1]',
  ],
  refused: {
    'SELECT 1 / 0': 'Division by zero',
    'SELECT a, 1 / 0 FROM t': 'Division by zero',
    'SELECT ^?^': 'Illegal use of dynamic parameter',
    'SELECT a FROM t WHERE a = ?':
      "Unknown expression type 'class org.apache.calcite.rex.RexDynamicParam': ?0",
  },
});
