// Which rows Avro can carry: names, timestamps, keys of maps.
import { flinkTable } from '../flink-table.ts';

flinkTable('avro-schema', {
  accepted: [
    `CREATE TABLE x (a INT, ts TIMESTAMP(3), m MAP<STRING, INT>) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'avro');
SELECT * FROM x`,
    `CREATE TABLE x (ts TIMESTAMP_LTZ(6)) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'avro', 'avro.timestamp_mapping.legacy' = 'false');
SELECT * FROM x`,
  ],
  refused: {
    [`CREATE TABLE x (ts TIMESTAMP(6)) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'avro');
SELECT * FROM x`]:
      'Avro does not support TIMESTAMP type with precision: 6, it only supports precision less than 3.',
    [`CREATE TABLE x (ts TIMESTAMP_LTZ(3)) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'avro');
SELECT * FROM x`]: 'Unsupported to derive Schema for type: TIMESTAMP_LTZ(3)',
    [`CREATE TABLE x (ts TIMESTAMP(9)) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'avro', 'avro.timestamp_mapping.legacy' = 'false');
SELECT * FROM x`]:
      'Avro does not support LOCAL TIMESTAMP type with precision: 9, it only supports precision less than 6.',
    [`CREATE TABLE x (m MAP<INT, INT>) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'avro');
SELECT * FROM x`]: "Avro format doesn't support non-string as key type of map. The key type is: INT",
    [`CREATE TABLE x (m MULTISET<INT>) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'avro');
SELECT * FROM x`]: "Avro format doesn't support non-string as key type of map. The key type is: INT",
    [`CREATE TABLE x (\`1a\` INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'avro');
SELECT * FROM x`]: 'Illegal initial character: 1a',
    [`CREATE TABLE x (\`a-b\` INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'avro');
SELECT * FROM x`]: 'Illegal character in: a-b',
  },
});
