// FP224x-FP225x: set operations, joins, subqueries, table functions. Messages are CalciteResource's.
import { define } from '../definition.ts';

const TABLE =
  "CREATE TABLE t (a INT, b INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');\n";

export const setOperationCount = define({
  code: 'FP2240',
  name: 'set-operation-count',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'Column count mismatch in {operator}',
  explain: 'The inputs of a set operation must have equally many columns.',
  source: 'Calcite SetopOperandTypeChecker',
  examples: [
    {
      wrong: TABLE + 'SELECT a FROM t UNION SELECT ^a, b^ FROM t;',
      right: TABLE + 'SELECT a FROM t UNION SELECT b FROM t;',
    },
  ],
});

export const setOperationType = define({
  code: 'FP2241',
  name: 'set-operation-type',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'Type mismatch in column {column} of {operator}',
  hint: 'Cast one of the columns.',
  explain: 'The columns of the inputs of a set operation must have a common type.',
  source: 'Calcite SetopOperandTypeChecker',
  examples: [
    {
      wrong: TABLE + 'SELECT ^ARRAY[a]^ FROM t UNION ALL SELECT a FROM t;',
      right: TABLE + 'SELECT a FROM t UNION ALL SELECT b FROM t;',
    },
  ],
});

export const joinConditionMissing = define({
  code: 'FP2243',
  name: 'join-condition-missing',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'INNER, LEFT, RIGHT or FULL join requires a condition (NATURAL keyword or ON or USING clause)',
  explain: 'A join needs a condition; CROSS JOIN has none.',
  source: 'Calcite SqlValidatorImpl.validateJoin',
  examples: [
    {
      wrong: TABLE + 'SELECT 1 FROM t ^JOIN^ t AS u;',
      right: TABLE + 'SELECT 1 FROM t JOIN t AS u ON t.a = u.a;',
    },
  ],
});

export const joinConditionIllegal = define({
  code: 'FP2244',
  name: 'join-condition-illegal',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'Cannot specify condition (NATURAL keyword, or ON or USING clause) following CROSS JOIN',
  explain: 'CROSS JOIN pairs all rows.',
  source: 'Calcite SqlValidatorImpl.validateJoin',
  examples: [
    {
      wrong: TABLE + 'SELECT 1 FROM t CROSS JOIN t AS u ^ON^ t.a = u.a;',
      right: TABLE + 'SELECT 1 FROM t CROSS JOIN t AS u;',
    },
  ],
});

export const naturalWithCondition = define({
  code: 'FP2245',
  name: 'natural-with-condition',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'Cannot specify NATURAL keyword with ON or USING clause',
  explain: 'NATURAL compares the columns that both sides have.',
  source: 'Calcite SqlValidatorImpl.validateJoin',
  examples: [
    {
      wrong: TABLE + 'SELECT 1 FROM t NATURAL JOIN t AS u ON ^t.a = u.a^;',
      right: TABLE + 'SELECT 1 FROM t NATURAL JOIN t AS u;',
    },
  ],
});

export const lateralPredicate = define({
  code: 'FP2247',
  name: 'lateral-predicate',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message:
    'Left outer joins with a table function do not accept a predicate such as {predicate}. Only literal TRUE is accepted.',
  explain: 'A LEFT JOIN with a table function must say ON TRUE (FLINK-7865).',
  source: 'Flink FlinkCalciteSqlValidator.validateJoin',
  examples: [
    {
      wrong:
        "CREATE FUNCTION f AS 'x.Split';\nCREATE TABLE t (a INT) WITH ('connector' = 'datagen');\nSELECT 1 FROM t LEFT JOIN LATERAL TABLE(f(a)) ON ^t.a = 1^;",
      right:
        "CREATE FUNCTION f AS 'x.Split';\nCREATE TABLE t (a INT) WITH ('connector' = 'datagen');\nSELECT 1 FROM t LEFT JOIN LATERAL TABLE(f(a)) ON TRUE;",
    },
  ],
});

export const scalarSubqueryColumns = define({
  code: 'FP2248',
  name: 'scalar-subquery-columns',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message:
    "Cannot apply '$SCALAR_QUERY' to arguments of type '$SCALAR_QUERY(<{type}>)'. Supported form(s): '$SCALAR_QUERY(<RECORDTYPE(SINGLE FIELD)>)'",
  explain: 'A subquery that stands for a value must have one column.',
  source: 'Calcite SqlScalarQueryOperator',
  examples: [
    {
      wrong: TABLE + 'SELECT (^SELECT a, b FROM t^) FROM t;',
      right: TABLE + 'SELECT (SELECT MAX(a) FROM t) FROM t;',
    },
  ],
});

