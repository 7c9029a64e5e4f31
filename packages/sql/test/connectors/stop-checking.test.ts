// A factory ends at the first broken rule: what comes after it is not told.
import { flinkTable } from '../flink-table.ts';

flinkTable('stop-checking', {
  accepted: [
    `CREATE TABLE x (a INT) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h/d', 'table-name' = 't');
SELECT * FROM x`,
  ],
  refused: {
    [`CREATE TABLE x (a MAP<STRING, INT>) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h/d', 'table-name' = 't', 'username' = 'u');
SELECT * FROM x`]: 'Either all or none of the following options should be provided: username password',
    [`CREATE TABLE x (a INT) WITH ('connector' = 'jdbc', 'url' = 'jdbc:nope:', 'table-name' = 't', 'username' = 'u');
SELECT * FROM x`]:
      "Could not find any jdbc factory that can handle url 'jdbc:nope:' that implements 'org.apache.flink.connector.jdbc.core.database.JdbcFactory' in the classpath.",
  },
});
