// What planning refuses of functions that validation passed: FunctionGenerator and AggFunctionFactory have no code for it.
import {
  approximateCount,
  comparableExpected,
  countOfOne,
  distinctType,
  extractUnit,
  jsonKey,
  jsonScalar,
  notInStreaming,
  returningType,
  singleValueType,
  typeNotSupported,
  unsupportedCall,
  unsupportedCasting,
  arrayExpected,
  arrayOrMapExpected,
  intervalRounding,
  lagOffset,
  unitLength,
  aggregateType,
  unsupportedUnit,
} from '../../diagnostics/catalogue/types.ts';
import {
  calciteString,
  intervalType,
  isNumeric,
  isCharacter,
  isInterval,
  isTimestamp,
  isUndecided,
  summaryString,
} from '../../types/index.ts';
import type { LogicalType, TypeRoot } from '../../types/index.ts';
import { argumentType } from './binding.ts';
import type { Binding } from './binding.ts';
import type { CallProblem } from './call.ts';
import { callProblem, differenceProblem, isOrderable, rootName } from './late-operators.ts';
import { inPlan } from './problems.ts';

type Late = (binding: Binding) => CallProblem | undefined;

const FIRST_LAST: ReadonlySet<TypeRoot> = new Set([
  'TINYINT',
  'SMALLINT',
  'INTEGER',
  'BIGINT',
  'FLOAT',
  'DOUBLE',
  'BOOLEAN',
  'VARCHAR',
  'DECIMAL',
]);

const NO_EXTREMES: ReadonlySet<TypeRoot> = new Set([
  'INTERVAL_YEAR_MONTH',
  'INTERVAL_DAY_TIME',
  'BINARY',
  'VARBINARY',
  'ARRAY',
  'MAP',
  'MULTISET',
  'ROW',
  'RAW',
  'STRUCTURED',
]);

const typeProblem = (name: string, type: LogicalType): CallProblem =>
  inPlan(aggregateType, { function: name, type: rootName(type) });

const firstOrLast: Late = (binding) => {
  const type = argumentType(binding, 0);
  return FIRST_LAST.has(type.root) ? undefined : typeProblem(binding.name, type);
};

const extreme: Late = (binding) => {
  const type = argumentType(binding, 0);
  const name = binding.name === 'MIN' ? 'Min' : 'Max';
  return NO_EXTREMES.has(type.root) ? typeProblem(name, type) : undefined;
};

const single: Late = (binding) => {
  const type = argumentType(binding, 0);
  return NO_EXTREMES.has(type.root) ? inPlan(singleValueType, { type: rootName(type) }) : undefined;
};

/** An argument that is never NULL is not counted, save in OVER: AggregateUtil. */
const count: Late = (binding) => {
  const counted = binding.types.filter((type) => type.nullable || binding.site.over === true);
  return counted.length > 1 ? inPlan(countOfOne) : undefined;
};

const approximate: Late = (binding) =>
  binding.types.length > 1 ? inPlan(countOfOne) : streamingOnly(binding);

const NUMBER_CLASSES: Readonly<Partial<Record<TypeRoot, string>>> = {
  BOOLEAN: 'java.lang.Boolean',
  TINYINT: 'java.lang.Byte',
  SMALLINT: 'java.lang.Short',
  INTEGER: 'java.lang.Integer',
  DATE: 'java.lang.Integer',
  TIME: 'java.lang.Integer',
  INTERVAL_YEAR_MONTH: 'java.lang.Integer',
  BIGINT: 'java.lang.Long',
  INTERVAL_DAY_TIME: 'java.lang.Long',
  FLOAT: 'java.lang.Float',
  DOUBLE: 'java.lang.Double',
  BINARY: 'byte[]',
  VARBINARY: 'byte[]',
};
const DATA_CLASSES: Readonly<Partial<Record<TypeRoot, string>>> = {
  CHAR: 'StringData',
  VARCHAR: 'StringData',
  DECIMAL: 'DecimalData',
  TIMESTAMP: 'TimestampData',
  TIMESTAMP_LTZ: 'TimestampData',
  ARRAY: 'ArrayData',
  MAP: 'MapData',
  MULTISET: 'MapData',
  ROW: 'RowData',
};

