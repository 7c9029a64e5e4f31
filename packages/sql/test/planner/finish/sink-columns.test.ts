// The columns of a query in the types of the table that is written.
import { flinkTable } from '../../flink-table.ts';

flinkTable('sink-columns', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE kf (a INT, b BIGINT) WITH ('connector' = 'kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json');
`,
  planned: {
    'INSERT INTO kf SELECT a, CAST(b AS BIGINT) FROM t':
      'Sink(Calc(WatermarkAssigner(Calc(TableSourceScan))))',
    'INSERT INTO kf SELECT a, b FROM t': 'Sink(Calc(WatermarkAssigner(Calc(TableSourceScan))))',
    'INSERT INTO kf (b) SELECT CAST(a AS BIGINT) FROM t':
      'Sink(Calc(WatermarkAssigner(Calc(TableSourceScan))))',
  },
});
