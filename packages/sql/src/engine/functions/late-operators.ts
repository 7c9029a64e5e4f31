// What code generation refuses of operators that validation passed: ScalarOperatorGens.
import {
  booleanExpected,
  comparableExpected,
  implicitConversion,
  stringExpected,
  unsupportedCast,
  unsupportedCasting,
  unsupportedTemporalArithmetic,
} from '../../diagnostics/catalogue/types.ts';
import {
  isBinary,
  isCharacter,
  isDatetime,
  isInterval,
  isNumeric,
  serializableString,
  summaryString,
} from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';
import { argumentType } from './binding.ts';
import type { Binding } from './binding.ts';
import type { CallProblem } from './call.ts';
import { inPlan } from './problems.ts';

const ROOT_NAMES: Readonly<Record<string, string>> = {
  TIME: 'TIME_WITHOUT_TIME_ZONE',
  TIMESTAMP: 'TIMESTAMP_WITHOUT_TIME_ZONE',
  TIMESTAMP_LTZ: 'TIMESTAMP_WITH_LOCAL_TIME_ZONE',
};

/** LogicalTypeRoot by its enum name. */
export const rootName = (type: LogicalType): string => ROOT_NAMES[type.root] ?? type.root;

/** ScalarOperatorGens.generateComparison and generateEquals. */
export function lateComparison(binding: Binding): CallProblem | undefined {
  const left = argumentType(binding, 0);
  const right = argumentType(binding, 1);
  if (isNullOf(binding)) return undefined;
  return compareProblem(left, right, ORDERED.has(binding.name));
}

const ORDERED: ReadonlySet<string> = new Set(['<', '>', '<=', '>=']);

const isNullOf = (binding: Binding): boolean =>
  binding.arguments.some((argument) => argument.literal?.kind === 'null');

/** The problem of comparing two values, of types that the validator lets be compared. */
export function compareProblem(
  left: LogicalType,
  right: LogicalType,
  ordered: boolean,
): CallProblem | undefined {
  if ((isNumeric(left) && isCharacter(right)) || (isCharacter(left) && isNumeric(right))) {
    return inPlan(implicitConversion, { left: rootName(left), right: rootName(right) });
  }
  if (isInterval(left) && isCharacter(right)) return castProblem(right, left);
  if (isCharacter(left) && isInterval(right)) return castProblem(left, right);
  if (ordered && !isOrderable(left)) return inPlan(comparableExpected, { type: summaryString(left) });
  if (left.root === 'BOOLEAN' && isCharacter(right)) return inPlan(booleanExpected);
  return undefined;
}

const castProblem = (from: LogicalType, to: LogicalType): CallProblem =>
  inPlan(unsupportedCast, { from: serializableString(from), to: serializableString(to) });

const UNORDERED: ReadonlySet<string> = new Set(['ARRAY', 'MAP', 'MULTISET', 'ROW', 'RAW', 'STRUCTURED']);

/** TypeCheckUtils.isComparable. */
export const isOrderable = (type: LogicalType): boolean => !UNORDERED.has(type.root);

export function lateConcatenation(binding: Binding): CallProblem | undefined {
  return binding.types.some((type) => isBinary(type)) ? inPlan(stringExpected) : undefined;
}

/** generateTemporalPlusMinus knows interval + point in time, but not with a local time zone. */
export function lateTemporalSum(binding: Binding): CallProblem | undefined {
  const left = argumentType(binding, 0);
  const right = argumentType(binding, 1);
  return isInterval(left) && isDatetime(right) && right.root === 'TIMESTAMP_LTZ'
    ? inPlan(unsupportedTemporalArithmetic)
    : undefined;
}

/** Intervals are multiplied and divided by whole numbers alone. */
export function lateIntervalProduct(binding: Binding): CallProblem | undefined {
  const interval = binding.types.find(isInterval);
  const number = binding.types.find(isNumeric);
  if (interval === undefined || number === undefined) return undefined;
  return number.root === 'DECIMAL' || number.root === 'FLOAT' || number.root === 'DOUBLE'
    ? inPlan(unsupportedCasting, {
        from: summaryString({ ...number, nullable: true }),
        to: summaryString({ ...interval, nullable: true }),
      })
    : undefined;
}