/** The class that Flink's own functions see a value as. */
const internalClass = ({ root }: LogicalType): string =>
  NUMBER_CLASSES[root] ?? `org.apache.flink.table.data.${DATA_CLASSES[root] ?? 'RawValueData'}`;

/** LagAggFunction.accumulate takes an offset of INT at most. */
const lag: Late = (binding) => {
  const [value, offset] = binding.types;
  if (!value || !offset || isUndecided(value) || isUndecided(offset)) return undefined;
  if (offset.root === 'TINYINT' || offset.root === 'SMALLINT' || offset.root === 'INTEGER') return undefined;
  const types = binding.types.map(internalClass).join(', ');
  return inPlan(lagOffset, { types });
};

const streamingOnly: Late = (binding) => {
  return binding.context.mode === 'streaming' && binding.site.over !== true
    ? inPlan(approximateCount)
    : undefined;
};

const batchOnly: Late = (binding) =>
  binding.context.mode === 'streaming' && binding.site.over === true
    ? inPlan(notInStreaming, { function: binding.name })
    : undefined;

const wholeNumbers: Late = (binding) =>
  binding.types.every((type) => ['TINYINT', 'SMALLINT', 'INTEGER'].includes(type.root) || isUndecided(type))
    ? undefined
    : callProblem(binding);

const wholeDigits: Late = (binding) =>
  binding.types.length === 2 && argumentType(binding, 1).root === 'BIGINT' ? callProblem(binding) : undefined;

const noDecimalMix: Late = (binding) => {
  const decimals = binding.types.filter((type) => type.root === 'DECIMAL').length;
  return decimals === 1 ? callProblem(binding) : undefined;
};

/** Calcite's convertlet of CEIL and FLOOR compares the interval with a BOOLEAN; units without a length have no code. */
const rounded: Late = (binding) => {
  const type = argumentType(binding, 0);
  if (isInterval(type)) return inPlan(intervalRounding, { type: calciteString(type) });
  const unit = binding.arguments[1]?.literal;
  const timed = type.root === 'TIME' || isTimestamp(type);
  return timed && unit?.kind === 'unit' && NO_LENGTH.has(String(unit.value)) ? inPlan(unitLength) : undefined;
};

const NO_LENGTH: ReadonlySet<string> = new Set(['EPOCH', 'DOW', 'DOY', 'ISODOW']);

const hashed: Late = (binding) =>
  argumentType(binding, 0).root === 'TIMESTAMP_LTZ' ? callProblem(binding) : undefined;

const counted: Late = (binding) =>
  argumentType(binding, 0).root === 'MULTISET' ? inPlan(arrayOrMapExpected) : undefined;

const element: Late = (binding) =>
  argumentType(binding, 0).root === 'MULTISET' ? inPlan(arrayExpected) : undefined;

const noInterval: Late = (binding) =>
  isInterval(argumentType(binding, 0)) ? callProblem(binding) : undefined;

const withoutPrecision: Late = (binding) => (binding.arguments.length > 0 ? callProblem(binding) : undefined);

/** JsonGenerateUtils: what JSON has no form for. */
const NOT_JSON: ReadonlySet<TypeRoot> = new Set([
  'DATE',
  'TIME',
  'INTERVAL_DAY_TIME',
  'INTERVAL_YEAR_MONTH',
  'RAW',
]);

const jsonValues: Late = (binding) => {
  const values = binding.arguments.filter(({ literal }) => literal?.kind !== 'symbol');
  if (values.some(({ literal }) => literal?.kind === 'null'))
    return inPlan(typeNotSupported, { type: 'ANY' });
  for (const { type } of values) {
    const problem = jsonProblem(type);
    if (problem) return problem;
  }
  return undefined;
};

