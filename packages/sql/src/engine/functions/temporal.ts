// Functions on dates, times and intervals.
import {
  BIGINT,
  calciteNullability,
  DATE,
  INT,
  isUndecided,
  STRING,
  timestampLtzType,
  timestampType,
  timeType,
  withNullability,
} from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';
import { numericLiteralOutOfRange, positiveIntegerLiteral } from '../../diagnostics/catalogue/types.ts';
import { argumentType } from './binding.ts';
import type { Binding, OperandCheck, OperatorDefinition, ReturnRule } from './binding.ts';
import { and, literal, NILADIC, of, one, or, same, sequence, inFamily } from './operand-checks.ts';
import type { CallProblem } from './call.ts';
import { atCall, signature } from './problems.ts';
import { alwaysNullable, explicit, nullableIfArgs, withoutScale } from './return-rules.ts';

const C = of('CHARACTER');
const CC = of('CHARACTER', 'CHARACTER');
const CCC = of('CHARACTER', 'CHARACTER', 'CHARACTER');
const text = alwaysNullable(STRING);

const define = (name: string, check: OperandCheck, returns: ReturnRule): OperatorDefinition => ({
  name,
  check,
  returns,
});

const extractForms = or(
  and(of('DATETIME_INTERVAL', 'DATETIME_INTERVAL'), same(2)),
  of('DATETIME_INTERVAL', 'DATETIME'),
);

/** EXTRACT(unit FROM x); the first operand is the unit, typed as an interval. */
export const extract: OperatorDefinition = {
  name: 'EXTRACT',
  check: extractForms,
  returns: nullableIfArgs(BIGINT),
  template: () => '{0}({1} FROM {2})',
};

/** YEAR(x) and its like are rewritten to EXTRACT before they are checked: SqlDatePartFunction.rewriteCall. */
const DATE_PARTS: Readonly<Record<string, string>> = {
  YEAR: 'YEAR',
  QUARTER: 'QUARTER',
  MONTH: 'MONTH',
  WEEK: 'WEEK',
  DAYOFYEAR: 'DOY',
  DAYOFMONTH: 'DAY',
  DAYOFWEEK: 'DOW',
  HOUR: 'HOUR',
  MINUTE: 'MINUTE',
  SECOND: 'SECOND',
};

export const datePartUnit = (name: string): string | undefined => DATE_PARTS[name];

const rounding = (name: string): OperatorDefinition => ({
  name,
  check: or(
    of('NUMERIC'),
    of('DATETIME_INTERVAL'),
    sequence(
      ['DATE', 'TIME', 'TIMESTAMP'].map((type) => `'${name}(<${type}> TO <TIME_UNIT>)'`).join('\n'),
      one('DATETIME'),
      one('ANY'),
    ),
  ),
  returns: withoutScale,
});

/** SqlAbstractTimeFunction: an optional precision, which only LOCALTIME and CURRENT_TIME heed. */
const MAX_INT = 2147483647;

/** SqlAbstractTimeFunction.inferReturnType. */
function precisionGiven(binding: Binding): true | CallProblem {
  const value = binding.arguments[0]?.literal?.value;
  if (typeof value !== 'string') return true;
  if (Number(value) > MAX_INT) return atCall(numericLiteralOutOfRange, { literal: value });
  return Number(value) < 0 ? atCall(positiveIntegerLiteral, { function: binding.name }) : true;
}

const clock = (
  name: string,
  type: (precision: number) => LogicalType,
  fixed?: number,
): OperatorDefinition => ({
  name,
  check: or(
    {
      ...of('INTEGER'),
      check: (binding) => {
        const fits = literal(binding, 0);
        if (fits !== true) return fits;
        const whole = of('INTEGER').check(binding);
        return whole === true ? precisionGiven(binding) : whole;
      },
    },
    NILADIC,
  ),
  returns: (binding) => {
    const value = binding.arguments[0]?.literal?.value;
    const precision = fixed ?? (typeof value === 'string' ? Number(value) : 0);
    return withNullability(type(precision), false);
  },
});

const unitFirst: OperandCheck = of('ANY', 'DATETIME', 'DATETIME');

const timestampDiff: OperatorDefinition = {
  name: 'TIMESTAMPDIFF',
  check: unitFirst,
  returns: (binding) => {
    const nanoseconds = binding.arguments[0]?.literal?.value === 'NANOSECOND';
    const nullable = argumentType(binding, 1).nullable || argumentType(binding, 2).nullable;
    return withNullability(nanoseconds ? BIGINT : INT, nullable);
  },
};

/** Units below the day; those below the second by their precision. */
const CLOCK_UNITS: Readonly<Record<string, number | undefined>> = {
  HOUR: undefined,
  MINUTE: undefined,
  SECOND: undefined,
  MICROSECOND: 6,
};

