// How a factory reads options: formats by prefix, older keys, the options of watermarks.
import { flinkTable } from '../flink-table.ts';

flinkTable('option-reader', {
  accepted: [
    `CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json', 'json.ignore-parse-errors' = 'true');
SELECT * FROM x`,
    `CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'value.format' = 'json', 'value.json.ignore-parse-errors' = 'true');
SELECT * FROM x`,
    `CREATE TABLE x (a INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json', 'scan.watermark.emit.strategy' = 'on-event');
SELECT * FROM x`,
  ],
  refused: {
    [`CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'jsn');
SELECT * FROM x`]:
      "Could not find any factory for identifier 'jsn' that implements 'org.apache.flink.table.factories.DeserializationFormatFactory' in the classpath.",
    [`CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json', 'csv.field-delimiter' = ';');
SELECT * FROM x`]: "Unsupported options found for 'kafka'. Unsupported options: csv.field-delimiter",
    [`CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json', 'json.ignore-parse-errors' = 'maybe');
SELECT * FROM x`]: 'Unrecognized option for boolean: maybe. Expected either true or false(case insensitive)',
    [`CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json', 'scan.watermark.emit.strategy' = 'never');
SELECT * FROM x`]:
      'Could not parse value for enum class org.apache.flink.table.watermark.WatermarkEmitStrategy. Expected one of: [[on-event, on-periodic]]',
    [`CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1');
SELECT * FROM x`]: "Could not find required scan format 'value.format'.",
  },
});
