// Rules that the CDC sources share: numbers, distribution factors, startup modes, types of columns.
import { flinkTable } from '../flink-table.ts';

flinkTable('cdc-options', {
  accepted: [
    `CREATE TABLE x (id BIGINT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'mysql-cdc', 'hostname' = 'h', 'username' = 'u', 'password' = 'p', 'database-name' = 'd', 'table-name' = 't');
SELECT * FROM x`,
    `CREATE TABLE x (id BIGINT, a ARRAY<STRING>, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'mysql-cdc', 'hostname' = 'h', 'username' = 'u', 'password' = 'p', 'database-name' = 'd', 'table-name' = 't');
SELECT * FROM x`,
  ],
  refused: {
    [`CREATE TABLE x (id BIGINT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'postgres-cdc', 'hostname' = 'h', 'username' = 'u', 'password' = 'p', 'database-name' = 'd', 'schema-name' = 's', 'table-name' = 't', 'slot.name' = 's', 'scan.startup.mode' = 'latest-offset');
SELECT * FROM x`]:
      "The Postgres CDC connector does not support 'latest-offset' startup mode when 'scan.incremental.snapshot.enabled' is disabled, you can enable 'scan.incremental.snapshot.enabled' to use this startup mode.",
    [`CREATE TABLE x (id BIGINT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'mysql-cdc', 'hostname' = 'h', 'username' = 'u', 'password' = 'p', 'database-name' = 'd', 'table-name' = 't', 'chunk-meta.group.size' = '1');
SELECT * FROM x`]: "The value of option 'chunk-meta.group.size' must larger than 1, but is 1",
    [`CREATE TABLE x (id BIGINT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'mysql-cdc', 'hostname' = 'h', 'username' = 'u', 'password' = 'p', 'database-name' = 'd', 'table-name' = 't', 'chunk-key.even-distribution.factor.upper-bound' = '0.5');
SELECT * FROM x`]:
      "The value of option 'chunk-key.even-distribution.factor.upper-bound' must larger than or equals 1.0, but is 0.5",
    [`CREATE TABLE x (id BIGINT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'mysql-cdc', 'hostname' = 'h', 'username' = 'u', 'password' = 'p', 'database-name' = 'd', 'table-name' = 't', 'chunk-key.even-distribution.factor.lower-bound' = '2');
SELECT * FROM x`]:
      "The value of option 'chunk-key.even-distribution.factor.lower-bound' must between 0.0 and 1.0 inclusively, but is 2.0",
    [`CREATE TABLE x (id BIGINT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'mysql-cdc', 'hostname' = 'h', 'username' = 'u', 'password' = 'p', 'database-name' = 'd', 'table-name' = 't', 'scan.startup.mode' = 'newest');
SELECT * FROM x`]:
      "Invalid value for option 'scan.startup.mode'. Supported values are [initial, snapshot, latest-offset, earliest-offset, specific-offset, timestamp], but was: newest",
    [`CREATE TABLE x (id BIGINT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'postgres-cdc', 'hostname' = 'h', 'username' = 'u', 'password' = 'p', 'database-name' = 'd', 'schema-name' = 's', 'table-name' = 't', 'slot.name' = 's', 'scan.startup.mode' = 'timestamp');
SELECT * FROM x`]:
      "Invalid value for option 'scan.startup.mode'. Supported values are [initial, snapshot, latest-offset], but was: committed-offset",
    [`CREATE TABLE x (id BIGINT, m MAP<STRING, INT>, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'mysql-cdc', 'hostname' = 'h', 'username' = 'u', 'password' = 'p', 'database-name' = 'd', 'table-name' = 't');
SELECT * FROM x`]: 'Unsupported type: MAP<STRING, INT>',
    [`CREATE TABLE x (id BIGINT, a ARRAY<STRING>, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'postgres-cdc', 'hostname' = 'h', 'username' = 'u', 'password' = 'p', 'database-name' = 'd', 'schema-name' = 's', 'table-name' = 't', 'slot.name' = 's');
SELECT * FROM x`]: 'Unsupported type: ARRAY<STRING>',
  },
});