/** JsonGenerateUtils.createNodeTerm, and its converters of what is inside. */
export function jsonProblem(type: LogicalType): CallProblem | undefined {
  if (NOT_JSON.has(type.root)) return inPlan(jsonScalar, { type: summaryString(type) });
  switch (type.root) {
    case 'ARRAY':
      return jsonProblem(type.element);
    case 'ROW':
      return firstProblem(type.fields, (field) => jsonProblem(field.type));
    case 'MAP':
      return jsonKeys(type.key) ?? jsonProblem(type.value);
    case 'MULTISET':
      return jsonKeys(type.element);
    default:
      return undefined;
  }
}

const jsonKeys = (key: LogicalType): CallProblem | undefined =>
  isCharacter(key) || isUndecided(key) ? undefined : inPlan(jsonKey, { type: summaryString(key) });

function firstProblem<T>(
  items: readonly T[],
  problemOf: (item: T) => CallProblem | undefined,
): CallProblem | undefined {
  for (const item of items) {
    const problem = problemOf(item);
    if (problem) return problem;
  }
  return undefined;
}

const RETURNED: ReadonlySet<TypeRoot> = new Set(['VARCHAR', 'BOOLEAN', 'INTEGER', 'DOUBLE']);

const returned: Late = (binding) => {
  const type = binding.arguments.find(({ literal }) => literal?.kind === 'type')?.type;
  if (type === undefined || RETURNED.has(type.root) || isUndecided(type)) return undefined;
  if (binding.name === 'JSON_QUERY' && type.root === 'ARRAY') return undefined;
  return inPlan(returningType, { type: summaryString({ ...type, nullable: true }) });
};

const jsonExists: Late = (binding) => {
  const path = binding.arguments[1];
  if (!path || isUndecided(argumentType(binding, 0)) || isUndecided(path.type)) return undefined;
  // The path is looked up as CHAR, which every literal is.
  return isCharacter(argumentType(binding, 0)) && path.type.root === 'CHAR'
    ? undefined
    : callProblem(binding);
};

const timestampDifference: Late = (binding) => {
  const unit = String(binding.arguments[0]?.literal?.value ?? '').replace(/^SQL_TSI_/, '');
  // The second point in time is the minuend.
  return differenceProblem(argumentType(binding, 2), argumentType(binding, 1), unit);
};

/** Flink's convertlet divides milliseconds, which nothing runs. */
const timestampSum: Late = (binding) => {
  const unit = String(binding.arguments[0]?.literal?.value ?? '');
  if (unit !== 'MICROSECOND' && unit !== 'NANOSECOND') return undefined;
  const interval = summaryString({ ...DAYS, nullable: argumentType(binding, 1).nullable });
  return inPlan(unsupportedCall, { call: `/INT(${interval}, INT NOT NULL)` });
};

const DAYS = intervalType('DAY', 'SECOND');

const NO_CLOCK_UNITS: ReadonlySet<string> = new Set([
  'MILLENNIUM',
  'CENTURY',
  'DECADE',
  'YEAR',
  'QUARTER',
  'MONTH',
  'WEEK',
  'DAY',
  'DOW',
  'DOY',
  'ISODOW',
  'ISOYEAR',
  'EPOCH',
]);
const DAY_INTERVAL_UNITS: ReadonlySet<string> = new Set(['DOW', 'DOY', 'ISODOW', 'WEEK', 'EPOCH']);

