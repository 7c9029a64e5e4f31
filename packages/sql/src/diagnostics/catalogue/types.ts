// FP21xx: wrong types and wrong calls. Messages are CalciteResource's and those of Flink's type inference.
import { define } from '../definition.ts';
import type { DefinitionWithout, DiagnosticDefinition } from '../definition.ts';

type TypeDefinition = DefinitionWithout<'severity' | 'category'>;

function type(definition: TypeDefinition): DiagnosticDefinition {
  return define({ stage: 'validate', ...definition, severity: 'error', category: 'semantic' });
}

const t =
  "CREATE TABLE t (i INT, s STRING, d DATE, ts TIMESTAMP(3), a ARRAY<INT>, m MAP<STRING, INT>) WITH ('connector' = 'datagen');\n";

export const cannotApply = type({
  code: 'FP2101',
  name: 'cannot-apply',
  area: 'types',
  message: "Cannot apply '{operator}' to arguments of type {call}. Supported form(s): {forms}",
  hint: 'Cast the arguments to one of the supported forms.',
  explain:
    'The operator or function exists, but not for arguments of these types. Flink does not convert arguments of built-in functions by itself.',
  source: 'CalciteResource.canNotApplyOp2Type',
  examples: [{ wrong: `${t}SELECT ^UPPER(i)^ FROM t`, right: `${t}SELECT UPPER(s) FROM t` }],
});

export const wrongArgumentCount = type({
  code: 'FP2102',
  name: 'wrong-argument-count',
  area: 'types',
  message: "Invalid number of arguments to function '{function}'. Was expecting {count} arguments",
  hint: 'Give the function as many arguments as it takes.',
  explain:
    'A built-in function was called with a number of arguments that it does not take. Where it takes several numbers of arguments, Flink names the smallest.',
  source: 'CalciteResource.invalidArgCount',
  examples: [{ wrong: `${t}SELECT ^ABS(i, i)^ FROM t`, right: `${t}SELECT ABS(i) FROM t` }],
});

export const noMatchingCall = type({
  code: 'FP2103',
  name: 'no-matching-call',
  area: 'types',
  message: 'No match found for function signature {call}',
  hint: 'Check the name and the number of arguments.',
  explain: 'No function of this name takes this number of arguments.',
  source: 'CalciteResource.validatorUnknownFunction',
  examples: [{ wrong: `${t}SELECT ^PI(i)^ FROM t`, right: `${t}SELECT PI() FROM t` }],
});

export const noMatchingSignature = type({
  code: 'FP2104',
  name: 'no-matching-signature',
  area: 'types',
  message: 'No match found for function signature {call}.\nSupported signatures are:\n{signatures}',
  hint: 'Call the function in one of the supported ways.',
  explain: 'The function exists, but does not take this number of arguments.',
  source: 'ExtraCalciteResource.validatorNoFunctionMatch',
  examples: [{ wrong: `${t}SELECT ^ARRAY_APPEND(a)^ FROM t`, right: `${t}SELECT ARRAY_APPEND(a, i) FROM t` }],
});

export const illegalNull = type({
  code: 'FP2105',
  name: 'illegal-null',
  area: 'types',
  message: "Illegal use of 'NULL'",
  hint: 'Give NULL a type: CAST(NULL AS <type>).',
  explain: 'A bare NULL has no type, and nothing around it says which one is meant.',
  source: 'CalciteResource.nullIllegal',
  examples: [{ wrong: `${t}SELECT i + ^NULL^ FROM t`, right: `${t}SELECT i + CAST(NULL AS INT) FROM t` }],
});

export const invalidCall = type({
  code: 'FP2106',
  name: 'invalid-call',
  area: 'types',
  message:
    'Invalid function call:\n{call}\nInvalid input arguments. Expected signatures are:\n{signatures}\n{cause}',
  hint: 'Change the arguments to one of the expected signatures.',
  explain: "The arguments don't fit the function's signature, and implicit casts can't make them fit.",
  source: 'TypeInferenceUtil.createInvalidCallException',
  examples: [
    { wrong: `${t}SELECT ^ARRAY_APPEND(a, s)^ FROM t`, right: `${t}SELECT ARRAY_APPEND(a, i) FROM t` },
  ],
});

export const cannotCast = type({
  code: 'FP2107',
  name: 'cannot-cast',
  area: 'types',
  message: 'Cast function cannot convert value of type {from} to type {to}',
  hint: 'Cast through a type that both go to, such as STRING, or use a conversion function.',
  explain: 'CAST and TRY_CAST know no conversion between these types.',
  source: 'CalciteResource.cannotCastValue, SqlCastFunction',
  examples: [{ wrong: `${t}SELECT ^CAST(i AS DATE)^ FROM t`, right: `${t}SELECT CAST(s AS DATE) FROM t` }],
});

export const illegalMixing = type({
  code: 'FP2108',
  name: 'illegal-mixing',
  area: 'types',
  message: 'Illegal mixing of types in CASE or COALESCE statement',
  hint: 'Cast the branches to one type.',
  explain: 'The results of the branches have no common type.',
  source: 'CalciteResource.illegalMixingOfTypes',
  examples: [
    {
      wrong: `${t}SELECT ^CASE WHEN i > 1 THEN i ELSE s END^ FROM t`,
      right: `${t}SELECT CASE WHEN i > 1 THEN CAST(i AS STRING) ELSE s END FROM t`,
    },
  ],
});

export const allNullBranches = type({
  code: 'FP2109',
  name: 'all-null-branches',
  area: 'types',
  message: 'ELSE clause or at least one THEN clause must be non-NULL',
  hint: 'Give one of the results a type: CAST(NULL AS <type>).',
  explain: 'All results of the CASE are NULL, so that it has no type.',
  source: 'CalciteResource.mustNotNullInElse',
  examples: [
    {
      wrong: `${t}SELECT ^CASE WHEN i > 1 THEN NULL END^ FROM t`,
      right: `${t}SELECT CASE WHEN i > 1 THEN CAST(NULL AS INT) END FROM t`,
    },
  ],
});