export const snapshotPeriodType = define({
  code: 'FP2249',
  name: 'snapshot-period-type',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: "The system time period specification expects Timestamp type but is '{type}'",
  explain: 'FOR SYSTEM_TIME AS OF takes a point in time.',
  source: 'Calcite SqlValidatorImpl.validateSnapshot',
  examples: [
    {
      wrong: TABLE + 'SELECT 1 FROM t AS s JOIN t FOR SYSTEM_TIME AS OF ^s.a^ AS u ON s.a = u.a;',
      right: TABLE + 'SELECT 1 FROM t;',
    },
  ],
});

export const viewWithHints = define({
  code: 'FP2251',
  name: 'view-with-hints',
  stage: 'convert',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: "View '{view}' cannot be enriched with new options. Hints can only be applied to tables.",
  explain: 'OPTIONS hints change the options of a table; a view has none.',
  source: 'Flink SqlCatalogViewTable',
  examples: [
    {
      wrong: "CREATE VIEW v AS SELECT 1 AS a;\nSELECT a FROM ^v^ /*+ OPTIONS('x' = 'y') */;",
      right: 'CREATE VIEW v AS SELECT 1 AS a;\nSELECT a FROM v;',
    },
  ],
});

export const notTableFunction = define({
  code: 'FP2253',
  name: 'not-table-function',
  stage: 'convert',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'Argument must be a table function: {function}',
  explain: 'TABLE(…) takes a function that gives rows.',
  source: 'Flink ProcedureNamespace',
  examples: [{ wrong: 'SELECT * FROM TABLE(^FROM_UNIXTIME(1)^);', right: 'SELECT FROM_UNIXTIME(1);' }],
});

export const partitionedRowTable = define({
  code: 'FP2256',
  name: 'partitioned-row-table',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message:
    "Only tables with set semantics may be partitioned. Invalid PARTITION BY clause in the {operand}-th operand of table function '{function}'",
  hint: 'Only SESSION takes PARTITION BY.',
  explain: 'TUMBLE, HOP and CUMULATE assign windows row by row; partitions make no difference to them.',
  source: 'Calcite SqlValidatorImpl.validateTableFunction',
  examples: [
    {
      wrong: `${TABLE}SELECT a FROM TABLE(^TUMBLE(TABLE t PARTITION BY a, DESCRIPTOR(ts), INTERVAL '1' HOUR)^);`,
      right: `${TABLE}SELECT a FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' HOUR));`,
    },
  ],
});

export const windowTimeColumn = define({
  code: 'FP2257',
  name: 'window-time-column',
  stage: 'convert',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message:
    'The window function {function} requires the timecol to be TIMESTAMP or TIMESTAMP_LTZ, but is {type}.\nBesides, the timecol must be a time attribute type in streaming mode.',
  hint: 'Name a column that has a watermark, or a PROCTIME() column.',
  explain: 'Windows are made along a time attribute.',
  source: 'Flink SqlWindowTableFunction.checkTimeColumnDescriptorOperand',
  examples: [
    {
      wrong: `${TABLE}SELECT a FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(^a^), INTERVAL '1' HOUR));`,
      right: `${TABLE}SELECT a FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' HOUR));`,
    },
  ],
});

export const timeArgumentMisplaced = define({
  code: 'FP2295',
  name: 'time-argument-misplaced',
  stage: 'code',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message:
    'Cannot invoke "java.util.List.get(int)" because the return value of "org.apache.calcite.rel.type.RelDataType.getFieldList()" is null',
  hint: 'Write TIMECOL right behind DATA, then the intervals.',
  explain:
    'Named arguments of a window function may be in any order for the validator, but Flink plans them as they stand: the table first, the time column second.',
  source: 'SqlToRelConverter.convertCollectionTable, SqlWindowTableFunction',
  examples: [
    {
      wrong: `${TABLE}SELECT a FROM TABLE(TUMBLE(DATA => TABLE t, ^SIZE => INTERVAL '1' HOUR^, TIMECOL => DESCRIPTOR(ts)));`,
      right: `${TABLE}SELECT a FROM TABLE(TUMBLE(DATA => TABLE t, TIMECOL => DESCRIPTOR(ts), SIZE => INTERVAL '1' HOUR));`,
    },
  ],
});

