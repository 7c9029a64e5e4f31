// Rules that kafka and upsert-kafka share: topics, modes, keys, delivery.
import { flinkTable } from '../flink-table.ts';

flinkTable('kafka-options', {
  accepted: [
    `CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'timestamp', 'format' = 'json', 'scan.startup.timestamp-millis' = '1');
SELECT * FROM x`,
    `CREATE TABLE x (a INT, b INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json', 'key.format' = 'json', 'key.fields' = 'a');
SELECT * FROM x`,
    `CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json', 'sink.delivery-guarantee' = 'exactly-once', 'sink.transactional-id-prefix' = 'p');
INSERT INTO x SELECT 1`,
  ],
  refused: {
    [`CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json', 'topic-pattern' = 't.*');
SELECT * FROM x`]: "Option 'topic' and 'topic-pattern' shouldn't be set together.",
    [`CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json');
SELECT * FROM x`]: "Either 'topic' or 'topic-pattern' must be set.",
    [`CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'timestamp', 'format' = 'json');
SELECT * FROM x`]: "'scan.startup.timestamp-millis' is required in 'timestamp' startup mode but missing.",
    [`CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'specific-offsets', 'format' = 'json');
SELECT * FROM x`]:
      "'scan.startup.specific-offsets' is required in 'specific-offsets' startup mode but missing.",
    [`CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'specific-offsets', 'format' = 'json', 'scan.startup.specific-offsets' = 'x');
SELECT * FROM x`]:
      "Invalid properties 'scan.startup.specific-offsets' should follow the format 'partition:0,offset:42;partition:1,offset:300', but is 'x'.",
    [`CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 'a;b', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'specific-offsets', 'format' = 'json', 'scan.startup.specific-offsets' = 'partition:0,offset:1');
SELECT * FROM x`]: 'Currently Kafka source only supports specific offset for single topic.',
    [`CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json', 'scan.bounded.mode' = 'timestamp');
SELECT * FROM x`]: "'scan.bounded.timestamp-millis' is required in 'timestamp' bounded mode but missing.",
    [`CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json', 'key.format' = 'json');
SELECT * FROM x`]:
      "A key format 'key.format' requires the declaration of one or more of key fields using 'key.fields'.",
    [`CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json', 'key.fields' = 'a');
SELECT * FROM x`]:
      "The option 'key.fields' can only be declared if a key format is defined using 'key.format'.",
    [`CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json', 'key.format' = 'json', 'key.fields' = 'nope');
SELECT * FROM x`]:
      "Could not find the field 'nope' in the table schema for usage in the key format. A key field must be a regular, physical column. The following columns can be selected in the 'key.fields' option: [a]",
    [`CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json', 'key.format' = 'json', 'key.fields' = 'a', 'key.fields-prefix' = 'k_');
SELECT * FROM x`]:
      "All fields in 'key.fields' must be prefixed with 'k_' when option 'key.fields-prefix' is set but field 'a' is not prefixed.",
    [`CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json', 'key.format' = 'json', 'key.fields' = 'a', 'key.fields-prefix' = 'a');
SELECT * FROM x`]:
      "A key prefix is not allowed when option 'value.fields-include' is set to 'ALL'. Set it to 'EXCEPT_KEY' instead to avoid field overlaps.",
    [`CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'group-offsets', 'format' = 'json');
SELECT * FROM x`]: 'Property group.id is required when using committed offset for offsets initializer',
    [`CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'group-offsets', 'format' = 'json', 'properties.group.id' = 'g', 'properties.auto.offset.reset' = 'newest');
SELECT * FROM x`]: 'auto.offset.reset can not be set to newest. Valid values: [latest,earliest,none]',
    [`CREATE TABLE x (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json', 'sink.delivery-guarantee' = 'exactly-once');
INSERT INTO x SELECT 1`]:
      'sink.transactional-id-prefix must be specified when using DeliveryGuarantee.EXACTLY_ONCE.',
  },
});