export const expectedBoolean = type({
  code: 'FP2110',
  name: 'expected-boolean',
  area: 'types',
  message: 'Expected a boolean type',
  hint: 'Write a condition.',
  explain: 'WHEN of a CASE without operand takes a condition.',
  source: 'CalciteResource.expectedBoolean',
  examples: [
    {
      wrong: `${t}SELECT ^CASE WHEN i THEN 1 ELSE 2 END^ FROM t`,
      right: `${t}SELECT CASE WHEN i > 0 THEN 1 ELSE 2 END FROM t`,
    },
  ],
});

export const incompatibleInList = type({
  code: 'FP2111',
  name: 'incompatible-in-list',
  area: 'types',
  message: 'Values in expression list must have compatible types',
  hint: 'Cast the values of the list to one type.',
  explain: 'The values of an IN list have no common type.',
  source: 'CalciteResource.incompatibleTypesInList',
  examples: [
    { wrong: `${t}SELECT * FROM t WHERE i IN ^(1, 'a')^`, right: `${t}SELECT * FROM t WHERE i IN (1, 2)` },
  ],
});

export const incompatibleValues = type({
  code: 'FP2112',
  name: 'incompatible-values',
  area: 'types',
  message: 'Values passed to {operator} operator must have compatible types',
  hint: 'Cast one side to the type of the other.',
  explain: 'The two sides can not be compared.',
  source: 'CalciteResource.incompatibleValueType',
  examples: [
    { wrong: `${t}SELECT * FROM t WHERE ^a IN (1)^`, right: `${t}SELECT * FROM t WHERE a[1] IN (1)` },
  ],
});

export const needSameType = type({
  code: 'FP2113',
  name: 'need-same-type',
  area: 'types',
  message: 'Parameters must be of the same type',
  hint: 'Cast the elements to one type.',
  explain: 'The elements of a constructor, or the arguments of a function, have no common type.',
  source: 'CalciteResource.needSameTypeParameter',
  examples: [{ wrong: `${t}SELECT ^ARRAY[i, s]^ FROM t`, right: `${t}SELECT ARRAY[i, 1] FROM t` }],
});

export const argumentMustBeLiteral = type({
  code: 'FP2114',
  name: 'argument-must-be-literal',
  area: 'types',
  message: "Argument to function '{function}' must be a literal",
  hint: 'Write the value itself.',
  explain: 'The function takes a literal here, not an expression.',
  source: 'CalciteResource.argumentMustBeLiteral',
  examples: [{ wrong: `${t}SELECT ^LOCALTIME(i)^ FROM t`, right: `SELECT LOCALTIME` }],
});

export const argumentMustNotBeNull = type({
  code: 'FP2115',
  name: 'argument-must-not-be-null',
  area: 'types',
  message: "Argument to function '{function}' must not be NULL",
  hint: 'Write a value.',
  explain: 'The function takes a literal here, and NULL will not do.',
  source: 'CalciteResource.argumentMustNotBeNull',
  examples: [
    {
      wrong: `${t}SELECT ^JSON_OBJECT(KEY s VALUE i)^ FROM t`,
      right: `${t}SELECT JSON_OBJECT(KEY COALESCE(s, '') VALUE i) FROM t`,
    },
  ],
});

export const argumentMustBePositive = type({
  code: 'FP2116',
  name: 'argument-must-be-positive',
  area: 'types',
  message: "Argument to function '{function}' must be a positive integer literal",
  hint: 'Write a positive whole number.',
  explain: 'The function takes a positive integer literal here.',
  source: 'CalciteResource.argumentMustBePositiveInteger',
  examples: [
    {
      wrong: `${t}SELECT ^NTILE(-1)^ OVER (ORDER BY PROCTIME()) FROM t`,
      right: `${t}SELECT ROW_NUMBER() OVER (ORDER BY PROCTIME()) FROM t`,
    },
  ],
});

export const onlyInMatchRecognize = type({
  code: 'FP2117',
  name: 'only-in-match-recognize',
  area: 'types',
  message: "Function '{call}' can only be used in MATCH_RECOGNIZE",
  hint: 'Use it in MEASURES or DEFINE of MATCH_RECOGNIZE.',
  explain: 'The function looks at rows of a pattern match.',
  source: 'CalciteResource.functionMatchRecognizeOnly',
  examples: [{ wrong: `${t}SELECT ^CLASSIFIER()^ FROM t`, right: `${t}SELECT i FROM t` }],
});

export const requireAtLeastOneArgument = type({
  code: 'FP2118',
  name: 'require-argument',
  area: 'types',
  message: 'Require at least 1 argument',
  hint: 'Give an element.',
  explain: 'A constructor without elements has no type.',
  source: 'CalciteResource.requireAtLeastOneArg',
  examples: [{ wrong: `SELECT ^ARRAY[]^`, right: `SELECT ARRAY[1]` }],
});

export const characterExpected = type({
  code: 'FP2119',
  name: 'character-expected',
  area: 'types',
  message: 'Expected a character type',
  hint: 'Use a string.',
  explain: 'Keys of JSON_OBJECT are strings.',
  source: 'CalciteResource.expectedCharacter',
  examples: [
    {
      wrong: `${t}SELECT ^JSON_OBJECT(KEY i VALUE s)^ FROM t`,
      right: `${t}SELECT JSON_OBJECT(KEY 'i' VALUE s) FROM t`,
    },
  ],
});

export const implicitConversion = type({
  code: 'FP2120',
  name: 'implicit-conversion',
  area: 'types',
  message: 'implicit type conversion between {left} and {right} is not supported now',
  hint: 'Cast one side to the type of the other.',
  explain: 'The validator lets numbers be compared with strings, but Flink can not run the comparison.',
  source: 'ScalarOperatorGens.checkImplicitConversionValidity',
  examples: [
    { wrong: `${t}SELECT * FROM t WHERE ^i = s^`, right: `${t}SELECT * FROM t WHERE CAST(i AS STRING) = s` },
  ],
});