export const tableArgumentMisplaced = define({
  code: 'FP2296',
  name: 'table-argument-misplaced',
  stage: 'code',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'Cannot invoke "java.lang.Iterable.iterator()" because "fields" is null',
  hint: 'Write DATA first, then TIMECOL, then the intervals.',
  explain:
    'Named arguments of a window function may be in any order for the validator, but Flink plans them as they stand: the table first, the time column second.',
  source: 'SqlToRelConverter.convertCollectionTable, SqlWindowTableFunction',
  examples: [
    {
      wrong: `${TABLE}SELECT a FROM TABLE(TUMBLE(^SIZE => INTERVAL '1' HOUR^, DATA => TABLE t, TIMECOL => DESCRIPTOR(ts)));`,
      right: `${TABLE}SELECT a FROM TABLE(TUMBLE(DATA => TABLE t, TIMECOL => DESCRIPTOR(ts), SIZE => INTERVAL '1' HOUR));`,
    },
  ],
});

export const unknownParameter = define({
  code: 'FP2258',
  name: 'unknown-parameter',
  stage: 'validate',
  follows: ['names', 'types'],
  about: 'unknown-name',
  severity: 'error',
  category: 'semantic',
  message: "Param '{param}' not found in function '{function}'; did you mean '{right}'?",
  explain:
    'Names of parameters count with their letter case. Those of window functions are in upper case: DATA, TIMECOL, SIZE.',
  source: 'Calcite SqlCallBinding.permutedOperands',
  examples: [
    {
      wrong: `${TABLE}SELECT a FROM TABLE(TUMBLE(^data => TABLE t^, TIMECOL => DESCRIPTOR(ts), SIZE => INTERVAL '1' HOUR));`,
      right: `${TABLE}SELECT a FROM TABLE(TUMBLE(DATA => TABLE t, TIMECOL => DESCRIPTOR(ts), SIZE => INTERVAL '1' HOUR));`,
    },
  ],
});

export const notStreamable = define({
  code: 'FP2259',
  name: 'not-streamable',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: "Cannot convert table '{table}' to stream",
  hint: 'Leave the word STREAM out: in streaming mode all queries are continuous.',
  explain: 'SELECT STREAM is read, but no table of Flink says that it is a stream.',
  source: 'Calcite SqlValidatorImpl.validateModality',
  examples: [{ wrong: `${TABLE}SELECT STREAM a FROM ^t^;`, right: `${TABLE}SELECT a FROM t;` }],
});

export const noStreamingInput = define({
  code: 'FP2285',
  name: 'no-streaming-input',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message:
    "Cannot stream results of a query with no streaming inputs: '{inputs}'. At least one input should be convertible to a stream",
  hint: 'Leave the word STREAM out: in streaming mode all queries are continuous.',
  explain: 'SELECT STREAM is read, but no table of Flink says that it is a stream.',
  source: 'Calcite SqlValidatorImpl.validateModality',
  examples: [
    { wrong: `${TABLE}^SELECT STREAM t.a FROM t, t AS u^;`, right: `${TABLE}SELECT t.a FROM t, t AS u;` },
  ],
});

export const notATableFunction = define({
  code: 'FP2286',
  name: 'not-a-table-function',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: "Function '{function}' cannot be used as a table function.",
  hint: 'Call it in the SELECT list; UNNEST takes an array or map apart.',
  explain: 'TABLE(…) takes a function that gives rows. This one gives a value.',
  source: 'Flink FunctionCatalogOperatorTable.verifyFunctionKind',
  examples: [
    {
      wrong: "SELECT * FROM TABLE(^SPLIT('a,b', ',')^);",
      right: "SELECT * FROM UNNEST(SPLIT('a,b', ',')) AS t (x);",
    },
  ],
});

export const mapNeedsTwo = define({
  code: 'FP2287',
  name: 'map-of-two-columns',
  stage: 'plan',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'MAP requires exactly two fields, got {count}; row type RecordType({fields})',
  hint: 'Select a key and a value.',
  explain: 'MAP(query) makes a map of two columns: its keys and its values.',
  source: 'Calcite SqlMapQueryConstructor.inferReturnType',
  examples: [
    {
      wrong: `${TABLE}SELECT ^MAP(SELECT a FROM t)^ FROM t;`,
      right: `${TABLE}SELECT MAP[a, b] FROM t;`,
    },
  ],
});

export const tableSample = define({
  code: 'FP2288',
  name: 'table-sample',
  stage: 'plan',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'There are not enough rules to produce a node with desired properties: Sample',
  hint: 'Filter by RAND(): WHERE RAND() < 0.1 keeps about a tenth of the rows.',
  explain: 'TABLESAMPLE is parsed and validated, but Flink can not plan it.',
  source: 'FlinkStreamRuleSets and FlinkBatchRuleSets have none for Sample',
  examples: [
    {
      wrong: `${TABLE}SELECT a FROM t ^TABLESAMPLE BERNOULLI(10)^;`,
      right: `${TABLE}SELECT a FROM t WHERE RAND() < 0.1;`,
    },
  ],
});

