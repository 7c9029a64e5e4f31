// FP226x-FP228x: MATCH_RECOGNIZE, PIVOT and UNPIVOT. Messages are CalciteResource's.
import { define } from '../definition.ts';

const TABLE =
  "CREATE TABLE t (a INT, b INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');\n";

export const matchPrevInMeasures = define({
  code: 'FP2260',
  name: 'match-prev-in-measures',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: "Cannot use PREV/NEXT in MEASURE '{call}'",
  explain: 'Physical offsets are for DEFINE only.',
  source: 'Calcite SqlValidatorImpl.PatternValidator',
  examples: [
    {
      wrong:
        TABLE +
        'SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES ^PREV(A.a)^ AS m PATTERN (A B) DEFINE A AS A.a > 1) AS x;',
      right:
        TABLE +
        'SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES FIRST(A.a) AS m PATTERN (A B) DEFINE A AS A.a > 1) AS x;',
    },
  ],
});

export const matchNavigationNesting = define({
  code: 'FP2261',
  name: 'match-navigation-nesting',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: "Cannot nest PREV/NEXT under LAST/FIRST '{call}'",
  explain: 'Physical offsets go around logical ones, not inside.',
  source: 'Calcite SqlValidatorImpl.PatternValidator',
  examples: [
    {
      wrong:
        TABLE +
        'SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES A.a AS m PATTERN (A B) DEFINE A AS LAST(^PREV(A.a)^) > 1) AS x;',
      right:
        TABLE +
        'SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES A.a AS m PATTERN (A B) DEFINE A AS LAST(A.a, 1) > 1) AS x;',
    },
  ],
});

export const matchAggregateInNavigation = define({
  code: 'FP2262',
  name: 'match-aggregate-in-navigation',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: "Cannot use aggregation in navigation '{call}'",
  explain: 'PREV, NEXT, FIRST and LAST choose a row; an aggregate is no value of a row.',
  source: 'Calcite SqlValidatorImpl.PatternValidator',
  examples: [
    {
      wrong:
        TABLE +
        'SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES FIRST(^SUM(A.a)^) AS m PATTERN (A B) DEFINE A AS A.a > 1) AS x;',
      right:
        TABLE +
        'SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES SUM(A.a) AS m PATTERN (A B) DEFINE A AS A.a > 1) AS x;',
    },
  ],
});

export const matchCountArguments = define({
  code: 'FP2263',
  name: 'match-count-arguments',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'Invalid number of parameters to COUNT method',
  explain: 'COUNT in MATCH_RECOGNIZE takes one argument of one pattern variable.',
  source: 'Calcite SqlValidatorImpl.PatternValidator',
  examples: [
    {
      wrong:
        TABLE +
        'SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES ^COUNT(A.a, A.b)^ AS m PATTERN (A B) DEFINE A AS A.a > 1) AS x;',
      right:
        TABLE +
        'SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES COUNT(A.a) AS m PATTERN (A B) DEFINE A AS A.a > 1) AS x;',
    },
  ],
});

export const matchRunningInDefine = define({
  code: 'FP2264',
  name: 'match-running-in-define',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: "Cannot use RUNNING/FINAL in DEFINE '{call}'",
  explain: 'RUNNING and FINAL are for MEASURES.',
  source: 'Calcite SqlValidatorImpl.PatternValidator',
  examples: [
    {
      wrong:
        TABLE +
        'SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES A.a AS m PATTERN (A B) DEFINE A AS ^FINAL LAST(A.a)^ > 1) AS x;',
      right:
        TABLE +
        'SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES A.a AS m PATTERN (A B) DEFINE A AS LAST(A.a) > 1) AS x;',
    },
  ],
});

export const matchNoVariable = define({
  code: 'FP2265',
  name: 'match-no-variable',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: "Null parameters in '{call}'",
  explain: 'The function must read a column of a pattern variable: FIRST(A.price).',
  source: 'Calcite SqlValidatorImpl.PatternValidator',
  examples: [
    {
      wrong:
        TABLE +
        'SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES ^FIRST(1)^ AS m PATTERN (A B) DEFINE A AS A.a > 1) AS x;',
      right:
        TABLE +
        'SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES FIRST(A.a) AS m PATTERN (A B) DEFINE A AS A.a > 1) AS x;',
    },
  ],
});

export const matchSeveralVariables = define({
  code: 'FP2266',
  name: 'match-several-variables',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: "Multiple pattern variables in '{call}'",
  explain: 'The function must read columns of one pattern variable.',
  source: 'Calcite SqlValidatorImpl.PatternValidator',
  examples: [
    {
      wrong:
        TABLE +
        'SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES ^FIRST(A.a + B.b)^ AS m PATTERN (A B) DEFINE A AS A.a > 1) AS x;',
      right:
        TABLE +
        'SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES FIRST(A.a) AS m PATTERN (A B) DEFINE A AS A.a > 1) AS x;',
    },
  ],
});

export const matchWithinTime = define({
  code: 'FP2268',
  name: 'match-within-time',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'First column of ORDER BY must be of type TIMESTAMP',
  explain: 'WITHIN bounds the time between rows, so rows must be ordered by time.',
  source: 'Flink SqlValidatorImpl.validateMatchRecognize',
  examples: [
    {
      wrong:
        TABLE +
        "SELECT * FROM t MATCH_RECOGNIZE (ORDER BY a MEASURES A.a AS m PATTERN (A B) WITHIN ^INTERVAL '1' HOUR^ DEFINE A AS A.a > 1) AS x;",
      right:
        TABLE +
        "SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES A.a AS m PATTERN (A B) WITHIN INTERVAL '1' HOUR DEFINE A AS A.a > 1) AS x;",
    },
  ],
});

