// JSON formats of change events: all changes, metadata of the envelope.
import { flinkTable } from '../flink-table.ts';

flinkTable('changelog-json', {
  accepted: [
    `CREATE TABLE x (id INT, d STRING METADATA FROM 'value.database' VIRTUAL) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'canal-json');
SELECT * FROM x`,
    `CREATE TABLE x (id INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'debezium-json');
SELECT * FROM x`,
  ],
  refused: {
    [`CREATE TABLE x (id INT, d STRING METADATA FROM 'value.nope' VIRTUAL) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'maxwell-json');
SELECT * FROM x`]:
      "Invalid metadata key 'value.nope' in column 'd' of table 'default_catalog.default_database.x'. The DynamicTableSource class 'org.apache.flink.streaming.connectors.kafka.table.KafkaDynamicSource' supports the following metadata keys for reading: value.database value.table value.primary-key-columns value.ingestion-timestamp topic partition headers leader-epoch offset timestamp timestamp-type",
    [`CREATE TABLE x (m MAP<INT, INT>) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'ogg-json');
SELECT * FROM x`]: "JSON format doesn't support non-string as key type of map. The type is: MAP<INT, INT>",
    [`CREATE TABLE x (id INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'canal-json', 'canal-json.timestamp-format.standard' = 'nope');
SELECT * FROM x`]:
      "Unsupported value 'nope' for timestamp-format.standard. Supported values are [SQL, ISO-8601].",
    [`CREATE TABLE x (id INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json', 'key.format' = 'debezium-json', 'key.fields' = 'id');
SELECT * FROM x`]:
      'A key format should only deal with INSERT-only records. But debezium-json has a changelog mode of [INSERT, UPDATE_BEFORE, UPDATE_AFTER, DELETE].',
  },
});
