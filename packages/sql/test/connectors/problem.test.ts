// A broken rule of a factory stands at the option that it is about.
import { flinkTable } from '../flink-table.ts';

flinkTable('problem', {
  accepted: [
    `CREATE TABLE x (a INT) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h/d', 'table-name' = 't');
SELECT * FROM x`,
  ],
  refused: {
    [`CREATE TABLE x (a INT) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h/d', 'table-name' = 't', 'username' = 'u');
SELECT * FROM x`]: 'Either all or none of the following options should be provided: username password',
    [`CREATE TABLE x (a INT) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h/d', 'table-name' = 't', 'scan.partition.column' = 'a');
SELECT * FROM x`]:
      'Either all or none of the following options should be provided: scan.partition.column scan.partition.num scan.partition.lower-bound scan.partition.upper-bound',
    [`CREATE TABLE x (a INT) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h/d', 'table-name' = 't', 'lookup.max-retries' = '-1');
SELECT * FROM x`]: "The value of 'lookup.max-retries' option shouldn't be negative, but is -1.",
  },
});