export const unnestRow = define({
  code: 'FP2289',
  name: 'unnest-row',
  stage: 'plan',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message:
    'Cannot add expression of different type to set: UNNEST gives the elements of one collection alone',
  hint: 'Take one collection apart at a time, without WITH ORDINALITY.',
  explain:
    'UNNEST becomes a table function that gives the elements and nothing else. A position (WITH ORDINALITY, which Flink plans since 2.1) or the elements of a second collection are columns that it lacks.',
  source: 'Flink LogicalUnnestRule, UncollectToTableFunctionScanRule',
  examples: [
    {
      wrong: 'SELECT * FROM ^UNNEST(ARRAY[1, 2]) WITH ORDINALITY^ AS t (x, i);',
      right: 'SELECT * FROM UNNEST(ARRAY[1, 2]) AS t (x);',
    },
  ],
});

export const unnestQuery = define({
  code: 'FP2290',
  name: 'unnest-query',
  stage: 'plan',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'There are not enough rules to produce a node with desired properties: Uncollect',
  hint: 'Join the query with UNNEST of its column: FROM (query) AS q, UNNEST(q.column).',
  explain: 'UNNEST takes a collection that stands in the row to its left, or one that is written out.',
  source: 'Flink LogicalUnnestRule',
  examples: [
    {
      wrong: `${TABLE}SELECT * FROM ^UNNEST(SELECT ARRAY[a] FROM t)^;`,
      right: `${TABLE}SELECT x FROM (SELECT ARRAY[a] AS c FROM t) AS q, UNNEST(q.c) AS u (x);`,
    },
  ],
});

export const limitParameter = define({
  code: 'FP2291',
  name: 'limit-parameter',
  stage: 'plan',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'not a literal: ?{index}',
  hint: 'Write the number.',
  explain: 'The numbers of LIMIT, OFFSET and FETCH must be known when the query is planned.',
  source: 'Calcite RexLiteral.intValue, called by FlinkLogicalSort',
  examples: [{ wrong: `${TABLE}SELECT a FROM t LIMIT ^?^;`, right: `${TABLE}SELECT a FROM t LIMIT 3;` }],
});

export const timeTravelCatalog = define({
  code: 'FP2292',
  name: 'time-travel-catalog',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message:
    'getTable(ObjectPath, long) is not implemented for class org.apache.flink.table.catalog.GenericInMemoryCatalog.',
  hint: 'Leave FOR SYSTEM_TIME AS OF out, or join a table as of a time column of the other one.',
  explain:
    'FOR SYSTEM_TIME AS OF a constant asks the catalog for the table as it was then. The in-memory catalog keeps no history; catalogs of lake formats do.',
  source: 'FlinkCalciteSqlValidator.registerNamespace, Catalog.getTable(ObjectPath, long)',
  examples: [
    {
      wrong: `${TABLE}SELECT a FROM ^t^ FOR SYSTEM_TIME AS OF TIMESTAMP '2024-01-01 00:00:00';`,
      right: `${TABLE}SELECT a FROM t;`,
    },
  ],
});

export const timeTravelExpression = define({
  code: 'FP2293',
  name: 'time-travel-expression',
  stage: 'validate',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message:
    'Unsupported time travel expression: {expression} for the expression can not be reduced to a constant by Flink.',
  hint: "Write a constant: TIMESTAMP '2024-01-01 00:00:00'.",
  explain:
    'FOR SYSTEM_TIME AS OF takes a constant, for time travel, or a time column of the table on the left, for a temporal join.',
  source: 'FlinkCalciteSqlValidator.registerNamespace',
  examples: [
    {
      wrong: `${TABLE}SELECT a FROM t FOR SYSTEM_TIME AS OF ^PROCTIME()^;`,
      right: `${TABLE}SELECT a FROM t;`,
    },
  ],
});

export const cannotExtend = define({
  code: 'FP2294',
  name: 'cannot-extend',
  stage: 'plan',
  follows: ['names', 'types'],
  severity: 'error',
  category: 'semantic',
  message: 'Cannot extend null',
  hint: 'Define the columns in CREATE TABLE.',
  explain: 'EXTEND adds columns to a table as it is read. The grammar knows it; the tables of Flink do not.',
  source: 'Calcite Prepare.AbstractPreparingTable.extend',
  examples: [{ wrong: `${TABLE}SELECT a FROM ^t^ EXTEND (x INT);`, right: `${TABLE}SELECT a FROM t;` }],
});
