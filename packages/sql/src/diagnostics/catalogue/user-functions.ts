// Problems of user functions: classes that Flink refuses, and calls that their classes do not take. The classes of the
// examples are those of `tools/example-functions.ts`.
import { define } from '../definition.ts';

const table = `CREATE TABLE t (a INT, b BIGINT, s STRING, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');\n`;
const call = (className: string): string => `${table}CREATE FUNCTION f AS '${className}';\n`;

export const cannotInstantiate = define({
  code: 'FP2701',
  name: 'function-not-instantiated',
  stage: 'validate',
  severity: 'error',
  category: 'semantic',
  message: "Cannot instantiate user-defined function '{function}'.\n{cause}",
  hint: 'Correct the class, build the JAR again, or name another class in CREATE FUNCTION.',
  explain:
    'The class of a function is loaded when the function is first used. It must be in a JAR that the session knows, be public and neither abstract nor an interface, have a public constructor without parameters, extend one of the kinds of functions, and have its methods: eval, or accumulate of an aggregate.',
  source: 'UserDefinedFunctionHelper.instantiateFunction, validateClass',
  examples: [
    {
      wrong: `${call('example.Hidden')}SELECT ^f^(s) FROM t;`,
      right: `${call('example.Length')}SELECT f(s) FROM t;`,
    },
  ],
});

export const cannotInferTypes = define({
  code: 'FP2702',
  name: 'function-types-unknown',
  stage: 'validate',
  severity: 'error',
  category: 'semantic',
  message: "An error occurred in the type inference logic of function '{function}'.\n{cause}",
  hint: 'Give the method or parameter a @DataTypeHint, or the class a @FunctionHint.',
  explain:
    'Flink reads the types of arguments and results from the methods of the class. Some Java types do not tell them: a BigDecimal has no precision, a Row no fields, an Object no type at all.',
  source: 'FunctionCatalogOperatorTable.convertToBridgingSqlFunction, TypeInferenceExtractor',
  examples: [
    {
      wrong: `${call('example.Untyped')}SELECT ^f^(s) FROM t;`,
      right: `${call('example.Length')}SELECT f(s) FROM t;`,
    },
  ],
});

export const cannotRegister = define({
  code: 'FP2703',
  name: 'function-not-registered',
  stage: 'validate',
  severity: 'error',
  category: 'semantic',
  message: "Could not register temporary {kind} function '{function}' due to implementation errors.\n{cause}",
  hint: 'Correct the class, build the JAR again, or name another class.',
  explain:
    'The class of a temporary function is loaded when it is registered, that of a permanent one when it is first used.',
  source: 'FunctionCatalog.registerTemporaryCatalogFunction, UserDefinedFunctionHelper.validateClass',
  examples: [
    {
      wrong: "CREATE TEMPORARY FUNCTION f AS ^'example.Hidden'^;",
      right: "CREATE TEMPORARY FUNCTION f AS 'example.Length';",
    },
  ],
});

export const noOutputType = define({
  code: 'FP2704',
  name: 'no-output-type',
  stage: 'validate',
  severity: 'error',
  category: 'semantic',
  message: 'Invalid function call:\n{call}\nCould not infer an output type for the given arguments.',
  hint: 'Use a java.sql.Time, or a @DataTypeHint with a precision that the planner keeps: its TIME is TIME(0).',
  explain:
    'The result is looked up by the types of the arguments after they were cast. Where the planner cannot keep the type of a parameter, as with TIME(9) of a java.time.LocalTime, no result is found.',
  source: 'MappingTypeStrategy.inferType, TypeInferenceUtil.inferOutputType',
  examples: [
    {
      wrong: `${call('example.Clock')}SELECT ^f(CURRENT_TIME)^ FROM t;`,
      right: `${call('example.Length')}SELECT f(s) FROM t;`,
    },
  ],
});

export const noDefaultCast = define({
  code: 'FP2705',
  name: 'no-cast-beside-default',
  stage: 'validate',
  severity: 'error',
  category: 'semantic',
  message: 'Invalid function call:\n{call}\nCould not infer an output type for the given arguments.',
  hint: "Cast the arguments to the parameters' types, or pass all arguments.",
  explain:
    'Where an optional argument is left out, Flink 1.20 does not cast the others to the types of their parameters.',
  source: 'TypeInferenceOperandChecker.insertImplicitCasts, MappingTypeStrategy.inferType',
  examples: [
    {
      wrong: `${call('example.Repeat')}SELECT ^f(word => s, times => CAST(a AS SMALLINT))^ FROM t;`,
      right: `${call('example.Repeat')}SELECT f(word => s, times => a) FROM t;`,
    },
  ],
});

export const defaultNotOptional = define({
  code: 'FP2706',
  name: 'argument-not-optional',
  stage: 'validate',
  severity: 'error',
  category: 'semantic',
  message: 'DEFAULT is only allowed for optional parameters',
  hint: 'Pass the arguments that are not optional.',
  explain: 'A call with named arguments may leave out only those that @ArgumentHint declares optional.',
  source: 'Calcite SqlCallBinding.permutedOperands, FlinkSqlCallBinding',
  examples: [
    {
      wrong: `${call('example.Repeat')}SELECT ^f(times => a)^ FROM t;`,
      right: `${call('example.Repeat')}SELECT f(word => s, times => a) FROM t;`,
    },
  ],
});

