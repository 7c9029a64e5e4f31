// Dynamic index names of Elasticsearch.
import { flinkTable } from '../flink-table.ts';

flinkTable('elasticsearch-index', {
  accepted: [
    `CREATE TABLE x (a INT, ts TIMESTAMP(3)) WITH ('connector' = 'elasticsearch-7', 'hosts' = 'http://h:9200', 'index' = 'i-{ts|yyyy-MM-dd}');
INSERT INTO x SELECT 1, TIMESTAMP '2020-01-01 00:00:00'`,
    `CREATE TABLE x (a INT) WITH ('connector' = 'elasticsearch-7', 'hosts' = 'http://h:9200', 'index' = 'i-{a}');
INSERT INTO x SELECT 1`,
    `CREATE TABLE x (a INT) WITH ('connector' = 'elasticsearch-7', 'hosts' = 'http://h:9200', 'index' = 'i-{now()|yyyy}');
INSERT INTO x SELECT 1`,
  ],
  refused: {
    [`CREATE TABLE x (a INT) WITH ('connector' = 'elasticsearch-7', 'hosts' = 'http://h:9200', 'index' = 'i-{nope}');
INSERT INTO x SELECT 1`]: "Unknown field 'nope' in index pattern 'i-{nope}', please check the field name.",
    [`CREATE TABLE x (a INT) WITH ('connector' = 'elasticsearch-7', 'hosts' = 'http://h:9200', 'index' = 'i-{a|yyyy}');
INSERT INTO x SELECT 1`]:
      "Unsupported type 'INT' found in Elasticsearch dynamic index field, time-related pattern only support types are: DATE,TIME,TIMESTAMP.",
    [`CREATE TABLE x (a INT, b INT) WITH ('connector' = 'elasticsearch-7', 'hosts' = 'http://h:9200', 'index' = '{a}-{b}');
INSERT INTO x SELECT 1, 2`]:
      'Chaining dynamic index pattern {a}-{b} is not supported, only support single dynamic index pattern.',
    [`CREATE TABLE x (a BOOLEAN) WITH ('connector' = 'elasticsearch-7', 'hosts' = 'http://h:9200', 'index' = 'i-{a}');
INSERT INTO x SELECT TRUE`]:
      'Unsupported type BOOLEAN of index field, Supported types are: [DATE, TIME_WITHOUT_TIME_ZONE, TIMESTAMP_WITHOUT_TIME_ZONE, TIMESTAMP_WITH_TIME_ZONE, TIMESTAMP_WITH_LOCAL_TIME_ZONE, VARCHAR, CHAR, TINYINT, INTEGER, BIGINT]',
  },
});