export const matchWithinOrder = define({
  code: 'FP2269',
  name: 'match-within-order',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'Must contain an ORDER BY clause when WITHIN is used',
  explain: 'WITHIN bounds the time between rows, so rows must be ordered by time.',
  source: 'Calcite SqlValidatorImpl.validateMatchRecognize',
  examples: [
    {
      wrong:
        TABLE +
        "SELECT * FROM t MATCH_RECOGNIZE (MEASURES A.a AS m PATTERN (A B) WITHIN ^INTERVAL '1' HOUR^ DEFINE A AS A.a > 1) AS x;",
      right:
        TABLE +
        "SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES A.a AS m PATTERN (A B) WITHIN INTERVAL '1' HOUR DEFINE A AS A.a > 1) AS x;",
    },
  ],
});

export const matchWithinNegative = define({
  code: 'FP2270',
  name: 'match-within-negative',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: "Interval must be non-negative '{interval}'",
  explain: 'A span of time has no sign.',
  source: 'Calcite SqlValidatorImpl.validateMatchRecognize',
  examples: [
    {
      wrong:
        TABLE +
        "SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES A.a AS m PATTERN (A B) WITHIN ^INTERVAL -'1' HOUR^ DEFINE A AS A.a > 1) AS x;",
      right:
        TABLE +
        "SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES A.a AS m PATTERN (A B) WITHIN INTERVAL '1' HOUR DEFINE A AS A.a > 1) AS x;",
    },
  ],
});

export const matchDistinct = define({
  code: 'FP2271',
  name: 'match-distinct',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'DISTINCT/ALL not allowed with {call} function',
  explain: 'Aggregates in MATCH_RECOGNIZE take all rows.',
  source: 'Calcite SqlValidatorImpl.NavigationExpander',
  examples: [
    {
      wrong:
        TABLE +
        'SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES ^COUNT(DISTINCT A.a)^ AS m PATTERN (A B) DEFINE A AS A.a > 1) AS x;',
      right:
        TABLE +
        'SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES COUNT(A.a) AS m PATTERN (A B) DEFINE A AS A.a > 1) AS x;',
    },
  ],
});

export const pivotAggregate = define({
  code: 'FP2280',
  name: 'pivot-aggregate',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'Measure expression in PIVOT must use aggregate function',
  explain: 'PIVOT turns groups of rows into columns: each cell is an aggregate.',
  source: 'Calcite SqlValidatorImpl.validatePivot',
  examples: [
    {
      wrong: TABLE + 'SELECT * FROM (SELECT a, b FROM t) PIVOT (^ABS(a)^ FOR b IN (1, 2));',
      right: TABLE + 'SELECT * FROM (SELECT a, b FROM t) PIVOT (SUM(a) FOR b IN (1, 2));',
    },
  ],
});

export const pivotArity = define({
  code: 'FP2281',
  name: 'pivot-arity',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'Value count in {clause} ({count}) must match number of FOR columns ({expected})',
  explain: 'Each item of IN has a value for each column of FOR.',
  source: 'Calcite SqlValidatorImpl.validatePivot',
  examples: [
    {
      wrong: TABLE + 'SELECT * FROM (SELECT a, b FROM t) PIVOT (SUM(a) FOR b IN (^(1, 2)^));',
      right: TABLE + 'SELECT * FROM (SELECT a, b FROM t) PIVOT (SUM(a) FOR b IN (1, 2));',
    },
  ],
});

export const unpivotMeasureType = define({
  code: 'FP2282',
  name: 'unpivot-measure-type',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message:
    "In UNPIVOT, cannot derive type for measure '{name}' because source columns have different data types",
  explain: 'The columns that become rows of one column need a common type.',
  source: 'Calcite SqlValidatorImpl.validateUnpivot',
  examples: [
    {
      wrong: TABLE + 'SELECT * FROM (SELECT a, b, ARRAY[a] AS c FROM t) UNPIVOT (v FOR n IN (^a^, c));',
      right: TABLE + "SELECT 'a' AS n, a AS v FROM t UNION ALL SELECT 'b', b FROM t;",
    },
  ],
});

export const unpivotAxisType = define({
  code: 'FP2283',
  name: 'unpivot-axis-type',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: "In UNPIVOT, cannot derive type for axis '{name}'",
  explain: 'The values of an axis need a common type.',
  source: 'Calcite SqlValidatorImpl.validateUnpivot',
  examples: [
    {
      wrong:
        TABLE +
        "SELECT * FROM (SELECT a, b, ARRAY[a] AS c FROM t) UNPIVOT (v FOR ^n^ IN (a AS 'x', b AS 1));",
      right: TABLE + "SELECT 'a' AS n, a AS v FROM t UNION ALL SELECT 'b', b FROM t;",
    },
  ],
});

export const unpivotDuplicate = define({
  code: 'FP2284',
  name: 'unpivot-duplicate',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: "Duplicate column name '{name}' in UNPIVOT",
  explain: 'UNPIVOT gives two columns of the same name.',
  source: 'Calcite SqlValidatorImpl.validateUnpivot',
  examples: [
    {
      wrong: TABLE + 'SELECT * FROM (SELECT a, b, ARRAY[a] AS c FROM t) UNPIVOT (^c^ FOR n IN (a, b));',
      right: TABLE + "SELECT 'a' AS n, a AS v FROM t UNION ALL SELECT 'b', b FROM t;",
    },
  ],
});
