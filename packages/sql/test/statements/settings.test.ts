// SET takes any value; the first statement that reads a wrong one is refused.
import { flinkTable } from '../flink-table.ts';

flinkTable('settings', {
  before: `CREATE TABLE s (a INT, b STRING) WITH ('connector' = 'datagen');
`,
  accepted: ["SET 'nope' = 'x'; SELECT a FROM s", "SET 'table.exec.state.ttl' = '1 d'; SELECT a FROM s"],
  refused: {
    "SET 'table.exec.mini-batch.enabled' = 'maybe'; SELECT a FROM s":
      'Unrecognized option for boolean: maybe. Expected either true or false(case insensitive)',
    "SET 'table.sql-dialect' = 'nope'; SELECT a FROM s":
      'No enum constant org.apache.flink.table.api.SqlDialect.NOPE',
    "SET 'table.sql-dialect' = 'nope'; RESET 'table.sql-dialect'; SELECT a FROM s":
      'No enum constant org.apache.flink.table.api.SqlDialect.NOPE',
    "SET 'table.sql-dialect' = 'hive'; SELECT a FROM s":
      "Could not find any factory for identifier 'hive' that implements 'org.apache.flink.table.delegation.ParserFactory' in the classpath.",
  },
});
