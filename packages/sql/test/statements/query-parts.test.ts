// Hints and tables are found in each part of a query: WITH, subqueries, set operations.
import { flinkTable } from '../flink-table.ts';

flinkTable('query-parts', {
  before: `CREATE TABLE s (a INT, b STRING) WITH ('connector' = 'datagen');
CREATE TABLE x (a INT, n STRING) WITH ('connector' = 'datagen');
`,
  accepted: ['WITH w AS (SELECT a FROM s) SELECT a FROM w UNION ALL SELECT a FROM x'],
  refused: {
    'WITH w AS (SELECT /*+ NOPE(x) */ s.a FROM s JOIN x ON s.a = x.a) SELECT a FROM w':
      'Hint: NOPE should be registered in the HintStrategyTable',
    'SELECT a FROM (SELECT /*+ NOPE(x) */ s.a FROM s JOIN x ON s.a = x.a)':
      'Hint: NOPE should be registered in the HintStrategyTable',
    'SELECT a FROM x UNION ALL SELECT /*+ NOPE(x) */ s.a FROM s JOIN x ON s.a = x.a':
      'Hint: NOPE should be registered in the HintStrategyTable',
    'SELECT a FROM x WHERE a IN (SELECT /*+ NOPE(x) */ s.a FROM s JOIN x ON s.a = x.a)':
      'Hint: NOPE should be registered in the HintStrategyTable',
  },
});
