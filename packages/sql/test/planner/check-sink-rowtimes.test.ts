// A sink takes one event time with each row.
import { flinkTable } from '../flink-table.ts';

flinkTable('check-sink-rowtimes', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE times (a INT, x TIMESTAMP(3), y TIMESTAMP(3)) WITH ('connector' = 'blackhole');
`,
  accepted: [
    'INSERT INTO times SELECT a, ts, CAST(ts AS TIMESTAMP(3)) FROM t',
    'INSERT INTO times SELECT CAST(a AS SMALLINT), ts, ts FROM t',
    'INSERT INTO times SELECT t.a, t.ts, t2.ts AS other FROM t JOIN t2 ON t.a = t2.a',
  ],
  refused: {
    'INSERT INTO times SELECT a, ts, ts FROM t':
      "The query contains more than one rowtime attribute column [ts, ts0] for writing into table 'default_catalog.default_database.times'. Please select the column that should be used as the event-time timestamp for the table sink by casting all other columns to regular TIMESTAMP or TIMESTAMP_LTZ.",
  },
});
