// What planning refuses of functions that validation passed: FunctionGenerator and AggFunctionFactory have no code for it.
import {
  comparableExpected,
  extractUnit,
  unsupportedCall,
  unsupportedCasting,
  arrayExpected,
  arrayOrMapExpected,
  intervalRounding,
  unitLength,
  unsupportedAlgorithm,
  unsupportedUnit,
} from '../../diagnostics/catalogue/types.ts';
import {
  calciteString,
  intervalType,
  isNumeric,
  isInterval,
  isTimestamp,
  isUndecided,
  summaryString,
} from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';
import { argumentType } from './binding.ts';
import type { Binding, Late } from './binding.ts';
import type { CallProblem } from './call.ts';
import {
  approximate,
  batchOnly,
  count,
  distinct,
  extreme,
  firstOrLast,
  lag,
  single,
} from './late-aggregates.ts';
import { jsonExists, jsonValues, returned } from './late-json.ts';
import { callProblem, differenceProblem, isOrderable } from './late-operators.ts';
import { afterValidation } from './problems.ts';

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
  if (isInterval(type)) return afterValidation(intervalRounding, { type: calciteString(type) });
  const unit = binding.arguments[1]?.literal;
  const timed = type.root === 'TIME' || isTimestamp(type);
  return timed && unit?.kind === 'unit' && NO_LENGTH.has(String(unit.value))
    ? afterValidation(unitLength)
    : undefined;
};

const NO_LENGTH: ReadonlySet<string> = new Set(['EPOCH', 'DOW', 'DOY', 'ISODOW']);

const hashed: Late = (binding) =>
  argumentType(binding, 0).root === 'TIMESTAMP_LTZ' ? callProblem(binding) : undefined;

const SHA2_LENGTHS: ReadonlySet<string> = new Set(['224', '256', '384', '512']);

/** Of constants the hash is made while planning. */
const digested: Late = (binding) => {
  const [text, length] = binding.arguments;
  const known = text?.literal !== undefined || text?.constant === true;
  return known && length?.literal?.kind === 'number' && !SHA2_LENGTHS.has(String(length.literal.value))
    ? afterValidation(unsupportedAlgorithm)
    : undefined;
};

const counted: Late = (binding) =>
  argumentType(binding, 0).root === 'MULTISET' ? afterValidation(arrayOrMapExpected) : undefined;

const element: Late = (binding) =>
  argumentType(binding, 0).root === 'MULTISET' ? afterValidation(arrayExpected) : undefined;

const noInterval: Late = (binding) =>
  isInterval(argumentType(binding, 0)) ? callProblem(binding) : undefined;

const withoutPrecision: Late = (binding) => (binding.arguments.length > 0 ? callProblem(binding) : undefined);

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
  return afterValidation(unsupportedCall, { call: `/INT(${interval}, INT NOT NULL)` });
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
    return afterValidation(extractUnit, { unit, type: 'time' });
  }
  if ((unit === 'MICROSECOND' || unit === 'NANOSECOND') && !isTimestamp(type)) {
    return afterValidation(extractUnit, { unit, type: summaryString(type) });
  }
  const daily = type.root === 'INTERVAL_DAY_TIME' && DAY_INTERVAL_UNITS.has(unit);
  const monthly = type.root === 'INTERVAL_YEAR_MONTH' && (unit === 'DECADE' || unit === 'ISOYEAR');
  return daily || monthly ? afterValidation(unsupportedUnit, { unit }) : undefined;
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
  SHA2: digested,
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

/** GREATEST and LEAST compare their arguments. */
export function lateGreatest(
  types: readonly LogicalType[],
  output: LogicalType,
  withNull: boolean,
): CallProblem | undefined {
  const type = types.find((one) => !isOrderable(one));
  if (type) return afterValidation(comparableExpected, { type: summaryString(type) });
  return withNull && isNumeric(output)
    ? afterValidation(unsupportedCasting, { from: 'NULL', to: summaryString(output) })
    : undefined;
}
