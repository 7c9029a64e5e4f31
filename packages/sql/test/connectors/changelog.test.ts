// Which changes sinks take: all, all but the rows before an update, or insertions alone.
import { flinkTable } from '../flink-table.ts';

flinkTable('changelog', {
  before: `CREATE TABLE s (a INT, b INT) WITH ('connector' = 'datagen');
`,
  accepted: [
    `CREATE TABLE x (a INT, n BIGINT) WITH ('connector' = 'blackhole');
INSERT INTO x SELECT a, COUNT(*) FROM s GROUP BY a`,
    `CREATE TABLE x (a INT, n BIGINT) WITH ('connector' = 'print');
INSERT INTO x SELECT a, COUNT(*) FROM s GROUP BY a`,
    `CREATE TABLE x (a INT, n BIGINT, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'key.format' = 'json', 'value.format' = 'json');
INSERT INTO x SELECT a, COUNT(*) FROM s GROUP BY a`,
  ],
  refused: {
    [`CREATE TABLE x (a INT, n BIGINT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json');
INSERT INTO x SELECT a, COUNT(*) FROM s GROUP BY a`]:
      "Table sink 'default_catalog.default_database.x' doesn't support consuming update changes which is produced by node GroupAggregate(groupBy=[a], select=[a, COUNT(*) AS EXPR$1])",
    [`CREATE TABLE x (a INT, n BIGINT) WITH ('connector' = 'filesystem', 'path' = '/p', 'format' = 'json');
INSERT INTO x SELECT a, COUNT(*) FROM s GROUP BY a`]:
      "Table sink 'default_catalog.default_database.x' doesn't support consuming update changes which is produced by node GroupAggregate(groupBy=[a], select=[a, COUNT(*) AS EXPR$1])",
    [`CREATE TABLE x (a INT, n BIGINT) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h/d', 'table-name' = 't');
INSERT INTO x SELECT a, COUNT(*) FROM s GROUP BY a`]:
      'please declare primary key for sink table when query contains update/delete record.',
  },
});