/** Flink's SqlTimestampAddFunction.deduceType: a DATE plus hours is a timestamp; a time attribute plus hours is none. */
const timestampAdd: OperatorDefinition = {
  name: 'TIMESTAMPADD',
  check: of('ANY', 'INTEGER', 'DATETIME'),
  returns: (binding) => {
    const unit = String(binding.arguments[0]?.literal?.value ?? '');
    const type = argumentType(binding, 2);
    if (isUndecided(type)) return type;
    const result = unit in CLOCK_UNITS ? clockSum(type, CLOCK_UNITS[unit]) : type;
    return calciteNullability(result, argumentType(binding, 1).nullable || type.nullable);
  },
};

function clockSum(type: LogicalType, least: number | undefined): LogicalType {
  if (type.root === 'TIME' && least === undefined) return type;
  const own = 'precision' in type ? type.precision : 0;
  const precision = least === undefined && type.root === 'DATE' ? 6 : Math.max(own, least ?? 0);
  return type.root === 'TIMESTAMP_LTZ' ? timestampLtzType(precision) : timestampType(precision);
}

/** PERIOD: a row of a point in time and another one or an interval. */
const isPeriod = (type: LogicalType): boolean => {
  if (isUndecided(type)) return true;
  if (type.root !== 'ROW' || type.fields.length !== 2) return false;
  const [start, end] = type.fields;
  if (!start || !end || !inFamily(start.type, 'DATETIME')) return false;
  return start.type.root === end.type.root || inFamily(end.type, 'DATETIME_INTERVAL');
};

/** SqlOverlapsOperator.checkOperandTypes: both begin with a point in time of one type. */
function sameStart(types: readonly LogicalType[]): boolean {
  const [first, second] = types.map((type) => (type.root === 'ROW' ? type.fields[0]?.type.root : undefined));
  return first === undefined || second === undefined || first === second;
}

export const temporalFunctions: readonly OperatorDefinition[] = [
  extract,
  rounding('FLOOR'),
  rounding('CEIL'),
  clock('LOCALTIME', (precision) => timeType(precision)),
  clock('CURRENT_TIME', (precision) => timeType(precision)),
  clock('LOCALTIMESTAMP', timestampType, 3),
  clock('CURRENT_TIMESTAMP', timestampLtzType, 3),
  define('CURRENT_DATE', NILADIC, explicit(DATE)),
  define('NOW', clock('NOW', timestampLtzType, 3).check, explicit(timestampLtzType(3))),
  define('CURRENT_ROW_TIMESTAMP', clock('X', timestampLtzType, 3).check, explicit(timestampLtzType(3))),
  define('PROCTIME', NILADIC, explicit(timestampLtzType(3, 'proctime'))),
  define('PROCTIME_MATERIALIZE', of('TIMESTAMP'), nullableIfArgs(timestampLtzType(3))),
  define('STREAMRECORD_TIMESTAMP', of('NUMERIC'), explicit(BIGINT)),
  define('CONVERT_TZ', CCC, text),
  {
    ...define('DATE_FORMAT', or(of('TIMESTAMP', 'CHARACTER'), CC), text),
    nulls: 'return-type',
  },
  define('FROM_UNIXTIME', or(of('INTEGER'), of('INTEGER', 'CHARACTER')), text),
  define('TO_DATE', or(C, CC), alwaysNullable(DATE)),
  define('TO_TIMESTAMP', or(C, CC), alwaysNullable(timestampType(3))),
  define('TO_TIMESTAMP_LTZ', of('NUMERIC', 'INTEGER'), alwaysNullable(timestampLtzType(3))),
  define('UNIX_TIMESTAMP', or(NILADIC, C, CC), nullableIfArgs(BIGINT)),
  timestampAdd,
  timestampDiff,
  {
    name: 'OVERLAPS',
    check: {
      least: 2,
      most: 2,
      check: (binding) => {
        const fits = binding.types.every(isPeriod) && sameStart(binding.types);
        return fits || of('NULL', 'NULL').check(binding);
      },
      signatures: (operator) =>
        [
          ['DATETIME', 'DATETIME'],
          ['DATETIME', 'INTERVAL'],
          ['INTERVAL', 'DATETIME'],
          ['INTERVAL', 'INTERVAL'],
        ]
          .map(([a = '', b = '']) => signature(operator, ['DATETIME', a, 'DATETIME', b]))
          .join('\n'),
    },
    returns: (binding) => {
      const nullable = binding.types.some(
        (type) => type.nullable || (type.root === 'ROW' && type.fields.some((field) => field.type.nullable)),
      );
      return { root: 'BOOLEAN', nullable };
    },
    nulls: 'first-known',
    template: () => '{1} {0} {2}',
  },
];
