// Types of metadata columns: what a cast can make of the connector’s own.
import { flinkTable } from '../flink-table.ts';

flinkTable('metadata-types', {
  accepted: [
    `CREATE TABLE x (a INT, o BIGINT METADATA FROM 'offset' VIRTUAL, h MAP<STRING, BYTES> METADATA FROM 'headers') WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json');
SELECT * FROM x`,
    `CREATE TABLE x (a INT, o STRING METADATA FROM 'offset' VIRTUAL) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json');
SELECT * FROM x`,
    `CREATE TABLE x (a INT, h STRING METADATA FROM 'headers' VIRTUAL) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json');
SELECT * FROM x`,
  ],
  refused: {
    [`CREATE TABLE x (a INT, o MAP<STRING, INT> METADATA FROM 'offset' VIRTUAL) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json');
SELECT * FROM x`]:
      "Invalid data type for metadata column 'o' with metadata key 'offset' of table 'default_catalog.default_database.x'. The column cannot be declared as 'BIGINT NOT NULL' because the type must be castable from metadata type 'MAP<STRING, INT>'.",
  },
});
