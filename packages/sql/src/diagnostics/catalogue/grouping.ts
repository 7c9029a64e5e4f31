// FP22xx: grouping, aggregates and windows. Messages are CalciteResource's.
import { define } from '../definition.ts';

const TABLE =
  "CREATE TABLE t (a INT, b INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');\n";

export const notGrouped = define({
  code: 'FP2201',
  name: 'not-grouped',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: "Expression '{expression}' is not being grouped",
  hint: 'Add it to GROUP BY, or put it into an aggregate such as MAX({expression}).',
  explain:
    'A grouped query has one row for each group: outside aggregate functions only the expressions of GROUP BY have one value there.',
  source: 'Calcite AggChecker',
  examples: [
    { wrong: TABLE + 'SELECT ^a^ FROM t GROUP BY b;', right: TABLE + 'SELECT a FROM t GROUP BY a;' },
  ],
});

export const notSelected = define({
  code: 'FP2202',
  name: 'not-selected',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: "Expression '{expression}' is not in the select clause",
  explain: 'SELECT DISTINCT leaves only the columns of its list to sort by.',
  source: 'Calcite AggChecker',
  examples: [
    {
      wrong: TABLE + 'SELECT DISTINCT a FROM t ORDER BY ^b^;',
      right: TABLE + 'SELECT DISTINCT a, b FROM t ORDER BY b LIMIT 1;',
    },
  ],
});

export const nestedAggregate = define({
  code: 'FP2203',
  name: 'nested-aggregate',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'Aggregate expressions cannot be nested',
  explain: 'An aggregate cannot be an argument of another: aggregate in a subquery first.',
  source: 'Calcite SqlValidatorImpl.validateAggregateParams',
  examples: [
    {
      wrong: TABLE + 'SELECT ^SUM(MAX(a))^ FROM t;',
      right: TABLE + 'SELECT SUM(m) FROM (SELECT MAX(a) AS m FROM t GROUP BY b);',
    },
  ],
});

export const aggregateInClause = define({
  code: 'FP2204',
  name: 'aggregate-in-clause',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'Aggregate expression is illegal in {clause} clause',
  hint: 'Conditions on aggregates go into HAVING.',
  explain: 'WHERE, ON and GROUP BY are evaluated before rows are grouped.',
  source: 'Calcite SqlValidatorImpl.validateNoAggs',
  examples: [
    {
      wrong: TABLE + 'SELECT a FROM t WHERE ^SUM(b)^ > 1 GROUP BY a;',
      right: TABLE + 'SELECT a FROM t GROUP BY a HAVING SUM(b) > 1;',
    },
  ],
});

export const windowedAggregateInClause = define({
  code: 'FP2205',
  name: 'windowed-aggregate-in-clause',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'Windowed aggregate expression is illegal in {clause} clause',
  hint: 'Compute it in a subquery and compare it outside.',
  explain: 'OVER aggregates are evaluated after WHERE, ON and GROUP BY.',
  source: 'Calcite SqlValidatorImpl.validateNoAggs',
  examples: [
    {
      wrong: TABLE + 'SELECT a FROM t WHERE ^SUM(b) OVER (ORDER BY ts)^ > 1;',
      right: TABLE + 'SELECT a FROM (SELECT a, SUM(b) OVER (ORDER BY ts) AS s FROM t) WHERE s > 1;',
    },
  ],
});

export const groupFunctionOutsideGroupBy = define({
  code: 'FP2206',
  name: 'group-function-outside-group-by',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: "Group function '{function}' can only appear in GROUP BY clause",
  explain: 'TUMBLE, HOP and SESSION of the old form make groups: they stand in GROUP BY.',
  source: 'Calcite SqlValidatorImpl.validateNoAggs',
  examples: [
    {
      wrong: TABLE + "SELECT ^TUMBLE(ts, INTERVAL '1' HOUR)^ FROM t;",
      right:
        TABLE + "SELECT TUMBLE_START(ts, INTERVAL '1' HOUR) FROM t GROUP BY TUMBLE(ts, INTERVAL '1' HOUR);",
    },
  ],
});