export const unsupportedCast = type({
  code: 'FP2121',
  name: 'unsupported-cast',
  stage: 'code',
  area: 'types',
  message: "Unsupported cast from '{from}' to '{to}'.",
  hint: 'Cast through a type that both go to, such as STRING.',
  explain: 'The validator knows this cast, but Flink has no code that does it.',
  source: 'CodeGenException of ScalarOperatorGens.generateCast',
  examples: [
    {
      wrong: `${t}SELECT ^CAST(s AS INTERVAL DAY)^ FROM t`,
      right: `${t}SELECT CAST(s AS INT) * INTERVAL '1' DAY FROM t`,
    },
  ],
});

export const unsupportedCasting = type({
  code: 'FP2122',
  name: 'unsupported-casting',
  area: 'types',
  message: 'Unsupported casting from {from} to {to}.',
  hint: 'Use a whole number.',
  explain: 'Flink has no code for this arithmetic between a number and an interval.',
  source: 'CodeGenException of ScalarOperatorGens.numericCasting',
  examples: [
    {
      wrong: `${t}SELECT ^1.5 * INTERVAL '1' DAY^ FROM t`,
      right: `${t}SELECT 2 * INTERVAL '1' DAY FROM t`,
    },
  ],
});

export const comparableExpected = type({
  code: 'FP2123',
  name: 'comparable-expected',
  area: 'types',
  message: "Comparable type expected, but was '{type}'.",
  hint: 'Compare parts that have an order.',
  explain: 'Arrays, maps, multisets and rows have no order.',
  source: 'CodeGenException of GenerateUtils.requireComparable',
  examples: [
    { wrong: `${t}SELECT ^GREATEST(a, a)^ FROM t`, right: `${t}SELECT GREATEST(a[1], a[2]) FROM t` },
  ],
});

export const stringExpected = type({
  code: 'FP2124',
  name: 'string-expected',
  area: 'types',
  message: 'String expression type expected.',
  hint: 'Use CONCAT on strings.',
  explain: 'The validator knows || for binary strings and arrays, but Flink runs it for strings alone.',
  source: 'CodeGenException of GenerateUtils.requireCharacterString',
  examples: [{ wrong: `SELECT ^X'ab' || X'cd'^`, right: `SELECT 'ab' || 'cd'` }],
});

export const integerExpected = type({
  code: 'FP2125',
  name: 'integer-expected',
  area: 'types',
  message: 'Integer expression type expected.',
  hint: 'Cast the index to INT.',
  explain: 'The validator lets an array be indexed by any whole number, but Flink runs it with INT alone.',
  source: 'CodeGenException of GenerateUtils.requireInteger',
  examples: [{ wrong: `${t}SELECT ^a[CAST(i AS BIGINT)]^ FROM t`, right: `${t}SELECT a[i] FROM t` }],
});

export const unsupportedTemporalArithmetic = type({
  code: 'FP2126',
  name: 'unsupported-temporal-arithmetic',
  area: 'types',
  message: 'Unsupported temporal arithmetic.',
  hint: 'Write the timestamp first.',
  explain: 'Flink has no code for this sum of an interval and a point in time.',
  source: 'CodeGenException of ScalarOperatorGens.generateTemporalPlusMinus',
  examples: [
    {
      wrong: `SELECT ^INTERVAL '1' DAY + CURRENT_TIMESTAMP^`,
      right: `SELECT CURRENT_TIMESTAMP + INTERVAL '1' DAY`,
    },
  ],
});

export const unsupportedCall = type({
  code: 'FP2127',
  name: 'unsupported-call',
  stage: 'code',
  area: 'types',
  message:
    'Unsupported call: {call} \nIf you think this function should be supported, you can create an issue and start a discussion for it.',
  hint: 'Cast the arguments to types that the function runs with.',
  explain: 'The validator knows the function with these arguments, but Flink has no code that runs it.',
  source: 'CodeGenException of ExprCodeGenerator.generateCallExpression',
  examples: [
    { wrong: `${t}SELECT ^ROUND(i, CAST(2 AS BIGINT))^ FROM t`, right: `${t}SELECT ROUND(i, 2) FROM t` },
  ],
});

export const castNotAllowed = type({
  code: 'FP2128',
  name: 'cast-not-allowed',
  area: 'types',
  message:
    "The cast from {from} type to {to} type is not allowed. It's recommended to use {advice} instead{note}.",
  hint: 'Use {advice}.',
  explain: 'Flink refuses casts between numbers and timestamps, whose unit would be a guess.',
  source: 'ScalarOperatorGens.validateCast…',
  examples: [
    {
      wrong: `${t}SELECT ^CAST(i AS TIMESTAMP(3))^ FROM t`,
      right: `${t}SELECT TO_TIMESTAMP(FROM_UNIXTIME(i)) FROM t`,
    },
  ],
});

export const datatypesNotPreserved = type({
  code: 'FP2129',
  name: 'datatypes-not-preserved',
  stage: 'convert',
  area: 'types',
  message: 'Conversion to relational algebra failed to preserve datatypes',
  hint: 'Use MOD(a, b), or cast both sides to one type.',
  explain:
    'The validator gives % the type of the divisor and the planner that of a decimal remainder: where they differ Flink stops.',
  source: 'SqlToRelConverter.checkConvertedType',
  examples: [{ wrong: `SELECT ^2.5 % 1^`, right: `SELECT MOD(2.5, 1)` }],
});

export const differenceOfZones = type({
  code: 'FP2130',
  name: 'difference-of-zones',
  area: 'types',
  message: 'TIMESTAMP_LTZ only supports diff between the same type.',
  hint: 'Cast one side to the type of the other.',
  explain: 'A TIMESTAMP_LTZ can only be subtracted from another one.',
  source: 'CodeGenException of ScalarOperatorGens.generateTemporalPlusMinus',
  examples: [
    {
      wrong: `${t}SELECT ^TIMESTAMPDIFF(DAY, ts, CURRENT_TIMESTAMP)^ FROM t`,
      right: `${t}SELECT TIMESTAMPDIFF(DAY, ts, LOCALTIMESTAMP) FROM t`,
    },
  ],
});

export const noMatch = type({
  code: 'FP2131',
  name: 'no-match',
  area: 'types',
  message: '{value} (of class scala.Tuple2)',
  hint: 'Use timestamps or dates.',
  explain: 'Flink has no code for the difference of these types, and falls over it.',
  source: 'MatchError of ScalarOperatorGens.generateTemporalPlusMinus',
  examples: [
    {
      wrong: `${t}SELECT ^TIMESTAMPDIFF(DAY, ts, LOCALTIME)^ FROM t`,
      right: `${t}SELECT TIMESTAMPDIFF(DAY, ts, LOCALTIMESTAMP) FROM t`,
    },
  ],
});

