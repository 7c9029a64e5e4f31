// Roles of connectors: one that only writes cannot be read, and the other way round.
import { flinkTable } from '../flink-table.ts';

flinkTable('connector', {
  accepted: [
    `CREATE TABLE x (a INT) WITH ('connector' = 'datagen');
SELECT * FROM x`,
    `CREATE TABLE x (a INT) WITH ('connector' = 'print');
INSERT INTO x SELECT 1`,
  ],
  refused: {
    [`CREATE TABLE x (a INT) WITH ('connector' = 'print');
SELECT * FROM x`]: "Connector 'print' can only be used as a sink. It cannot be used as a source.",
    [`CREATE TABLE x (a INT) WITH ('connector' = 'datagen');
INSERT INTO x SELECT 1`]: "Connector 'datagen' can only be used as a source. It cannot be used as a sink.",
    [`CREATE TABLE x (a BIGINT, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'mysql-cdc', 'hostname' = 'h', 'username' = 'u', 'password' = 'p', 'database-name' = 'd', 'table-name' = 't');
INSERT INTO x SELECT 1`]: "Connector 'mysql-cdc' can only be used as a source. It cannot be used as a sink.",
  },
});
