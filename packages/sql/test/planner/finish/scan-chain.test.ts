// Operators stand between a source and the rest of the plan.
import { flinkTable } from '../../flink-table.ts';

flinkTable('scan-chain', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE kf (a INT, b BIGINT) WITH ('connector' = 'kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json');
CREATE TABLE m (a INT, o BIGINT METADATA FROM 'offset', ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json');
`,
  planned: {
    'SELECT a FROM t': 'Calc(WatermarkAssigner(Calc(TableSourceScan)))',
    'SELECT a, ts FROM t': 'WatermarkAssigner(Calc(TableSourceScan))',
    'SELECT a, pt FROM t': 'Calc(WatermarkAssigner(Calc(TableSourceScan)))',
    'SELECT a, o FROM m': 'Calc(TableSourceScan)',
  },
});