/** ExtractCallGen, and the convertlet of EXTRACT. */
const extraction: Late = (binding) => {
  const unit = String(binding.arguments[0]?.literal?.value ?? '');
  const type = argumentType(binding, 1);
  if (type.root === 'TIME' && NO_CLOCK_UNITS.has(unit)) {
    return inPlan(extractUnit, { unit, type: 'time' });
  }
  if ((unit === 'MICROSECOND' || unit === 'NANOSECOND') && !isTimestamp(type)) {
    return inPlan(extractUnit, { unit, type: summaryString(type) });
  }
  const daily = type.root === 'INTERVAL_DAY_TIME' && DAY_INTERVAL_UNITS.has(unit);
  const monthly = type.root === 'INTERVAL_YEAR_MONTH' && (unit === 'DECADE' || unit === 'ISOYEAR');
  return daily || monthly ? inPlan(unsupportedUnit, { unit }) : undefined;
};

const LATE: Readonly<Record<string, Late>> = {
  FIRST_VALUE: firstOrLast,
  LAST_VALUE: firstOrLast,
  MIN: extreme,
  MAX: extreme,
  SINGLE_VALUE: single,
  COUNT: count,
  APPROX_COUNT_DISTINCT: approximate,
  LAG: lag,
  CEIL: rounded,
  FLOOR: rounded,
  HASH_CODE: hashed,
  CARDINALITY: counted,
  ELEMENT: element,
  LEAD: batchOnly,
  NTILE: batchOnly,
  CUME_DIST: batchOnly,
  PERCENT_RANK: batchOnly,
  RAND: wholeNumbers,
  RAND_INTEGER: wholeNumbers,
  ROUND: wholeDigits,
  TRUNCATE: wholeDigits,
  TO_TIMESTAMP_LTZ: wholeDigits,
  ATAN2: noDecimalMix,
  ABS: noInterval,
  CURRENT_TIME: withoutPrecision,
  CURRENT_TIMESTAMP: withoutPrecision,
  LOCALTIME: withoutPrecision,
  LOCALTIMESTAMP: withoutPrecision,
  NOW: withoutPrecision,
  CURRENT_ROW_TIMESTAMP: withoutPrecision,
  JSON_ARRAY: jsonValues,
  JSON_OBJECT: jsonValues,
  JSON_ARRAYAGG_ABSENT_ON_NULL: jsonValues,
  JSON_ARRAYAGG_NULL_ON_NULL: jsonValues,
  JSON_OBJECTAGG_ABSENT_ON_NULL: jsonValues,
  JSON_OBJECTAGG_NULL_ON_NULL: jsonValues,
  JSON_EXISTS: jsonExists,
  JSON_VALUE: returned,
  JSON_QUERY: returned,
  TIMESTAMPADD: timestampSum,
  TIMESTAMPDIFF: timestampDifference,
  EXTRACT: extraction,
};

/** The problem that planning finds in a valid call, if any. */
export function lateProblem(binding: Binding): CallProblem | undefined {
  return LATE[binding.name]?.(binding) ?? distinct(binding);
}

const NOT_DISTINCT: ReadonlySet<TypeRoot> = new Set(['MULTISET', 'MAP', 'ROW', 'BINARY', 'VARBINARY', 'RAW']);

/** AggregateUtil.createDistinctKeyType, which batch jobs don't come to; MIN and MAX are the same without DISTINCT. */
function distinct(binding: Binding): CallProblem | undefined {
  const { site, context, types, name } = binding;
  const [type] = types;
  if (site.quantifier !== 'DISTINCT' || context.mode !== 'streaming' || !type || types.length > 1)
    return undefined;
  return NOT_DISTINCT.has(type.root) && name !== 'MIN' && name !== 'MAX' && name !== 'APPROX_COUNT_DISTINCT'
    ? inPlan(distinctType, { type: rootName(type) })
    : undefined;
}

/** GREATEST and LEAST compare their arguments. */
export function lateGreatest(
  types: readonly LogicalType[],
  output: LogicalType,
  withNull: boolean,
): CallProblem | undefined {
  const type = types.find((one) => !isOrderable(one));
  if (type) return inPlan(comparableExpected, { type: summaryString(type) });
  return withNull && isNumeric(output)
    ? inPlan(unsupportedCasting, { from: 'NULL', to: summaryString(output) })
    : undefined;
}