export const auxiliaryWithoutGroup = define({
  code: 'FP2207',
  name: 'auxiliary-without-group',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message:
    "Call to auxiliary group function '{function}' must have matching call to group function '{group}' in GROUP BY clause",
  explain:
    'TUMBLE_START and its like ask about a window of GROUP BY: one with just the same arguments must stand there.',
  source: 'Calcite AggChecker',
  examples: [
    {
      wrong:
        TABLE + "SELECT ^TUMBLE_START(ts, INTERVAL '2' HOUR)^ FROM t GROUP BY TUMBLE(ts, INTERVAL '1' HOUR);",
      right:
        TABLE + "SELECT TUMBLE_START(ts, INTERVAL '1' HOUR) FROM t GROUP BY TUMBLE(ts, INTERVAL '1' HOUR);",
    },
  ],
});

export const aggregateInOrderBy = define({
  code: 'FP2208',
  name: 'aggregate-in-order-by',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'Aggregate expression is illegal in ORDER BY clause of non-aggregating SELECT',
  explain: 'ORDER BY can use aggregates only where the query groups.',
  source: 'Calcite SqlValidatorImpl.registerQuery',
  examples: [
    {
      wrong: TABLE + 'SELECT a FROM t ORDER BY ^SUM(b)^;',
      right: TABLE + 'SELECT a FROM t GROUP BY a ORDER BY SUM(b) LIMIT 1;',
    },
  ],
});

export const aggregateInFilter = define({
  code: 'FP2209',
  name: 'aggregate-in-filter',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'FILTER must not contain aggregate expression',
  explain: 'FILTER chooses rows before they are aggregated.',
  source: 'Calcite SqlValidatorImpl.validateAggregateParams',
  examples: [
    {
      wrong: TABLE + 'SELECT SUM(a) FILTER (WHERE ^MAX(b) > 1^) FROM t;',
      right: TABLE + 'SELECT SUM(a) FILTER (WHERE b > 1) FROM t;',
    },
  ],
});

export const aggregateInWithinGroup = define({
  code: 'FP2210',
  name: 'aggregate-in-within-group',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'WITHIN GROUP must not contain aggregate expression',
  explain: 'WITHIN GROUP orders rows before they are aggregated.',
  source: 'Calcite SqlValidatorImpl.validateAggregateParams',
  examples: [
    {
      wrong: TABLE + 'SELECT LISTAGG(CAST(a AS STRING)) WITHIN GROUP (ORDER BY MAX(b)) FROM t;',
      right: TABLE + 'SELECT LISTAGG(CAST(a AS STRING)) FROM t;',
    },
  ],
});

export const withinGroupIllegal = define({
  code: 'FP2212',
  name: 'within-group-illegal',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: "Aggregate expression '{function}' must not contain a WITHIN GROUP clause",
  explain: 'This aggregate does not depend on an order of its rows.',
  source: 'Calcite SqlValidatorImpl.validateAggregateParams',
  examples: [
    {
      wrong: TABLE + 'SELECT ^SUM(a)^ WITHIN GROUP (ORDER BY b) FROM t;',
      right: TABLE + 'SELECT SUM(a) FROM t;',
    },
  ],
});

export const groupingInPlainQuery = define({
  code: 'FP2213',
  name: 'grouping-in-plain-query',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: '{function} operator may only occur in an aggregate query',
  explain: 'GROUPING, GROUPING_ID and GROUP_ID ask about the grouping sets of GROUP BY.',
  source: 'Calcite SqlAbstractGroupFunction.validateCall',
  examples: [
    {
      wrong: TABLE + 'SELECT ^GROUPING(a)^ FROM t;',
      right: TABLE + 'SELECT GROUPING(a) FROM t GROUP BY ROLLUP (a);',
    },
  ],
});

