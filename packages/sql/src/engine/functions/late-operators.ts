// What code generation refuses of operators that validation passed: ScalarOperatorGens.
import {
  comparableExpected,
  datatypesNotPreserved,
  differenceOfZones,
  implicitConversion,
  monthOutOfRange,
  noMatch,
  stringExpected,
  unreadableInput,
  unreadableText,
  unsupportedCall,
  unsupportedCast,
  unsupportedCasting,
  unsupportedTemporalArithmetic,
} from '../../diagnostics/catalogue/types.ts';
import {
  exactDigits,
  isCharacter,
  isDatetime,
  isInterval,
  isNumeric,
  moduloType,
  sameTypeIgnoringNullability,
  serializableString,
  summaryString,
} from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';
import { argumentType } from './binding.ts';
import type { Binding } from './binding.ts';
import type { Argument, CallProblem } from './call.ts';
import { afterValidation } from './problems.ts';

const ROOT_NAMES: Readonly<Record<string, string>> = {
  TIME: 'TIME_WITHOUT_TIME_ZONE',
  TIMESTAMP: 'TIMESTAMP_WITHOUT_TIME_ZONE',
  TIMESTAMP_LTZ: 'TIMESTAMP_WITH_LOCAL_TIME_ZONE',
};

/** LogicalTypeRoot by its enum name. */
export const rootName = (type: LogicalType): string => ROOT_NAMES[type.root] ?? type.root;

/** "Unsupported call: F(INT, STRING)" of ExprCodeGenerator. */
export function callProblem(binding: Binding, types: readonly LogicalType[] = binding.types): CallProblem {
  return afterValidation(unsupportedCall, {
    call: `${binding.name}(${types.map(summaryString).join(', ')})`,
  });
}

const ORDERED: ReadonlySet<string> = new Set(['<', '>', '<=', '>=']);

const hasNull = (binding: Binding): boolean =>
  binding.arguments.some((argument) => argument.literal?.kind === 'null' || argument.isNull === true);

/** ScalarOperatorGens.generateComparison and generateEquals. */
export function lateComparison(binding: Binding): CallProblem | undefined {
  if (hasNull(binding)) return undefined;
  const ordered = ORDERED.has(binding.name);
  const [left, right] = binding.arguments;
  if (ordered && left && right && isSame(left, right)) return undefined;
  const types = [argumentType(binding, 0), argumentType(binding, 1)] as const;
  // Rows that are written out are compared field by field (SqlToRelConverter), others as they are.
  const byField = (left?.row === true && right?.row === true) || / DISTINCT /.test(binding.name);
  const fields = byField && !ordered ? fieldProblem(...types) : undefined;
  return fields ?? compareProblem(...types, ordered) ?? (ordered ? undefined : unreadableTime(binding));
}

/** The first field of two rows that can't be compared. */
export function fieldProblem(left: LogicalType, right: LogicalType): CallProblem | undefined {
  if (left.root !== 'ROW' || right.root !== 'ROW') return undefined;
  for (const [i, field] of left.fields.entries()) {
    const other = right.fields[i];
    const problem = other && compareProblem(field.type, other.type, false);
    if (problem) return problem;
  }
  return undefined;
}

/** `x > x` is simplified away. */
function isSame(left: Argument, right: Argument): boolean {
  const text = left.text?.();
  return text !== undefined && text === right.text?.();
}

/** A string that is compared to a point in time is read when code is generated: generateEquals. */
function unreadableTime(binding: Binding): CallProblem | undefined {
  const [left, right] = binding.arguments;
  const text = left?.literal?.kind === 'string' ? left : right;
  const time = text === left ? right : left;
  const value = text?.literal?.kind === 'string' ? text.literal.value : undefined;
  if (typeof value !== 'string' || !time || !isDatetime(time.type)) return undefined;
  const month = /^\d{4}-(\d+)-/.exec(value)?.[1];
  const late = month !== undefined && Number(month) > 12;
  switch (time.type.root) {
    case 'TIME':
      // DateTimeUtils.timeStringToUnixDate: hours, minutes and seconds, the later ones only where there are colons.
      return /^\s*\d+\s*(?::\s*\d+\s*(?::\s*\d+(?:\.\d*)?\s*)?)?$/.test(value)
        ? undefined
        : afterValidation(unreadableInput, { text: value });
    case 'DATE':
      return /^\s*\d{1,4}(?!\d)/.test(value) && !late
        ? undefined
        : afterValidation(unreadableInput, { text: value });
    default:
      if (late) return afterValidation(monthOutOfRange, { month });
      if (/^\s*\d{4}-/.test(value)) return undefined;
      return afterValidation(unreadableText, { text: value, index: /^\d{4}(?!\d)/.test(value) ? '4' : '0' });
  }
}

