// Databases of the jdbc connector: URLs, types of columns and their precision.
import { flinkTable } from '../flink-table.ts';

flinkTable('jdbc-dialects', {
  accepted: [
    `CREATE TABLE x (a TIMESTAMP(6)) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h/d', 'table-name' = 't');
SELECT * FROM x`,
    `CREATE TABLE x (a ARRAY<INT>) WITH ('connector' = 'jdbc', 'url' = 'jdbc:postgresql://h/d', 'table-name' = 't');
SELECT * FROM x`,
    `CREATE TABLE x (a INT) WITH ('connector' = 'jdbc', 'url' = 'jdbc:oracle:thin:@h', 'table-name' = 't');
SELECT * FROM x`,
    `CREATE TABLE x (a INT) WITH ('connector' = 'jdbc', 'url' = 'jdbc:oceanbase://h/d', 'table-name' = 't', 'compatible-mode' = 'mysql');
SELECT * FROM x`,
  ],
  refused: {
    [`CREATE TABLE x (a INT) WITH ('connector' = 'jdbc', 'url' = 'jdbc:nope://h/d', 'table-name' = 't');
SELECT * FROM x`]:
      "Could not find any jdbc factory that can handle url 'jdbc:nope://h/d' that implements 'org.apache.flink.connector.jdbc.core.database.JdbcFactory' in the classpath.",
    [`CREATE TABLE x (a ARRAY<INT>) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h/d', 'table-name' = 't');
SELECT * FROM x`]: "The MySQL dialect doesn't support type: ARRAY<INT>.",
    [`CREATE TABLE x (a TIMESTAMP(9)) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h/d', 'table-name' = 't');
SELECT * FROM x`]:
      "The precision of field 'a' is out of the TIMESTAMP precision range [0, 6] supported by MySQL dialect.",
    [`CREATE TABLE x (a TIMESTAMP(0)) WITH ('connector' = 'jdbc', 'url' = 'jdbc:postgresql://h/d', 'table-name' = 't');
SELECT * FROM x`]:
      "The precision of field 'a' is out of the TIMESTAMP precision range [1, 6] supported by PostgreSQL dialect.",
    [`CREATE TABLE x (a DECIMAL(38, 2)) WITH ('connector' = 'jdbc', 'url' = 'jdbc:derby:memory:d', 'table-name' = 't');
SELECT * FROM x`]:
      "The precision of field 'a' is out of the DECIMAL precision range [1, 31] supported by Derby dialect.",
    [`CREATE TABLE x (a MAP<STRING, INT>) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h/d', 'table-name' = 't');
SELECT * FROM x`]: "The MySQL dialect doesn't support type: MAP<STRING, INT>.",
    [`CREATE TABLE x (a TIMESTAMP_LTZ(3)) WITH ('connector' = 'jdbc', 'url' = 'jdbc:postgresql://h/d', 'table-name' = 't');
SELECT * FROM x`]: 'Unsupported type:TIMESTAMP_LTZ(3)',
    [`CREATE TABLE x (a INT) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h/d', 'table-name' = 't', 'compatible-mode' = 'mysql');
SELECT * FROM x`]: "Not supported option 'compatible-mode' with value: mysql",
  },
});