export const extractUnit = type({
  code: 'FP2132',
  name: 'extract-unit',
  area: 'types',
  message: 'unit {unit} can not be applied to {type} variable',
  hint: 'Extract a unit that the value has.',
  explain: 'The validator lets any unit be extracted from any point in time, but the value has no such part.',
  source: 'TableException of ExtractCallGen',
  examples: [
    {
      wrong: `${t}SELECT ^EXTRACT(NANOSECOND FROM d)^ FROM t`,
      right: `${t}SELECT EXTRACT(DAY FROM d) FROM t`,
    },
  ],
});

export const unsupportedUnit = type({
  code: 'FP2133',
  name: 'unsupported-unit',
  area: 'types',
  message: "Unit '{unit}' is not supported.",
  hint: 'Extract a unit that the interval has.',
  explain: 'The interval has no such part.',
  source: 'CodeGenException of ExtractCallGen',
  examples: [
    {
      wrong: `SELECT ^EXTRACT(DOW FROM INTERVAL '1' DAY)^`,
      right: `SELECT EXTRACT(DAY FROM INTERVAL '1' DAY)`,
    },
  ],
});

export const aggregateType = type({
  code: 'FP2134',
  name: 'aggregate-type',
  area: 'types',
  message: "{function} aggregate function does not support type: ''{type}''.\nPlease re-check the data type.",
  hint: 'Cast the argument to a type that the aggregate runs with.',
  explain: 'The validator lets the aggregate be called with any type, but Flink runs it with few.',
  source: 'AggFunctionFactory',
  examples: [
    {
      wrong: `${t}SELECT ^FIRST_VALUE(d)^ FROM t`,
      right: `${t}SELECT FIRST_VALUE(CAST(d AS STRING)) FROM t`,
    },
  ],
});

export const singleValueType = type({
  code: 'FP2135',
  name: 'single-value-type',
  area: 'types',
  message: "SINGLE_VALUE aggregate function doesn't support type '{type}'.",
  hint: 'Select a simple value in the subquery.',
  explain: 'A scalar subquery may give one value, not a composed one.',
  source: 'AggFunctionFactory.createSingleValueAggFunction',
  examples: [
    {
      wrong: `CREATE TABLE m (a INT, b MAP<INT, INT>) WITH ('connector' = 'datagen');\nSELECT ^SINGLE_VALUE(b)^ FROM m`,
      right: `CREATE TABLE m (a INT, b MAP<INT, INT>) WITH ('connector' = 'datagen');\nSELECT SINGLE_VALUE(a) FROM m`,
    },
  ],
});

export const countOfOne = type({
  code: 'FP2136',
  name: 'count-of-one',
  area: 'types',
  message: 'We now only support the count of one field.',
  hint: 'Count one column.',
  explain: 'The validator knows COUNT of several columns, but Flink counts one.',
  source: 'AggFunctionFactory.createCountAggFunction',
  examples: [{ wrong: `${t}SELECT ^COUNT(i, s)^ FROM t`, right: `${t}SELECT COUNT(i) FROM t` }],
});

export const approximateCount = type({
  code: 'FP2137',
  name: 'approximate-count',
  area: 'types',
  message: 'APPROX_COUNT_DISTINCT aggregate function does not support yet for streaming.',
  hint: 'Use COUNT(DISTINCT …).',
  explain: 'The approximate count runs in batch mode alone.',
  source: 'AggFunctionFactory.createApproxCountDistinctAggFunction',
  examples: [
    { wrong: `${t}SELECT ^APPROX_COUNT_DISTINCT(i)^ FROM t`, right: `${t}SELECT COUNT(DISTINCT i) FROM t` },
  ],
});

export const notInStreaming = type({
  code: 'FP2138',
  name: 'not-in-streaming',
  area: 'types',
  message: '{function} Function is not supported in stream mode.',
  hint: 'Run the job in batch mode.',
  explain: 'The function looks ahead, which a stream has no end for.',
  source: 'AggFunctionFactory',
  examples: [
    {
      wrong: `CREATE TABLE p (i INT, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT ^LEAD(i)^ OVER (ORDER BY pt) FROM p`,
      right: `CREATE TABLE p (i INT, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT LAG(i) OVER (ORDER BY pt) FROM p`,
    },
  ],
});

export const jsonScalar = type({
  code: 'FP2139',
  name: 'json-scalar',
  area: 'types',
  message: "Type '{type}' is not scalar or cannot be converted into JSON.",
  hint: 'Cast the value to STRING.',
  explain: 'JSON has no form for the value.',
  source: 'JsonGenerateUtils.createNodeTerm',
  examples: [
    { wrong: `${t}SELECT ^JSON_ARRAY(d)^ FROM t`, right: `${t}SELECT JSON_ARRAY(CAST(d AS STRING)) FROM t` },
  ],
});

export const typeNotSupported = type({
  code: 'FP2140',
  name: 'type-not-supported',
  area: 'types',
  message: 'Type is not supported: {type}',
  hint: 'Use one of Flink’s data types.',
  explain: 'The parser knows this type, but Flink has none like it.',
  source: 'FlinkTypeFactory.toLogicalType',
  examples: [{ wrong: `SELECT CAST(1 AS ^REAL^)`, right: `SELECT CAST(1 AS FLOAT)` }],
});

export const decimalPrecision = type({
  code: 'FP2141',
  name: 'decimal-precision',
  area: 'types',
  message: 'Decimal precision must be between 1 and 38 (both inclusive).',
  hint: 'Give a precision from 1 to 38.',
  explain: 'DECIMAL holds 1 to 38 digits.',
  source: 'DecimalType',
  examples: [{ wrong: `SELECT CAST(1 AS ^DECIMAL(0)^)`, right: `SELECT CAST(1 AS DECIMAL(10))` }],
});

