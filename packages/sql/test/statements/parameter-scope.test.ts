// Names in computed columns and watermarks: unknown ones in the words of a parameter scope.
import { flinkTable } from '../flink-table.ts';

flinkTable('parameter-scope', {
  accepted: ["CREATE TABLE t (r ROW<x INT>, y AS r.x + 1) WITH ('connector' = 'datagen')"],
  refused: {
    "CREATE TABLE t (a INT, y AS ^nope^ + 1) WITH ('connector' = 'datagen')": "Unknown identifier 'nope'",
    "CREATE TABLE t (r ROW<x INT>, y AS r.^nope^) WITH ('connector' = 'datagen')": "Unknown field 'nope'",
    "CREATE TABLE t (ts TIMESTAMP(3), WATERMARK FOR ts AS ^nope^) WITH ('connector' = 'datagen')":
      "Unknown identifier 'nope'",
    "CREATE TABLE t (a INT, b AS a, c AS ^b^) WITH ('connector' = 'datagen')": "Unknown identifier 'b'",
  },
});
