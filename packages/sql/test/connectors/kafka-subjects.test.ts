// Kafka sinks of one topic give their subject to schema-registry formats.
import { flinkTable } from '../flink-table.ts';

flinkTable('kafka-subjects', {
  accepted: [
    `CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'avro-confluent', 'avro-confluent.url' = 'http://r');
INSERT INTO x SELECT 1`,
    `CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 'a;b', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'avro-confluent', 'avro-confluent.url' = 'http://r', 'avro-confluent.subject' = 's');
INSERT INTO x SELECT 1`,
    `CREATE TABLE x (a INT, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'key.format' = 'avro-confluent', 'value.format' = 'json', 'key.avro-confluent.url' = 'http://r');
INSERT INTO x SELECT 1`,
  ],
  refused: {
    [`CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 'a;b', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'avro-confluent', 'avro-confluent.url' = 'http://r');
INSERT INTO x SELECT 1`]: 'Option avro-confluent.subject is required for serialization',
    [`CREATE TABLE x (a INT) WITH ('connector' = 'filesystem', 'path' = '/p', 'format' = 'avro-confluent', 'avro-confluent.url' = 'http://r');
INSERT INTO x SELECT 1`]: 'Option avro-confluent.subject is required for serialization',
  },
});
