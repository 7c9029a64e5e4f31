// FP42xx: what Flink's optimizer can't plan, in streaming and in batch. Messages are Flink's own.
import { define } from '../definition.ts';

const t = "CREATE TABLE t (a INT, b INT, c ARRAY<INT>) WITH ('connector' = 'datagen');\n";

export const correlatedQuery = define({
  code: 'FP4201',
  name: 'correlated-query',
  stage: 'plan',
  severity: 'error',
  category: 'streaming',
  message: 'unexpected correlate variable $cor{number} in the plan',
  hint: 'Write it as a join: group or rank the inner table by the compared column, then join with that column.',
  explain:
    'Flink turns a query that reads a row of the query around it into a join. It can not where that query has a LIMIT, where it is part of a UNION, or where the whole statement also has VALUES, UNNEST, a table function or a temporal join.',
  source: 'org.apache.flink.table.planner.plan.optimize.program.FlinkDecorrelateProgram, RelDecorrelator',
  examples: [
    {
      wrong: t + 'SELECT a, (SELECT b FROM t AS u WHERE u.a = t.a LIMIT ^1^) FROM t;',
      right: t + 'SELECT a, (SELECT MAX(b) FROM t AS u WHERE u.a = t.a) FROM t;',
    },
  ],
});

export const correlatedFunction = define({
  code: 'FP4202',
  name: 'correlated-function',
  stage: 'plan',
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

const ts =
  "CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');\n";
const batch =
  "SET 'execution.runtime-mode' = 'batch';\n" + ts.replace("'datagen'", "'datagen', 'number-of-rows' = '10'");

export const correlateSide = define({
  code: 'FP4203',
  name: 'correlate-side',
  stage: 'plan',
  severity: 'error',
  category: 'streaming',
  message: 'Unknown join type {type}',
  hint: 'Use INNER or LEFT JOIN: the right side is made for each row of the left one.',
  explain:
    'LATERAL, UNNEST and FOR SYSTEM_TIME AS OF read the row on their left, so there can be no row without one.',
  source: 'org.apache.calcite.rel.core.Correlate#deriveRowType',
  examples: [
    {
      wrong: t + 'SELECT a, x FROM t RIGHT ^JOIN^ UNNEST(t.c) AS u (x) ON TRUE;',
      right: t + 'SELECT a, x FROM t LEFT JOIN UNNEST(t.c) AS u (x) ON TRUE;',
    },
  ],
});

export const offsetInBatch = define({
  code: 'FP4204',
  name: 'offset-in-batch',
  stage: 'plan',
  severity: 'error',
  category: 'streaming',
  message: 'Not support limitEnd is max value now!',
  hint: 'Add a LIMIT, however large.',
  explain: 'Batch mode sorts with OFFSET only up to a known end.',
  source: 'org.apache.flink.table.planner.plan.nodes.exec.batch.BatchExecSortLimit',
  examples: [
    {
      wrong: batch + 'SELECT a FROM t ORDER BY ^a^ OFFSET 3 ROWS;',
      right: batch + 'SELECT a FROM t ORDER BY a LIMIT 100 OFFSET 3;',
    },
  ],
});

export const windowInBatch = define({
  code: 'FP4205',
  name: 'window-in-batch',
  stage: 'plan',
  severity: 'error',
  category: 'streaming',
  message: 'Window can not be defined over a proctime attribute column for batch mode',
  hint: 'Group by a time that the rows carry.',
  explain: 'In batch mode there is no processing time to group rows by.',
  source: 'BatchLogicalWindowAggregateRule',
  examples: [
    {
      wrong: batch + "SELECT COUNT(*) FROM t GROUP BY TUMBLE(^pt^, INTERVAL '1' MINUTE);",
      right: batch + "SELECT COUNT(*) FROM t GROUP BY TUMBLE(ts, INTERVAL '1' MINUTE);",
    },
  ],
});

export const groupSessionInBatch = define({
  code: 'FP4206',
  name: 'group-session-in-batch',
  stage: 'plan',
  severity: 'error',
  category: 'streaming',
  message: "Window SessionGroupWindow('w$, {column}, {gap}) is not supported right now.",
  hint: 'Run the job in streaming mode, or use TUMBLE or HOP.',
  explain: 'Batch mode has no session windows.',
  source: 'BatchPhysicalWindowAggregateRule',
  examples: [
    {
      wrong: batch + "SELECT COUNT(*) FROM t GROUP BY ^SESSION(ts, INTERVAL '1' MINUTE)^;",
      right: batch + "SELECT COUNT(*) FROM t GROUP BY TUMBLE(ts, INTERVAL '1' MINUTE);",
    },
  ],
});

export const proctimeOfWindowInBatch = define({
  code: 'FP4207',
  name: 'proctime-of-window-in-batch',
  stage: 'plan',
  severity: 'error',
  category: 'streaming',
  message: 'PROCTIME window property is not supported in batch queries.',
  hint: 'Use the start, end or row time of the window.',
  explain: 'In batch mode a window has no processing time.',
  source: 'WindowPropertiesRule, PlannerWindowProperties',
  examples: [
    {
      wrong:
        batch +
        "SELECT ^TUMBLE_PROCTIME(ts, INTERVAL '1' MINUTE)^ FROM t GROUP BY TUMBLE(ts, INTERVAL '1' MINUTE);",
      right:
        batch + "SELECT TUMBLE_END(ts, INTERVAL '1' MINUTE) FROM t GROUP BY TUMBLE(ts, INTERVAL '1' MINUTE);",
    },
  ],
});

export const rangeOverLocalTime = define({
  code: 'FP4208',
  name: 'range-over-local-time',
  stage: 'plan',
  severity: 'error',
  category: 'streaming',
  message: 'Unsupported temporal arithmetic.',
  hint: 'Order by a TIMESTAMP, as CAST(… AS TIMESTAMP(3)), or use a ROWS frame.',
  explain: 'In batch mode a RANGE of time is not computed over TIMESTAMP_LTZ, nor over processing time.',
  source: 'ScalarOperatorGens.generateTemporalPlusMinus, RangeBoundComparatorCodeGenerator',
  examples: [
    {
      wrong:
        batch +
        "SELECT SUM(a) OVER ^(ORDER BY pt RANGE BETWEEN INTERVAL '1' HOUR PRECEDING AND CURRENT ROW)^ FROM t;",
      right:
        batch +
        "SELECT SUM(a) OVER (ORDER BY ts RANGE BETWEEN INTERVAL '1' HOUR PRECEDING AND CURRENT ROW) FROM t;",
    },
  ],
});

export const rankOverProctime = define({
  code: 'FP4209',
  name: 'rank-over-proctime',
  stage: 'plan',
  severity: 'error',
  category: 'streaming',
  message: 'Unsupported type: {type}',
  hint: 'Order by a time that the rows carry, or use ROW_NUMBER().',
  explain: 'In batch mode ranks compare values of the order, and there are none of processing time.',
  source: 'RankLikeAggFunctionBase.equalTo',
  examples: [
    {
      wrong: batch + 'SELECT a, ^RANK()^ OVER (PARTITION BY a ORDER BY pt) FROM t;',
      right: batch + 'SELECT a, RANK() OVER (PARTITION BY a ORDER BY ts) FROM t;',
    },
  ],
});

export const repeatedGroupingSet = define({
  code: 'FP4210',
  name: 'repeated-grouping-set',
  stage: 'plan',
  severity: 'error',
  category: 'streaming',
  message: 'GROUPING SETS are currently not supported.',
  hint: 'Write each grouping set once.',
  explain:
    'A grouping set that is written twice becomes an aggregation of its own, and in streaming mode Flink does not plan one that groups by only some of the keys.',
  source: 'RelBuilder.rewriteAggregateWithDuplicateGroupSets, StreamPhysicalGroupAggregateRule',
  examples: [
    {
      wrong: ts + 'SELECT a, COUNT(*) FROM t ^GROUP BY GROUPING SETS (a, (), ())^;',
      right: ts + 'SELECT a, COUNT(*) FROM t GROUP BY GROUPING SETS (a, ());',
    },
  ],
});

export const lagDefault = define({
  code: 'FP4211',
  name: 'lag-default',
  stage: 'plan',
  severity: 'error',
  category: 'streaming',
  message: 'Please explicitly cast default value {value} to {offset}.',
  hint: 'Cast the default to the type of the first argument (Flink names that of the second).',
  explain: 'In streaming mode the default of LAG must have the type of the value.',
  source: 'org.apache.flink.table.runtime.functions.aggregate.LagAggFunction',
  examples: [
    {
      wrong: ts + 'SELECT ^LAG(a, 2, 1.5)^ OVER (ORDER BY ts) FROM t;',
      right: ts + 'SELECT LAG(a, 2, 1) OVER (ORDER BY ts) FROM t;',
    },
  ],
});

export const leadLagType = define({
  code: 'FP4212',
  name: 'lead-lag-type',
  stage: 'plan',
  severity: 'error',
  category: 'streaming',
  message: "LeadLag aggregate function does not support type: ''{type}''.\nPlease re-check the data type.",
  hint: 'Take a part of the value, or cast it to STRING.',
  explain: 'In batch mode LEAD and LAG keep numbers, text, booleans, dates, times and timestamps only.',
  source: 'AggFunctionFactory.createBatchLeadLagAggFunction',
  examples: [
    {
      wrong: batch + 'SELECT ^LAG(ARRAY[a])^ OVER (ORDER BY ts) FROM t;',
      right: batch + 'SELECT LAG(a) OVER (ORDER BY ts) FROM t;',
    },
  ],
});

export const subqueryInJoin = define({
  code: 'FP4213',
  name: 'subquery-in-join',
  stage: 'plan',
  severity: 'error',
  category: 'streaming',
  message: 'The planner fails on a query in ON.',
  hint: 'Put the IN or EXISTS into WHERE, or into a query that is joined.',
  explain: 'In ON, Flink fails on IN with a query, and on EXISTS with a query that reads the joined rows.',
  source: 'org.apache.calcite.rel.rules.SubQueryRemoveRule#matchJoin, RelMdPredicates',
  examples: [
    {
      wrong: t + 'SELECT t.a FROM t JOIN t AS u ON t.a = u.a AND ^t.b IN (SELECT b FROM t^);',
      right: t + 'SELECT t.a FROM t JOIN t AS u ON t.a = u.a WHERE t.b IN (SELECT b FROM t);',
    },
  ],
});

export const miniBatchSize = define({
  code: 'FP4214',
  name: 'mini-batch-size',
  stage: 'plan',
  severity: 'error',
  category: 'streaming',
  message: 'Mini-batches have no size.',
  hint: "Set 'table.exec.mini-batch.size' to how many rows a batch may hold, such as 5000.",
  explain: 'Mini-batches are switched on, and their size has no default that works.',
  source: 'org.apache.flink.table.planner.plan.utils.MinibatchUtil, StreamExecDeduplicate',
  examples: [
    {
      wrong:
        "SET 'table.exec.mini-batch.enabled' = 'true';\nSET 'table.exec.mini-batch.allow-latency' = '5 s';\n" +
        ts +
        'SELECT a, COUNT(*) FROM t ^GROUP BY a^;',
      right:
        "SET 'table.exec.mini-batch.enabled' = 'true';\nSET 'table.exec.mini-batch.allow-latency' = '5 s';\nSET 'table.exec.mini-batch.size' = '5000';\n" +
        ts +
        'SELECT a, COUNT(*) FROM t GROUP BY a;',
    },
  ],
});

export const emitSetting = define({
  code: 'FP4215',
  name: 'emit-setting',
  stage: 'plan',
  severity: 'error',
  category: 'streaming',
  message: 'The settings of early and late firing do not fit together.',
  hint: "Set the delays 'table.exec.emit.early-fire.delay' and 'table.exec.emit.late-fire.delay' and, for late firing, 'table.exec.emit.allow-lateness'; or switch early and late firing off.",
  explain:
    'Early and late firing works for TUMBLE and HOP of GROUP BY alone, and needs a delay; late firing needs a lateness that is allowed.',
  source: 'org.apache.flink.table.planner.plan.utils.WindowEmitStrategy#checkValidation',
  examples: [
    {
      wrong:
        "SET 'table.exec.emit.early-fire.enabled' = 'true';\n" +
        ts +
        "SELECT COUNT(*) FROM t ^GROUP BY TUMBLE(ts, INTERVAL '1' HOUR)^;",
      right:
        "SET 'table.exec.emit.early-fire.enabled' = 'true';\nSET 'table.exec.emit.early-fire.delay' = '1 min';\n" +
        ts +
        "SELECT COUNT(*) FROM t GROUP BY TUMBLE(ts, INTERVAL '1' HOUR);",
    },
  ],
});

export const unmergeable = define({
  code: 'FP4216',
  name: 'unmergeable-aggregate',
  stage: 'plan',
  severity: 'error',
  category: 'streaming',
  message:
    "Could not find an implementation method 'merge' in class '{class}' for function '{function}' that matches the following signature:\n{signature}",
  hint: 'Use a tumbling window, or MIN or MAX.',
  explain:
    'Hopping, cumulating and session windows put the results of their parts together, and those of FIRST_VALUE and LAST_VALUE can not be.',
  source: 'UserDefinedFunctionHelper.validateClassForRuntime, ImperativeAggCodeGen',
  examples: [
    {
      wrong: ts + "SELECT ^LAST_VALUE(a)^ FROM t GROUP BY HOP(ts, INTERVAL '1' MINUTE, INTERVAL '1' HOUR);",
      right: ts + "SELECT MAX(a) FROM t GROUP BY HOP(ts, INTERVAL '1' MINUTE, INTERVAL '1' HOUR);",
    },
  ],
});

export const unnestProjection = define({
  code: 'FP4217',
  name: 'unnest-projection',
  stage: 'plan',
  severity: 'error',
  category: 'streaming',
  message:
    'Cannot invoke "org.apache.calcite.rex.RexLocalRef.accept(org.apache.calcite.rex.RexVisitor)" because "ref" is null',
  hint: 'Join with UNNEST itself, and compute with its columns in the outer SELECT.',
  explain:
    'Flink fails on a LATERAL query that selects anything but the columns of UNNEST as they are and has no WHERE.',
  source: 'LogicalUnnestRule over a projection, StreamPhysicalCorrelateRule',
  examples: [
    {
      wrong: t + 'SELECT a, y FROM t, LATERAL (SELECT ^x + 1^ FROM UNNEST(t.c) AS u (x)) AS q (y);',
      right: t + 'SELECT a, x + 1 AS y FROM t CROSS JOIN UNNEST(t.c) AS u (x);',
    },
  ],
});

export const physicalOffset = define({
  code: 'FP4218',
  name: 'physical-offset',
  stage: 'plan',
  severity: 'error',
  category: 'streaming',
  message: 'Flink does not support physical offsets within partition.',
  hint: 'Compare with the row that the variable took before: `LAST(a.x, 1)`, which is NULL for the first one.',
  explain:
    'PREV and NEXT count all rows, matched or not, and Flink keeps only those of the match. LAST(a.x, 1) is the row before among those of the variable a.',
  source: 'MatchCodeGenerator.visitCall, SqlValidatorImpl.NavigationReplacer',
  examples: [
    {
      wrong:
        ts +
        'SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY c ORDER BY ts MEASURES LAST(d.b) AS low PATTERN (d+ u) DEFINE d AS d.b < ^PREV(d.b)^, u AS u.b > LAST(d.b));',
      right:
        ts +
        'SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY c ORDER BY ts MEASURES LAST(d.b) AS low PATTERN (d+ u) DEFINE d AS LAST(d.b, 1) IS NULL OR d.b < LAST(d.b, 1), u AS u.b > LAST(d.b));',
    },
  ],
});

export const matchPartitionOrder = define({
  code: 'FP4219',
  name: 'match-partition-order',
  stage: 'plan',
  severity: 'error',
  category: 'streaming',
  message:
    'Incompatible types of expression and result type. Expression of column {column} type is [{from}], result type is [{to}]',
  hint: 'Name the columns of PARTITION BY in the order in which the table has them.',
  explain:
    'Flink takes the partition columns in the order of the table and gives them in the order of PARTITION BY: where their types differ the code does not fit.',
  source: 'MatchCodeGenerator.generateOneRowPerMatchExpression',
  examples: [
    {
      wrong:
        ts +
        'SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY ^c^, a ORDER BY ts MEASURES LAST(w.b) AS x PATTERN (d w) DEFINE d AS d.b > 1, w AS w.b < 2);',
      right:
        ts +
        'SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY a, c ORDER BY ts MEASURES LAST(w.b) AS x PATTERN (d w) DEFINE d AS d.b > 1, w AS w.b < 2);',
    },
  ],
});

export const matchPartitionExpression = define({
  code: 'FP4220',
  name: 'match-partition-expression',
  stage: 'plan',
  severity: 'error',
  category: 'streaming',
  message:
    "class org.apache.calcite.sql.SqlBasicCall cannot be cast to class org.apache.calcite.sql.SqlIdentifier (org.apache.calcite.sql.SqlBasicCall and org.apache.calcite.sql.SqlIdentifier are in unnamed module of loader 'app')",
  hint: 'Compute the column in a query below, and partition by it.',
  explain: 'MATCH_RECOGNIZE is partitioned by columns alone.',
  source: 'SqlToRelConverter.convertMatchRecognize',
  examples: [
    {
      wrong:
        ts +
        'SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY ^UPPER(c)^ ORDER BY ts MEASURES LAST(w.b) AS x PATTERN (d w) DEFINE d AS d.b > 1, w AS w.b < 2);',
      right:
        ts +
        'SELECT * FROM (SELECT *, UPPER(c) AS k FROM t) MATCH_RECOGNIZE (PARTITION BY k ORDER BY ts MEASURES LAST(w.b) AS x PATTERN (d w) DEFINE d AS d.b > 1, w AS w.b < 2);',
    },
  ],
});

export const matchWithinUnit = define({
  code: 'FP4221',
  name: 'match-within-unit',
  stage: 'plan',
  severity: 'error',
  category: 'streaming',
  message:
    'Only constant intervals with millisecond resolution are supported as time constraints of patterns.',
  hint: 'Write the time in days, hours or smaller units.',
  explain: 'Months and years have no fixed length.',
  source: 'CommonExecMatch.translatePattern',
  examples: [
    {
      wrong:
        ts +
        "SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY c ORDER BY ts MEASURES LAST(w.b) AS x PATTERN (d w) WITHIN ^INTERVAL '1' MONTH^ DEFINE d AS d.b > 1, w AS w.b < 2);",
      right:
        ts +
        "SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY c ORDER BY ts MEASURES LAST(w.b) AS x PATTERN (d w) WITHIN INTERVAL '30' DAY DEFINE d AS d.b > 1, w AS w.b < 2);",
    },
  ],
});

export const matchTimesFrom = define({
  code: 'FP4222',
  name: 'match-times-from',
  stage: 'plan',
  severity: 'error',
  category: 'streaming',
  message: 'The from should be a positive number greater than 0.',
  hint: 'Write the least number: `A{0,3}`.',
  explain: 'A quantifier without its least number is not read as 0 by the pattern engine.',
  source: 'org.apache.flink.cep.pattern.Quantifier.Times',
  examples: [
    {
      wrong:
        ts +
        'SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY c ORDER BY ts MEASURES LAST(w.b) AS x PATTERN (^d{,3} w^) DEFINE d AS d.b > 1, w AS w.b < 2);',
      right:
        ts +
        'SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY c ORDER BY ts MEASURES LAST(w.b) AS x PATTERN (d{0,3} w) DEFINE d AS d.b > 1, w AS w.b < 2);',
    },
  ],
});

export const matchTimesTo = define({
  code: 'FP4223',
  name: 'match-times-to',
  stage: 'plan',
  severity: 'error',
  category: 'streaming',
  message: 'The to should be a number greater than or equal to from: 1.',
  hint: 'Leave the variable out of the pattern.',
  explain: 'A variable that is to match no row has no place in a pattern.',
  source: 'org.apache.flink.cep.pattern.Quantifier.Times',
  examples: [
    {
      wrong:
        ts +
        'SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY c ORDER BY ts MEASURES LAST(w.b) AS x PATTERN (^d{0} w^) DEFINE d AS d.b > 1, w AS w.b < 2);',
      right:
        ts +
        'SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY c ORDER BY ts MEASURES LAST(w.b) AS x PATTERN (d w) DEFINE d AS d.b > 1, w AS w.b < 2);',
    },
  ],
});
