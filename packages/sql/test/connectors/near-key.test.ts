// A misspelt key is refused in Flink’s words.
import { flinkTable } from '../flink-table.ts';

flinkTable('near-key', {
  accepted: [
    `CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json', 'properties.group.id' = 'g');
SELECT * FROM x`,
  ],
  refused: {
    [`CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topics' = 't', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json');
SELECT * FROM x`]: "Unsupported options found for 'kafka'. Unsupported options: topics",
    [`CREATE TABLE x (a INT) WITH ('connector' = 'datagen', 'rows-per-secnd' = '1');
SELECT * FROM x`]:
      "Unsupported options found for 'datagen'. Unsupported options: rows-per-secnd Supported options: connector fields.a.kind fields.a.max fields.a.min fields.a.null-rate number-of-rows rows-per-second scan.parallelism",
    [`CREATE TABLE x (a INT) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h/d', 'table-name' = 't', 'tabel-name' = 't');
SELECT * FROM x`]: "Unsupported options found for 'jdbc'. Unsupported options: tabel-name",
  },
});