export const decimalScale = type({
  code: 'FP2142',
  name: 'decimal-scale',
  area: 'types',
  message: 'Decimal scale must be between 0 and the precision {precision} (both inclusive).',
  hint: 'Give a scale that is not greater than the precision.',
  explain: 'The digits after the point are among those that the precision counts.',
  source: 'DecimalType',
  examples: [{ wrong: `SELECT CAST(1 AS ^DECIMAL(5, 6)^)`, right: `SELECT CAST(1 AS DECIMAL(6, 5))` }],
});

export const intervalPrecision = type({
  code: 'FP2143',
  name: 'interval-precision',
  area: 'types',
  message: 'DAY_INTERVAL_TYPES precision is not supported: {precision}',
  hint: 'Give a precision of at most 3.',
  explain: 'The leading field of a day-time interval has at most 3 digits.',
  source: 'FlinkTypeFactory.toLogicalType',
  examples: [{ wrong: `SELECT CAST(1 AS INTERVAL ^DAY(7)^)`, right: `SELECT CAST(1 AS INTERVAL DAY(3))` }],
});

export const duplicateFields = type({
  code: 'FP2144',
  name: 'duplicate-fields',
  area: 'types',
  about: 'duplicate-name',
  message: 'Field names must be unique. Found duplicates: [{names}]',
  hint: 'Give each field its own name.',
  explain: 'Two fields of a row type have the same name.',
  source: 'RowType.validateFields',
  examples: [
    { wrong: `SELECT CAST(NULL AS ^ROW<a INT, a INT>^)`, right: `SELECT CAST(NULL AS ROW<a INT, b INT>)` },
  ],
});

export const unknownType = type({
  code: 'FP2145',
  name: 'unknown-type',
  area: 'types',
  about: 'unknown-name',
  message: "Unknown identifier '{name}'",
  hint: 'Use one of Flink’s data types.',
  explain: 'No data type has this name.',
  source: 'CalciteResource.unknownIdentifier, SqlUserDefinedTypeNameSpec',
  examples: [{ wrong: `SELECT CAST(1 AS ^TEXT^)`, right: `SELECT CAST(1 AS STRING)` }],
});

export const incompatibleCharset = type({
  code: 'FP2147',
  name: 'incompatible-charset',
  area: 'types',
  message: 'Cannot apply {operator} to the two different charsets {left} and {right}',
  hint: 'Leave the character sets out.',
  explain: 'Strings of two character sets can not be compared or joined.',
  source: 'CalciteResource.incompatibleCharset, SqlBinaryOperator',
  examples: [
    { wrong: `${t}SELECT * FROM t WHERE ^_latin1'a' = s^`, right: `${t}SELECT * FROM t WHERE 'a' = s` },
  ],
});

export const returningType = type({
  code: 'FP2148',
  name: 'returning-type',
  area: 'types',
  message: "Unsupported type '{type}' for RETURNING in JSON_VALUE().",
  hint: 'Return STRING, BOOLEAN, INT or DOUBLE, and cast the result.',
  explain: 'JSON_VALUE gives strings, booleans, integers and doubles.',
  source: 'JsonValueCallGen',
  examples: [
    {
      wrong: `${t}SELECT ^JSON_VALUE(s, '$.a' RETURNING DATE)^ FROM t`,
      right: `${t}SELECT CAST(JSON_VALUE(s, '$.a') AS DATE) FROM t`,
    },
  ],
});

export const jsonKey = type({
  code: 'FP2151',
  name: 'json-key',
  area: 'types',
  message: "Type '{type}' is not supported for JSON conversion. The key type must be a character string.",
  hint: 'Use a map with keys of type STRING.',
  explain: 'The keys of a JSON object are strings.',
  source: 'JsonGenerateUtils.createMapConverter',
  examples: [
    {
      wrong: `SELECT ^JSON_OBJECT('a' VALUE MAP[1, 2])^`,
      right: `SELECT JSON_OBJECT('a' VALUE MAP['1', 2])`,
    },
  ],
});

export const namedArguments = type({
  code: 'FP2152',
  name: 'named-arguments',
  area: 'types',
  message:
    'Could not find the argument names. Currently named arguments are not supported for varArgs and multi different argument names with overload function',
  hint: 'Pass the arguments by position.',
  explain:
    'Built-in functions have no names for their arguments, but for the window functions of FROM; nor have user functions with several signatures, with repeated arguments, or compiled without the names of parameters.',
  source: 'TypeInferenceOperandChecker.paramNames',
  examples: [
    {
      wrong: `${t}SELECT ^ARRAY_CONTAINS(haystack => a, needle => 1)^ FROM t`,
      right: `${t}SELECT ARRAY_CONTAINS(a, 1) FROM t`,
    },
  ],
});

export const returningElement = type({
  code: 'FP2153',
  name: 'returning-element',
  area: 'types',
  message: "Unsupported array element type '{type}' for RETURNING ARRAY in JSON_QUERY().",
  hint: 'Return ARRAY<STRING>.',
  explain: 'JSON_QUERY gives arrays of strings.',
  source: 'SqlJsonQueryFunctionWrapper',
  examples: [
    {
      wrong: `${t}SELECT ^JSON_QUERY(s, '$.a' RETURNING ARRAY<INT>)^ FROM t`,
      right: `${t}SELECT JSON_QUERY(s, '$.a' RETURNING ARRAY<STRING>) FROM t`,
    },
  ],
});

export const emptyObjectBehavior = type({
  code: 'FP2154',
  name: 'empty-object-behavior',
  area: 'types',
  message: "Illegal on {place} behavior 'EMPTY OBJECT' for return type: {type}",
  hint: 'Use EMPTY ARRAY, NULL or ERROR.',
  explain: 'A JSON_QUERY that returns an array can not give an empty object instead.',
  source: 'SqlJsonQueryFunctionWrapper',
  examples: [
    {
      wrong: `${t}SELECT ^JSON_QUERY(s, '$.a' RETURNING ARRAY<STRING> EMPTY OBJECT ON ERROR)^ FROM t`,
      right: `${t}SELECT JSON_QUERY(s, '$.a' RETURNING ARRAY<STRING> EMPTY ARRAY ON ERROR) FROM t`,
    },
  ],
});