/** BETWEEN is two comparisons. */
export function lateBetween(binding: Binding): CallProblem | undefined {
  if (hasNull(binding)) return undefined;
  const [value, ...bounds] = binding.arguments;
  for (const [i, bound] of bounds.entries()) {
    if (!value || isSame(value, bound)) continue;
    const problem = compareProblem(argumentType(binding, 0), argumentType(binding, i + 1), true);
    if (problem) return problem;
  }
  return undefined;
}

/** The problem of comparing two values, of types that the validator lets be compared. */
export function compareProblem(
  left: LogicalType,
  right: LogicalType,
  ordered: boolean,
): CallProblem | undefined {
  if (!ordered) {
    return (isNumeric(left) && isCharacter(right)) || (isCharacter(left) && isNumeric(right))
      ? afterValidation(implicitConversion, { left: rootName(left), right: rootName(right) })
      : undefined;
  }
  if (isInterval(left) && isCharacter(right)) return intervalProblem(right, left);
  if (isCharacter(left) && isInterval(right)) return intervalProblem(left, right);
  return left.root === right.root && !isOrderable(left)
    ? afterValidation(comparableExpected, { type: summaryString(left) })
    : undefined;
}

/** The string is cast to the interval. */
const intervalProblem = (text: LogicalType, interval: LogicalType): CallProblem =>
  afterValidation(unsupportedCast, {
    from: serializableString(text),
    to: serializableString({ ...interval, nullable: text.nullable }),
  });

const UNORDERED: ReadonlySet<string> = new Set([
  'ARRAY',
  'MAP',
  'MULTISET',
  'ROW',
  'RAW',
  'STRUCTURED',
  'VARIANT',
  'BITMAP',
]);

/** TypeCheckUtils.isComparable. */
export const isOrderable = (type: LogicalType): boolean => !UNORDERED.has(type.root);

/** `||` is run for strings alone. */
export function lateConcatenation(binding: Binding): CallProblem | undefined {
  return binding.types.every(isCharacter) ? undefined : afterValidation(stringExpected);
}

/** generateTemporalPlusMinus knows interval + point in time, but not with a local time zone. */
export function lateTemporalSum(binding: Binding): CallProblem | undefined {
  const left = argumentType(binding, 0);
  const right = argumentType(binding, 1);
  return isInterval(left) && isDatetime(right) && right.root === 'TIMESTAMP_LTZ'
    ? afterValidation(unsupportedTemporalArithmetic)
    : undefined;
}

/** Intervals are multiplied by whole numbers alone. */
export function lateIntervalProduct(binding: Binding, result: LogicalType): CallProblem | undefined {
  const number = binding.types.find(isNumeric);
  if (number === undefined || !binding.types.some(isInterval)) return undefined;
  return number.root === 'DECIMAL' || number.root === 'FLOAT' || number.root === 'DOUBLE'
    ? afterValidation(unsupportedCasting, { from: summaryString(number), to: summaryString(result) })
    : undefined;
}

/** Nothing divides intervals. */
export function lateIntervalQuotient(binding: Binding): CallProblem | undefined {
  return isInterval(argumentType(binding, 0)) ? callProblem(binding) : undefined;
}

/** `%` has the divisor's type for the validator and MOD's for the planner: where they differ Flink stops. */
export function lateRemainder(binding: Binding): CallProblem | undefined {
  const a = argumentType(binding, 0);
  const b = argumentType(binding, 1);
  if (a.root !== 'DECIMAL' && b.root !== 'DECIMAL') return undefined;
  const x = exactDigits(a);
  const y = exactDigits(b);
  if (!x || !y || (x.scale === 0 && y.scale === 0)) return undefined;
  return sameTypeIgnoringNullability(moduloType(x, y), b)
    ? undefined
    : afterValidation(datatypesNotPreserved);
}

/** Differences of points in time: ScalarOperatorGens.generateTemporalPlusMinus. */
export function lateDifference(binding: Binding): CallProblem | undefined {
  return differenceProblem(argumentType(binding, 0), argumentType(binding, 1), undefined);
}

const MONTHS: ReadonlySet<string> = new Set(['YEAR', 'QUARTER', 'MONTH']);

/** The problem of `left - right`, in months where the unit is one of months. */
export function differenceProblem(
  left: LogicalType,
  right: LogicalType,
  unit: string | undefined,
): CallProblem | undefined {
  if ((left.root === 'TIMESTAMP_LTZ') !== (right.root === 'TIMESTAMP_LTZ'))
    return afterValidation(differenceOfZones);
  if (unit !== undefined && MONTHS.has(unit)) return undefined;
  return left.root === 'TIME' || right.root === 'TIME'
    ? afterValidation(noMatch, { value: `(${rootName(left)},${rootName(right)})` })
    : undefined;
}
