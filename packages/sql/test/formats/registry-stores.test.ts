// Key and trust stores of schema registries come with their passwords.
import { flinkTable } from '../flink-table.ts';

flinkTable('registry-stores', {
  accepted: [
    `CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'avro-confluent', 'avro-confluent.url' = 'http://r');
SELECT * FROM x`,
  ],
  refused: {
    [`CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'avro-confluent', 'avro-confluent.url' = 'http://r', 'avro-confluent.ssl.keystore.location' = '/k');
SELECT * FROM x`]: 'SSL key store is specified, but key store password is not specified.',
    [`CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'avro-confluent', 'avro-confluent.url' = 'http://r', 'avro-confluent.ssl.keystore.password' = 'p');
SELECT * FROM x`]: 'SSL key store is not specified, but key store password is specified.',
    [`CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'avro-confluent', 'avro-confluent.url' = 'http://r', 'avro-confluent.ssl.truststore.password' = 'p');
SELECT * FROM x`]: 'SSL trust store is not specified, but trust store password is specified.',
  },
});
