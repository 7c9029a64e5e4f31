// Queries of views that Flink cannot write out and read again.
import { flinkTable } from '../flink-table.ts';

flinkTable('view-text', {
  before: `CREATE TABLE s (a INT, b STRING) WITH ('connector' = 'datagen');
`,
  accepted: [
    'CREATE VIEW v AS WITH w AS (SELECT a FROM s) SELECT a FROM w',
    'CREATE VIEW v AS SELECT a FROM s UNION ALL SELECT a FROM s',
  ],
  refused: {
    'CREATE VIEW v AS SELECT * FROM s PIVOT (COUNT(*) FOR a IN (1, 2))':
      'class org.apache.calcite.sql.SqlSyntax$7: SPECIAL',
  },
});
