// Rules that the JSON formats share.
import { flinkTable } from '../flink-table.ts';

flinkTable('json-options', {
  accepted: [
    `CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json', 'json.ignore-parse-errors' = 'true');
SELECT * FROM x`,
    `CREATE TABLE x (m MAP<STRING, INT>) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json', 'json.map-null-key.mode' = 'DROP');
INSERT INTO x SELECT MAP['a', 1]`,
  ],
  refused: {
    [`CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json', 'json.ignore-parse-errors' = 'true', 'json.fail-on-missing-field' = 'true');
SELECT * FROM x`]: "fail-on-missing-field and ignore-parse-errors shouldn't both be true.",
    [`CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json', 'json.timestamp-format.standard' = 'ISO');
SELECT * FROM x`]:
      "Unsupported value 'ISO' for timestamp-format.standard. Supported values are [SQL, ISO-8601].",
    [`CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json', 'json.map-null-key.mode' = 'KEEP');
INSERT INTO x SELECT 1`]:
      "Unsupported value 'KEEP' for option map-null-key.mode. Supported values are [LITERAL, FAIL, DROP].",
    [`CREATE TABLE x (m MAP<INT, INT>) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json');
SELECT * FROM x`]: "JSON format doesn't support non-string as key type of map. The type is: MAP<INT, INT>",
    [`CREATE TABLE x (m MULTISET<INT>) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json');
SELECT * FROM x`]: "JSON format doesn't support non-string as key type of map. The type is: MULTISET<INT>",
  },
});