export const groupingInWrongClause = define({
  code: 'FP2214',
  name: 'grouping-in-wrong-clause',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: '{function} operator may only occur in SELECT, HAVING or ORDER BY clause',
  explain: 'WHERE and GROUP BY are evaluated before there are groups to ask about.',
  source: 'Calcite SqlAbstractGroupFunction.validateCall',
  examples: [
    {
      wrong: TABLE + 'SELECT a FROM t WHERE ^GROUPING(a)^ = 1 GROUP BY a;',
      right: TABLE + 'SELECT a FROM t GROUP BY ROLLUP (a) HAVING GROUPING(a) = 1;',
    },
  ],
});

export const groupingArgument = define({
  code: 'FP2215',
  name: 'grouping-argument',
  stage: 'validate',
  follows: ['validate'],
  severity: 'error',
  category: 'semantic',
  message: 'Argument to {function} operator must be a grouped expression',
  explain: 'GROUPING asks whether an expression of GROUP BY is left out of a grouping set.',
  source: 'Calcite SqlAbstractGroupFunction.validateCall',
  examples: [
    {
      wrong: TABLE + 'SELECT GROUPING(^b^) FROM t GROUP BY ROLLUP (a);',
      right: TABLE + 'SELECT GROUPING(a) FROM t GROUP BY ROLLUP (a);',
    },
  ],
});

export const overMissing = define({
  code: 'FP2220',
  name: 'over-missing',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'OVER clause is necessary for window functions',
  explain: 'ROW_NUMBER, RANK, LAG and their like work over a window of rows.',
  source: 'Calcite SqlValidatorImpl.validateExpr',
  examples: [
    {
      wrong: TABLE + 'SELECT ^ROW_NUMBER()^ FROM t;',
      right: TABLE + 'SELECT ROW_NUMBER() OVER (ORDER BY ts) FROM t;',
    },
  ],
});

export const overNeedsAggregate = define({
  code: 'FP2221',
  name: 'over-needs-aggregate',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'OVER must be applied to aggregate function',
  explain: 'Only aggregate and window functions work over a window of rows.',
  source: 'Calcite SqlOverOperator.validateCall',
  examples: [
    {
      wrong: TABLE + 'SELECT ^ABS(a)^ OVER (ORDER BY ts) FROM t;',
      right: TABLE + 'SELECT SUM(a) OVER (ORDER BY ts) FROM t;',
    },
  ],
});

export const rankNeedsOrder = define({
  code: 'FP2222',
  name: 'rank-needs-order',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'RANK or DENSE_RANK functions require ORDER BY clause in window specification',
  explain: 'A rank is the place in an order.',
  source: 'Calcite SqlWindow.validate',
  examples: [
    {
      wrong: TABLE + 'SELECT RANK() OVER ^(PARTITION BY a)^ FROM t;',
      right: TABLE + 'SELECT RANK() OVER (PARTITION BY a ORDER BY ts) FROM t;',
    },
  ],
});

export const rankWithFrame = define({
  code: 'FP2223',
  name: 'rank-with-frame',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'ROW/RANGE not allowed with RANK, DENSE_RANK or ROW_NUMBER functions',
  explain: 'Ranks always count from the first row of the partition.',
  source: 'Calcite SqlWindow.validate',
  examples: [
    {
      wrong: TABLE + 'SELECT RANK() OVER (ORDER BY ts ^ROWS^ 2 PRECEDING) FROM t;',
      right: TABLE + 'SELECT RANK() OVER (ORDER BY ts) FROM t;',
    },
  ],
});