export const matchRowtimeType = type({
  code: 'FP2155',
  name: 'match-rowtime-type',
  area: 'types',
  message: "The function MATCH_ROWTIME requires argument to be a row time attribute type, but is '{type}'.",
  hint: 'Pass the column that the watermark is on.',
  explain: 'MATCH_ROWTIME gives the time of a match from a column that is an event time attribute.',
  source: 'MatchRowTimeFunction.checkOperandTypes',
  examples: [
    {
      wrong: `${t}SELECT ^MATCH_ROWTIME(i)^ FROM t`,
      right: `${t}SELECT i FROM t`,
    },
  ],
});

export const matchRowtimeField = type({
  code: 'FP2156',
  name: 'match-rowtime-field',
  area: 'types',
  message:
    'The function MATCH_ROWTIME requires a field reference as argument, but actual argument is not a simple field reference.',
  hint: 'Pass the column that the watermark is on.',
  explain: 'MATCH_ROWTIME takes a column, not an expression.',
  source: 'MatchRowTimeFunction.checkOperandTypes',
  examples: [
    {
      wrong: `${t}SELECT ^MATCH_ROWTIME(1)^ FROM t`,
      right: `${t}SELECT i FROM t`,
    },
  ],
});

export const typesNotComparable = type({
  code: 'FP2157',
  name: 'types-not-comparable',
  area: 'types',
  message: '{left} is not comparable to {right}',
  hint: 'Leave the character sets out.',
  explain: 'Strings of two character sets can not be joined.',
  source: 'CalciteResource.typeNotComparable, SqlBinaryOperator',
  examples: [{ wrong: `${t}SELECT ^_latin1'a' || s^ FROM t`, right: `${t}SELECT 'a' || s FROM t` }],
});

export const mapRequiresTwo = type({
  code: 'FP2158',
  name: 'map-requires-two',
  area: 'types',
  message: 'Map requires at least 2 arguments',
  hint: 'Give a key and a value.',
  explain: 'A constructor without elements has no type.',
  source: 'CalciteResource.mapRequiresTwoOrMoreArgs',
  examples: [{ wrong: `SELECT ^MAP[]^`, right: `SELECT MAP['a', 1]` }],
});

export const mapRequiresEven = type({
  code: 'FP2159',
  name: 'map-requires-even',
  area: 'types',
  message: 'Map requires an even number of arguments',
  hint: 'Give each key its value.',
  explain: 'MAP[…] takes keys and values in turn.',
  source: 'CalciteResource.mapRequiresEvenArgCount',
  examples: [{ wrong: `SELECT ^MAP['a']^`, right: `SELECT MAP['a', 1]` }],
});

export const positiveIntegerLiteral = type({
  code: 'FP2182',
  name: 'positive-integer-literal',
  area: 'types',
  message: "Argument to function '{function}' must be a positive integer literal",
  hint: 'Leave the precision out.',
  explain: 'The precision of a clock function is a whole number.',
  source: 'CalciteResource.argumentMustBePositiveInteger, SqlAbstractTimeFunction',
  examples: [{ wrong: `SELECT ^LOCALTIME(-1)^`, right: `SELECT LOCALTIME` }],
});

export const numericLiteralOutOfRange = type({
  code: 'FP2183',
  name: 'numeric-literal-out-of-range',
  area: 'types',
  message: "Numeric literal '{literal}' out of range",
  hint: 'Leave the precision out.',
  explain: 'The precision of a clock function is an INT.',
  source: 'CalciteResource.numberLiteralOutOfRange, SqlLiteral.intValue',
  examples: [{ wrong: `SELECT ^CURRENT_TIMESTAMP(4000000000)^`, right: `SELECT CURRENT_TIMESTAMP` }],
});

export const functionUndefined = type({
  code: 'FP2184',
  name: 'unknown-jdbc-function',
  area: 'types',
  message: "Function '{function}' is not defined",
  hint: 'Call the function by its plain name, without {fn …}.',
  explain: 'JDBC knows no function of this name; names in {fn …} are in upper case.',
  source: 'CalciteResource.functionUndefined, SqlJdbcFunctionCall',
  examples: [{ wrong: `SELECT ^{fn lcase('A')}^`, right: `SELECT LOWER('A')` }],
});

export const unreadableInput = type({
  code: 'FP2185',
  name: 'unreadable-date-text',
  area: 'types',
  message: "For input string: '{text}'.",
  hint: "Write a date as 'yyyy-MM-dd', a time as 'HH:mm:ss'.",
  explain: 'A string compared to a DATE or TIME is read as one before the job starts.',
  source: 'ScalarOperatorGens.generateEquals, BinaryStringDataUtil.toDate',
  examples: [
    {
      wrong: `${t}SELECT * FROM t WHERE ^d = 'today'^`,
      right: `${t}SELECT * FROM t WHERE d = CURRENT_DATE`,
    },
  ],
});

export const unreadableText = type({
  code: 'FP2186',
  name: 'unreadable-timestamp-text',
  area: 'types',
  message: "Text '{text}' could not be parsed at index {index}",
  hint: "Write a timestamp as 'yyyy-MM-dd HH:mm:ss'.",
  explain: 'A string compared to a timestamp is read as one before the job starts.',
  source: 'ScalarOperatorGens.generateEquals, DateTimeUtils.parseTimestampData',
  examples: [
    {
      wrong: `${t}SELECT * FROM t WHERE ^ts = 'noon'^`,
      right: `${t}SELECT * FROM t WHERE ts = '2024-01-01 12:00:00'`,
    },
  ],
});

export const monthOutOfRange = type({
  code: 'FP2187',
  name: 'month-out-of-range',
  area: 'types',
  message: 'Invalid value for MonthOfYear (valid values 1 - 12): {month}',
  hint: "Write a timestamp as 'yyyy-MM-dd HH:mm:ss'.",
  explain: 'A string compared to a timestamp is read as one before the job starts.',
  source: 'ScalarOperatorGens.generateEquals, DateTimeUtils.parseTimestampData',
  examples: [
    {
      wrong: `${t}SELECT * FROM t WHERE ^ts = '2024-13-01 12:00:00'^`,
      right: `${t}SELECT * FROM t WHERE ts = '2024-12-01 12:00:00'`,
    },
  ],
});

