// FP42xx: what Flink's optimizer can't plan, in streaming and in batch. Messages are Flink's own.
import { define } from '../definition.ts';

const t = "CREATE TABLE t (a INT, b INT, c ARRAY<INT>) WITH ('connector' = 'datagen');\n";

export const correlatedQuery = define({
  code: 'FP4201',
  name: 'correlated-query',
  severity: 'error',
  category: 'streaming',
  message: 'unexpected correlate variable $cor{number} in the plan',
  hint: 'Write it as a join: group or rank the inner table by the compared column, then join with that column.',
  explain:
    'Flink turns a query that reads a row of the query around it into a join. It can not where that query has a LIMIT, where it is part of a UNION, or where the whole statement also has VALUES, UNNEST, a table function or a temporal join.',
  source: 'org.apache.flink.table.planner.plan.optimize.program.FlinkDecorrelateProgram, RelDecorrelator',
  examples: [
    {
      wrong: t + 'SELECT a, ^(SELECT b FROM t AS u WHERE u.a = t.a LIMIT 1)^ FROM t;',
      right: t + 'SELECT a, (SELECT MAX(b) FROM t AS u WHERE u.a = t.a) FROM t;',
    },
  ],
});

export const correlatedFunction = define({
  code: 'FP4202',
  name: 'correlated-function',
  severity: 'error',
  category: 'streaming',
  message: 'There are not enough rules to produce a node with desired properties: convention={convention}',
  hint: 'Put UNNEST or the table function right beside the table whose column it takes, then group or filter.',
  explain:
    'UNNEST and table functions of a column are planned where they are joined with the table of that column, not inside a query of their own.',
  source: 'FlinkStreamRuleSets, FlinkBatchRuleSets: no rule for such a LogicalCorrelate',
  examples: [
    {
      wrong: t + 'SELECT a, (SELECT SUM(x) FROM ^UNNEST(t.c)^ AS u (x)) FROM t;',
      right: t + 'SELECT a, SUM(x) FROM t CROSS JOIN UNNEST(t.c) AS u (x) GROUP BY a;',
    },
  ],
});