export const rangeWithCompoundOrder = define({
  code: 'FP2224',
  name: 'range-with-compound-order',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'RANGE clause cannot be used with compound ORDER BY clause',
  explain: 'A range is a distance in one sort key.',
  source: 'Calcite SqlWindow.validate',
  examples: [
    {
      wrong: TABLE + "SELECT SUM(a) OVER (ORDER BY ts, b ^RANGE^ INTERVAL '1' HOUR PRECEDING) FROM t;",
      right: TABLE + "SELECT SUM(a) OVER (ORDER BY ts RANGE INTERVAL '1' HOUR PRECEDING) FROM t;",
    },
  ],
});

export const windowNeedsOrder = define({
  code: 'FP2225',
  name: 'window-needs-order',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'Window specification must contain an ORDER BY clause',
  explain: 'A range of rows needs an order.',
  source: 'Calcite SqlWindow.validate',
  examples: [
    {
      wrong: TABLE + 'SELECT SUM(a) OVER ^(PARTITION BY b RANGE UNBOUNDED PRECEDING)^ FROM t;',
      right: TABLE + 'SELECT SUM(a) OVER (PARTITION BY b ORDER BY ts RANGE UNBOUNDED PRECEDING) FROM t;',
    },
  ],
});

export const rangeTypeMismatch = define({
  code: 'FP2226',
  name: 'range-type-mismatch',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'Data Type mismatch between ORDER BY and RANGE clause',
  explain:
    'The distance must be of a kind that can be taken from the sort key: an interval for a timestamp, a number for a number.',
  source: 'Calcite SqlWindow.validateFrameBoundary',
  examples: [
    {
      wrong: TABLE + 'SELECT SUM(a) OVER (ORDER BY ts RANGE ^1^ PRECEDING) FROM t;',
      right: TABLE + "SELECT SUM(a) OVER (ORDER BY ts RANGE INTERVAL '1' HOUR PRECEDING) FROM t;",
    },
  ],
});

export const rangeTypeProhibited = define({
  code: 'FP2227',
  name: 'range-type-prohibited',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'Data type of ORDER BY prohibits use of RANGE clause',
  explain: 'There is no distance between values of this type.',
  source: 'Calcite SqlWindow.validateFrameBoundary',
  examples: [
    {
      wrong: TABLE + 'SELECT SUM(a) OVER (ORDER BY CAST(a AS STRING) RANGE ^1^ PRECEDING) FROM t;',
      right: TABLE + 'SELECT SUM(a) OVER (ORDER BY ts ROWS 1 PRECEDING) FROM t;',
    },
  ],
});

export const rowsNotConstant = define({
  code: 'FP2228',
  name: 'rows-not-constant',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'ROWS value must be a non-negative integral constant',
  explain: 'ROWS counts rows: the distance is a whole number.',
  source: 'Calcite SqlWindow.validateFrameBoundary',
  examples: [
    {
      wrong: TABLE + 'SELECT SUM(a) OVER (ORDER BY ts ROWS ^1.5^ PRECEDING) FROM t;',
      right: TABLE + 'SELECT SUM(a) OVER (ORDER BY ts ROWS 1 PRECEDING) FROM t;',
    },
  ],
});

export const frameBounds = define({
  code: 'FP2229',
  name: 'frame-bounds',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'The frame of the window ends before it begins.',
  explain: 'The frame of a window ends before it begins.',
  source: 'Calcite SqlWindow.checkSpecialLiterals',
  examples: [
    {
      wrong: TABLE + 'SELECT SUM(a) OVER (ORDER BY ts ROWS BETWEEN CURRENT ROW AND ^1 PRECEDING^) FROM t;',
      right: TABLE + 'SELECT SUM(a) OVER (ORDER BY ts ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM t;',
    },
  ],
});

export const partitionContainsOver = define({
  code: 'FP2230',
  name: 'partition-contains-over',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: '{clause} expression should not contain OVER clause',
  explain: 'Windows cannot be nested.',
  source: 'Calcite SqlWindow.validate',
  examples: [
    {
      wrong: TABLE + 'SELECT SUM(a) OVER ^(PARTITION BY SUM(b) OVER (ORDER BY ts) ORDER BY ts)^ FROM t;',
      right: TABLE + 'SELECT SUM(a) OVER (PARTITION BY b ORDER BY ts) FROM t;',
    },
  ],
});