export const mixedArguments = define({
  code: 'FP2707',
  name: 'mixed-arguments',
  stage: 'validate',
  severity: 'error',
  category: 'semantic',
  message:
    'class org.apache.calcite.sql.SqlIdentifier cannot be cast to class org.apache.calcite.sql.SqlCall',
  hint: 'Name all arguments, or none.',
  explain: 'Arguments are passed by name or by position; Flink 1.20 fails where a call does both.',
  source: 'Calcite SqlCallBinding.permutedOperands (measured)',
  examples: [
    {
      wrong: `${call('example.Repeat')}SELECT ^f(word => s, a)^ FROM t;`,
      right: `${call('example.Repeat')}SELECT f(word => s, times => a) FROM t;`,
    },
  ],
});

export const unconvertibleArgument = define({
  code: 'FP2708',
  name: 'argument-not-castable',
  stage: 'validate',
  severity: 'error',
  category: 'semantic',
  message:
    "Unexpected error in type inference logic of function '{function}'. This is a bug.\nUnsupported type when convertTypeToSpec: {type}",
  hint: 'Pass the length of time as a number.',
  explain: 'Flink 1.20 cannot cast an argument to an interval of another precision, so it fails.',
  source: 'TypeInferenceOperandChecker.castTo, SqlTypeUtil.convertTypeToSpec',
  examples: [
    {
      wrong: `${call('example.Wait')}SELECT ^f(INTERVAL '1' DAY)^ FROM t;`,
      right: `${call('example.Length')}SELECT f(s) FROM t;`,
    },
  ],
});

export const missingMethod = define({
  code: 'FP2709',
  name: 'aggregate-method-missing',
  stage: 'validate',
  severity: 'error',
  category: 'streaming',
  message:
    "Could not find an implementation method '{method}' in class '{class}' for function '{function}' that matches the following signature:\n{signature}",
  hint: "Give the class a method '{method}'.",
  explain:
    'An aggregate needs retract where rows leave it again: over a bounded range of rows, and over an input that updates. It needs merge where parts of its result are put together: in hopping, cumulating and session windows.',
  source: 'UserDefinedFunctionHelper.validateClassForRuntime, ImperativeAggCodeGen',
  examples: [
    {
      wrong: `${call('example.Total')}SELECT ^f(b)^ OVER (PARTITION BY a ORDER BY ts ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM t;`,
      right: `${call('example.Total')}SELECT f(b) OVER (PARTITION BY a ORDER BY ts) FROM t;`,
    },
  ],
});

export const tableFunctionAsValue = define({
  code: 'FP2710',
  name: 'table-function-as-value',
  stage: 'code',
  severity: 'error',
  category: 'semantic',
  message: "Cannot call table function here: '{function}'",
  hint: 'Join it: FROM …, LATERAL TABLE({function}(…)) AS x (…).',
  explain: 'A table function gives rows and stands in FROM; it is no expression.',
  source: 'Calcite SqlToRelConverter.Blackboard.visit, FlinkSqlValidator',
  examples: [
    {
      wrong: `${call('example.Words')}SELECT ^f(s)^ FROM t;`,
      right: `${call('example.Words')}SELECT w FROM t, LATERAL TABLE(f(s)) AS x (w);`,
    },
  ],
});

export const tableFunctionInExpression = define({
  code: 'FP2711',
  name: 'table-function-in-expression',
  stage: 'code',
  severity: 'error',
  category: 'semantic',
  message:
    "Invalid use of function '{function}'. Currently, only scalar functions can be used in a projection or filter operation.",
  hint: 'Join it: FROM …, LATERAL TABLE({function}(…)) AS x (…).',
  explain: 'A table function gives rows and stands in FROM; it is no expression.',
  source: 'FunctionCallCodeGenerator of flink-table-planner',
  examples: [
    {
      wrong: `${call('example.Words')}SELECT a FROM t WHERE ^f(s)^ = 'x';`,
      right: `${call('example.Words')}SELECT a FROM t, LATERAL TABLE(f(s)) AS x (w) WHERE w = 'x';`,
    },
  ],
});

export const argumentMismatch = define({
  code: 'FP2712',
  name: 'argument-type-mismatch',
  stage: 'validate',
  severity: 'error',
  category: 'semantic',
  message: "Mismatch of function's argument data type '{expected}' and actual argument type '{actual}'.",
  hint: 'Cast it: CAST(… AS TIMESTAMP_LTZ(3)).',
  explain:
    'A processing time is computed where it is used, and may be NULL to the planner there. A function whose parameter takes any type was made for the type before.',
  source: 'BridgingFunctionGenUtil.verifyArgumentTypes',
  examples: [
    {
      wrong: `${call('example.Show')}SELECT ^f(PROCTIME())^ FROM t;`,
      right: `${call('example.Show')}SELECT f(ts) FROM t;`,
    },
  ],
});

export const cannotRegisterJar = define({
  code: 'FP2713',
  name: 'function-jar-not-registered',
  stage: 'validate',
  severity: 'error',
  category: 'semantic',
  message:
    "Failed to register jar resource '[ResourceUri{resourceType=JAR, uri='{resource}'}]' of function '{function}'.\n{cause}",
  hint: 'Name the archive that the build made; its name ends in .jar.',
  explain: 'The JARs of a function are opened when the function is first used.',
  source: 'FunctionCatalog.registerFunctionJarResources, ResourceManager.checkPath, JarUtils.checkJarFile',
  examples: [
    {
      wrong: `${call('example.Damaged')}SELECT ^f^(s) FROM t;`,
      right: `${call('example.Length')}SELECT f(s) FROM t;`,
    },
  ],
});