export const arrayOrMapExpected = type({
  code: 'FP2188',
  name: 'array-or-map-expected',
  area: 'types',
  message: 'Expect an array or a map.',
  hint: 'Count an ARRAY or a MAP.',
  explain: 'CARDINALITY has no code for a MULTISET.',
  source: 'ScalarOperatorGens.generateArrayCardinality',
  examples: [
    {
      wrong: `${t}SELECT ^CARDINALITY(CAST(NULL AS MULTISET<INT>))^ FROM t`,
      right: `${t}SELECT CARDINALITY(a) FROM t`,
    },
  ],
});

export const arrayExpected = type({
  code: 'FP2189',
  name: 'array-expected',
  area: 'types',
  message: 'Array expression type expected.',
  hint: 'Pass an ARRAY.',
  explain: 'ELEMENT has no code for a MULTISET.',
  source: 'CodeGenUtils.requireArray',
  examples: [
    {
      wrong: `${t}SELECT ^ELEMENT(CAST(NULL AS MULTISET<INT>))^ FROM t`,
      right: `${t}SELECT ELEMENT(a) FROM t`,
    },
  ],
});

export const intervalRounding = type({
  code: 'FP2175',
  name: 'interval-rounding',
  area: 'types',
  message: "Can't find leastRestrictive type for [BOOLEAN, {type}]",
  hint: 'Round a number or a point in time.',
  explain: 'Calcite can not convert CEIL and FLOOR of an interval.',
  source: 'StandardConvertletTable.convertFloorCeil',
  examples: [{ wrong: `SELECT ^CEIL(INTERVAL '1' DAY)^`, right: `SELECT CEIL(1.5)` }],
});

export const unitLength = type({
  code: 'FP2176',
  name: 'unit-length',
  area: 'types',
  message: 'Cannot invoke "java.math.BigDecimal.intValue()" because "unit$1.startUnit.multiplier" is null',
  hint: 'Round to a unit such as DAY or HOUR.',
  explain: 'EPOCH, DOW, DOY and ISODOW are no spans of time that something can be rounded to.',
  source: 'FloorCeilCallGen',
  examples: [{ wrong: `${t}SELECT ^FLOOR(ts TO DOW)^ FROM t`, right: `${t}SELECT FLOOR(ts TO DAY) FROM t` }],
});

export const lagOffset = type({
  code: 'FP2177',
  name: 'lag-offset',
  area: 'types',
  message:
    "Could not find an implementation method 'accumulate' in class 'org.apache.flink.table.runtime.functions.aggregate.LagAggFunction' for function 'LAG' that matches the following signature:\nvoid accumulate(org.apache.flink.table.runtime.functions.aggregate.LagAggFunction.LagAcc, {types})",
  hint: 'Cast the offset to INT.',
  explain: 'LAG takes an offset of INT at most.',
  source: 'UserDefinedFunctionHelper.validateClassForRuntime, LagAggFunction',
  examples: [
    {
      wrong: `${t}SELECT ^LAG(i, CAST(2 AS BIGINT))^ OVER (ORDER BY PROCTIME()) FROM t`,
      right: `${t}SELECT LAG(i, 2) OVER (ORDER BY PROCTIME()) FROM t`,
    },
  ],
});

export const legacyCast = type({
  code: 'FP2178',
  name: 'legacy-cast',
  area: 'types',
  message: "Only legacy cast behaviour supports cast from '{from}' to '{to}'.",
  hint: 'Give all results of the CASE one type.',
  explain: 'A number is no date: Flink stopped casting between them.',
  source: 'CodeGenException of ScalarOperatorGens.generateCast',
  examples: [
    {
      wrong: `${t}SELECT ^CASE WHEN i > 0 THEN d ELSE i END^ FROM t`,
      right: `${t}SELECT CASE WHEN i > 0 THEN d END FROM t`,
    },
  ],
});

export const noFieldAt = type({
  code: 'FP2179',
  name: 'no-field-at',
  area: 'types',
  message: 'Cannot infer type of field at position {position} within ROW type: {type}',
  hint: 'Name the field: r.a',
  explain: 'A row is indexed by the position of a field, a literal from 1.',
  source: 'SqlItemOperator.inferReturnType',
  examples: [
    { wrong: `SELECT ^r[9]^ FROM (SELECT ROW(1) AS r)`, right: `SELECT r[1] FROM (SELECT ROW(1) AS r)` },
  ],
});

export const noFieldNamed = type({
  code: 'FP2180',
  name: 'no-field-named',
  area: 'types',
  message: "Cannot infer type of field '{name}' within ROW type: {type}",
  hint: 'Name a field of the row.',
  explain: 'The row has no field of that name.',
  source: 'SqlItemOperator.inferReturnType',
  examples: [
    { wrong: `SELECT ^r['x']^ FROM (SELECT ROW(1) AS r)`, right: `SELECT r[1] FROM (SELECT ROW(1) AS r)` },
  ],
});

export const fieldNotConstant = type({
  code: 'FP2181',
  name: 'field-not-constant',
  area: 'types',
  message: 'expected non-null operand 1 in org.apache.calcite.sql.SqlCallBinding',
  hint: 'Name a field of the row.',
  explain: 'A row is indexed by a literal.',
  source: 'SqlItemOperator.inferReturnType',
  examples: [
    {
      wrong: `SELECT ^r[s]^ FROM (SELECT ROW(1) AS r, '1' AS s)`,
      right: `SELECT r[1] FROM (SELECT ROW(1) AS r)`,
    },
  ],
});

export const incompatibleTypes = type({
  code: 'FP2190',
  name: 'incompatible-types',
  area: 'types',
  message: 'Incompatible types',
  hint: 'Only rows have fields.',
  explain: 'What stands before the dot is no row.',
  source: 'CalciteResource.incompatibleTypes, SqlDotOperator.deriveType',
  examples: [{ wrong: `${t}SELECT (^i^).a FROM t`, right: `${t}SELECT i FROM t` }],
});