export const duplicateWindowName = define({
  code: 'FP2231',
  name: 'duplicate-window-name',
  stage: 'validate',
  follows: ['names', 'types'],
  about: 'duplicate-name',
  severity: 'error',
  category: 'semantic',
  message: 'Duplicate window names not allowed',
  explain: 'Two windows of one WINDOW clause have the same name.',
  source: 'Calcite SqlValidatorImpl.validateWindowClause',
  examples: [
    {
      wrong:
        TABLE + 'SELECT SUM(a) OVER w FROM t WINDOW w AS (ORDER BY ts), ^w^ AS (PARTITION BY a ORDER BY ts);',
      right: TABLE + 'SELECT SUM(a) OVER w FROM t WINDOW w AS (ORDER BY ts);',
    },
  ],
});

export const duplicateWindow = define({
  code: 'FP2232',
  name: 'duplicate-window',
  stage: 'validate',
  follows: ['names', 'types'],
  about: 'duplicate-name',
  severity: 'error',
  category: 'semantic',
  message: 'Duplicate window specification not allowed in the same window clause',
  explain: 'Two windows of one WINDOW clause are the same.',
  source: 'Calcite SqlValidatorImpl.validateWindowClause',
  examples: [
    {
      wrong: TABLE + 'SELECT SUM(a) OVER w FROM t WINDOW w AS (ORDER BY ts), v AS ^(ORDER BY ts)^;',
      right: TABLE + 'SELECT SUM(a) OVER w FROM t WINDOW w AS (ORDER BY ts);',
    },
  ],
});

export const windowOverlay = define({
  code: 'FP2233',
  name: 'window-overlay',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'The window changes what the window that it builds on says.',
  explain:
    'A window that builds on another adds an ORDER BY or a frame; it cannot change what the other says.',
  source: 'Calcite SqlWindow.overlay',
  examples: [
    {
      wrong: TABLE + 'SELECT SUM(a) OVER w2 FROM t WINDOW w AS (ORDER BY ts), w2 AS (w PARTITION BY ^a^);',
      right: TABLE + 'SELECT SUM(a) OVER w2 FROM t WINDOW w AS (PARTITION BY a), w2 AS (w ORDER BY ts);',
    },
  ],
});

export const disallowPartialWithRange = define({
  code: 'FP2234',
  name: 'disallow-partial-with-range',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'Cannot use DISALLOW PARTIAL with window based on RANGE',
  explain: 'DISALLOW PARTIAL counts rows.',
  source: 'Calcite SqlWindow.validate',
  examples: [
    {
      wrong:
        TABLE +
        "SELECT SUM(a) OVER ^(ORDER BY ts RANGE INTERVAL '1' HOUR PRECEDING DISALLOW PARTIAL)^ FROM t;",
      right: TABLE + "SELECT SUM(a) OVER (ORDER BY ts RANGE INTERVAL '1' HOUR PRECEDING) FROM t;",
    },
  ],
});

export const nullTreatmentIllegal = define({
  code: 'FP2235',
  name: 'null-treatment-illegal',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: "Cannot specify IGNORE NULLS or RESPECT NULLS following '{function}'",
  explain: 'Only some functions can leave NULLs out.',
  source: 'Calcite SqlNullTreatmentOperator.validateCall',
  examples: [
    {
      wrong: TABLE + 'SELECT ^SUM(a)^ IGNORE NULLS OVER (ORDER BY ts) FROM t;',
      right: TABLE + 'SELECT SUM(a) OVER (ORDER BY ts) FROM t;',
    },
  ],
});

export const quantifierIllegal = define({
  code: 'FP2236',
  name: 'quantifier-illegal',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'DISTINCT/ALL not allowed with {function} function',
  explain: 'Only aggregate functions can leave out repeated values.',
  source: 'Calcite SqlFunction.validateQuantifier',
  examples: [
    { wrong: TABLE + 'SELECT ABS(^DISTINCT^ a) FROM t;', right: TABLE + 'SELECT COUNT(DISTINCT a) FROM t;' },
  ],
});

export const filterNotBoolean = define({
  code: 'FP2237',
  name: 'filter-not-boolean',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'FILTER clause must be a condition',
  explain: 'FILTER takes a condition.',
  source: 'Calcite SqlFilterOperator.validateCall',
  examples: [
    {
      wrong: TABLE + 'SELECT SUM(a) FILTER (WHERE ^b^) FROM t;',
      right: TABLE + 'SELECT SUM(a) FILTER (WHERE b > 1) FROM t;',
    },
  ],
});

export const clauseNotBoolean = define({
  code: 'FP2238',
  name: 'clause-not-boolean',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: '{clause} clause must be a condition',
  explain: 'WHERE, ON, HAVING and DEFINE take a condition: an expression of type BOOLEAN.',
  source: 'Calcite SqlValidatorImpl.validateWhereOrOn',
  examples: [{ wrong: TABLE + 'SELECT a FROM t WHERE ^a^;', right: TABLE + 'SELECT a FROM t WHERE a > 0;' }],
});

export const filterNeedsAggregate = define({
  code: 'FP2239',
  name: 'filter-needs-aggregate',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'FILTER must be applied to aggregate function',
  hint: 'Use CASE WHEN … THEN … END for a function of single rows.',
  explain: 'FILTER chooses the rows that an aggregate takes.',
  source: 'Calcite SqlFilterOperator.validateCall',
  examples: [
    {
      wrong: TABLE + 'SELECT ^ABS(a)^ FILTER (WHERE b > 1) FROM t;',
      right: TABLE + 'SELECT SUM(a) FILTER (WHERE b > 1) FROM t;',
    },
  ],
});

export const withinGroupNotAllowed = define({
  code: 'FP2216',
  name: 'within-group-not-allowed',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'WITHIN GROUP not allowed with {function} function',
  explain: 'WITHIN GROUP orders the rows that an aggregate takes.',
  source: 'Calcite SqlWithinGroupOperator.validateCall',
  examples: [
    {
      wrong: TABLE + 'SELECT ^ABS(a)^ WITHIN GROUP (ORDER BY b) FROM t;',
      right: TABLE + 'SELECT ABS(a) FROM t;',
    },
  ],
});

export const withinDistinctNotAllowed = define({
  code: 'FP2273',
  name: 'within-distinct-not-allowed',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'WITHIN DISTINCT not allowed with {function} function',
  explain: 'WITHIN DISTINCT tells which of the rows that an aggregate takes count.',
  source: 'Calcite SqlWithinDistinctOperator.validateCall',
  examples: [
    {
      wrong: TABLE + 'SELECT ^ABS(a)^ WITHIN DISTINCT (b) FROM t;',
      right: TABLE + 'SELECT ABS(a) FROM t;',
    },
  ],
});

export const qualifyWithoutWindow = define({
  code: 'FP2274',
  name: 'qualify-without-window',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: "QUALIFY expression '{expression}' must contain a window function",
  hint: 'Conditions on plain columns stand in WHERE, those on aggregates in HAVING.',
  explain:
    'QUALIFY filters by the values of OVER windows; one must stand in it, or behind an alias that it names.',
  source: 'Calcite SqlValidatorImpl.validateQualifyClause (Flink 2.0)',
  examples: [
    {
      wrong: TABLE + 'SELECT a FROM t QUALIFY ^a = 1^;',
      right: TABLE + 'SELECT a FROM t WHERE a = 1;',
    },
  ],
});