export const operandsNotComparable = type({
  code: 'FP2192',
  name: 'operands-not-comparable',
  area: 'types',
  message: 'Operands {operands} not comparable to each other',
  hint: 'Compare strings.',
  explain: 'Patterns are of strings.',
  source: 'CalciteResource.operandNotComparable, SqlTypeUtil.isCharTypeComparable',
  examples: [{ wrong: `SELECT ^X'ab' LIKE X'ab'^`, right: `SELECT 'ab' LIKE 'ab'` }],
});

export const distinctType = type({
  code: 'FP2193',
  name: 'distinct-type',
  area: 'types',
  message: 'Distinct aggregate function does not support type: {type}.\nPlease re-check the data type.',
  hint: 'Cast to STRING, or leave DISTINCT out.',
  explain: 'Values of this type can not be kept apart in state.',
  source: 'AggregateUtil.createDistinctKeyType',
  examples: [
    { wrong: `${t}SELECT ^COUNT(DISTINCT m)^ FROM t`, right: `${t}SELECT COUNT(DISTINCT s) FROM t` },
  ],
});

export const correlateVariable = type({
  code: 'FP2194',
  name: 'correlate-variable',
  stage: 'plan',
  area: 'types',
  message: 'unexpected correlate variable $cor0 in the plan',
  hint: 'Use ARRAY[…].',
  explain: 'Flink can not plan MULTISET[…].',
  source: 'FlinkDecorrelateProgram, SqlToRelConverter.convertMultisets',
  examples: [{ wrong: `${t}SELECT ^MULTISET[i]^ FROM t`, right: `${t}SELECT ARRAY[i] FROM t` }],
});

export const noRuleForCollect = type({
  code: 'FP2195',
  name: 'multiset-constructor',
  stage: 'plan',
  area: 'types',
  follows: ['validate'],
  message: 'There are not enough rules to produce a node with desired properties: Collect',
  hint: 'Use ARRAY[…].',
  explain: 'Flink can not plan MULTISET[…].',
  source: 'FlinkLogicalRules has none for Collect',
  examples: [{ wrong: `SELECT ^MULTISET[1]^`, right: `SELECT ARRAY[1]` }],
});

export const notOrderable = type({
  code: 'FP2196',
  name: 'not-orderable',
  area: 'types',
  message:
    'Type({type}) is not an orderable data type, it is not supported as a ORDER_BY/GROUP_BY/JOIN_EQUAL field.',
  hint: 'Order by another column.',
  explain: 'MAP and MULTISET have no order.',
  source: 'ComparatorCodeGenerator, SortCodeGenerator',
  examples: [
    { wrong: `${t}SELECT * FROM t ORDER BY ^m^ LIMIT 3`, right: `${t}SELECT * FROM t ORDER BY s LIMIT 3` },
  ],
});

export const unsupportedAlgorithm = type({
  code: 'FP2197',
  name: 'unsupported-algorithm',
  area: 'types',
  message: 'Unsupported algorithm.',
  hint: 'Use 224, 256, 384 or 512.',
  explain: 'SHA2 makes hashes of 224, 256, 384 or 512 bits.',
  source: 'HashCodeCallGen, SqlFunctionUtils.hash',
  examples: [{ wrong: `SELECT ^SHA2('a', 1)^`, right: `SELECT SHA2('a', 256)` }],
});

export const invalidEscapeCharacter = type({
  code: 'FP2198',
  name: 'invalid-escape-character',
  area: 'types',
  message: "Invalid escape character '{escape}'",
  hint: "Write one character that Java doesn't escape itself, such as ! or ^.",
  explain:
    'The character behind ESCAPE stands for itself in generated Java code: it must be one character there, so that a backslash is none.',
  source: 'LikeCallGen, SqlLikeUtils.invalidEscapeCharacter',
  examples: [
    {
      wrong: `${t}SELECT ^s LIKE 'a!_b' ESCAPE '!!'^ FROM t`,
      right: `${t}SELECT s LIKE 'a!_b' ESCAPE '!' FROM t`,
    },
  ],
});

export const invalidEscapeSequence = type({
  code: 'FP2199',
  name: 'invalid-escape-sequence',
  area: 'types',
  message: "Invalid escape sequence '{pattern}', {index}",
  hint: 'Behind the escape character stands %, _ or the character itself.',
  explain: 'Only the wildcards % and _ and the escape character can be escaped in a pattern.',
  source: 'LikeCallGen, SqlLikeUtils.invalidEscapeSequence',
  examples: [
    {
      wrong: `${t}SELECT ^s LIKE 'a!b' ESCAPE '!'^ FROM t`,
      right: `${t}SELECT s LIKE 'a!_b' ESCAPE '!' FROM t`,
    },
  ],
});

export const constantBytes = type({
  code: 'FP2146',
  name: 'constant-bytes',
  area: 'types',
  message: 'No applicable constructor/method found: {function} of bytes',
  hint: 'Take strings.',
  explain:
    "The function is declared for bytes, but its code takes strings. Of constants it is computed when the query is planned, and that code doesn't compile.",
  source: 'BuiltInMethods.POSITION, BuiltInMethods.STRING_OVERLAY; ExpressionReducer',
  examples: [{ wrong: `SELECT ^POSITION(x'62' IN x'616263')^`, right: `SELECT POSITION('b' IN 'abc')` }],
});

export const rowCastInside = type({
  code: 'FP2149',
  name: 'row-cast-inside',
  stage: 'plan',
  area: 'types',
  message: 'class org.apache.calcite.sql.SqlBasicCall: {row}',
  hint: 'Cast the fields instead of the row, or cast the row in a query of its own: SELECT … FROM (SELECT CAST(ROW(…) AS …) AS r …).',
  explain:
    'Flink casts a row that is written out where the cast stands alone in the SELECT list. Inside CASE, ARRAY[…], comparisons, arithmetic and other casts it can not convert it.',
  source: 'SqlNodeToRexConverterImpl.convertCall, which has no convertlet for ROW',
  examples: [
    {
      wrong: `${t}SELECT ARRAY[^CAST(ROW(i, s) AS ROW<x BIGINT, y STRING>)^] FROM t`,
      right: `${t}SELECT ARRAY[ROW(CAST(i AS BIGINT), s)] FROM t`,
    },
  ],
});
