// Arithmetic of constants, in the type that the call has. Source: Flink's ScalarOperatorGens and SqlFunctionUtils. What overflows
// or divides by zero is left open: Flink fails on it, wraps or gives NULL, by the place it stands at.
import type { LogicalType } from '../../../types/index.ts';
import { aligned, approximate, exact, numberOf, wholeOf } from './constant.ts';
import type { Constant } from './constant.ts';

type Exact = Constant & { readonly kind: 'exact' };

const LIMITS: Readonly<Record<string, bigint>> = {
  TINYINT: 2n ** 7n,
  SMALLINT: 2n ** 15n,
  INTEGER: 2n ** 31n,
  BIGINT: 2n ** 63n,
};

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

/** The quotient rounded half away from zero. */
function divided(a: bigint, b: bigint): bigint {
  const quotient = (absolute(a) * 2n + absolute(b)) / (absolute(b) * 2n);
  return a < 0n === b < 0n ? quotient : -quotient;
}

/** The number with so many digits behind the point, rounded half up. */
export function rescaled({ unscaled, scale }: Exact, to: number): Exact {
  return {
    kind: 'exact',
    unscaled:
      scale <= to ? unscaled * 10n ** BigInt(to - scale) : divided(unscaled, 10n ** BigInt(scale - to)),
    scale: to,
  };
}

/** A number as one of the type; undefined where it does not fit. Fractions are cut off for whole types. */
export function asNumber(value: Constant, type: LogicalType): Constant | undefined {
  const { root } = type;
  if (root === 'DOUBLE' || root === 'FLOAT') {
    const number = numberOf(value);
    if (number === undefined) return undefined;
    return approximate(root === 'FLOAT' ? Math.fround(number) : number);
  }
  const number = value.kind === 'approximate' ? exactFrom(value.value) : value;
  if (number?.kind !== 'exact') return undefined;
  if (type.root === 'DECIMAL') {
    const decimal = rescaled(number, type.scale);
    return absolute(decimal.unscaled) < 10n ** BigInt(type.precision) ? decimal : undefined;
  }
  const limit = LIMITS[root];
  if (limit === undefined) return undefined;
  const whole = number.unscaled / 10n ** BigInt(number.scale);
  return whole >= -limit && whole < limit ? exact(whole) : undefined;
}

/** A double as a decimal: only whole ones are. */
const exactFrom = (value: number): Constant | undefined =>
  Number.isSafeInteger(value) ? exact(BigInt(value)) : undefined;

/** `a operator b`, in the type of the call. */
export function arithmetic(
  operator: string,
  a: Constant,
  b: Constant,
  type: LogicalType,
): Constant | undefined {
  if (a.kind === 'exact' && b.kind === 'exact' && type.root !== 'DOUBLE' && type.root !== 'FLOAT') {
    const result = exactArithmetic(operator, a, b, type);
    return result === undefined ? undefined : asNumber(result, type);
  }
  const [left, right] = [numberOf(a), numberOf(b)];
  if (left === undefined || right === undefined) return undefined;
  const result = approximateArithmetic(operator, left, right);
  return result === undefined || !Number.isFinite(result) ? undefined : asNumber(approximate(result), type);
}

function exactArithmetic(operator: string, a: Exact, b: Exact, type: LogicalType): Constant | undefined {
  const { left, right, scale } = aligned(a, b);
  switch (operator) {
    case '+':
      return exact(left + right, scale);
    case '-':
      return exact(left - right, scale);
    case '*':
      return exact(a.unscaled * b.unscaled, a.scale + b.scale);
    case '/': {
      if (right === 0n) return undefined;
      const digits = type.root === 'DECIMAL' ? type.scale : 0;
      const dividend = left * 10n ** BigInt(digits);
      return exact(digits === 0 ? dividend / right : divided(dividend, right), digits);
    }
    case '%':
    case 'MOD':
      return right === 0n ? undefined : exact(left % right, scale);
    default:
      return undefined;
  }
}

function approximateArithmetic(operator: string, a: number, b: number): number | undefined {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? undefined : a / b;
    default:
      return undefined;
  }
}

export function negated(value: Constant): Constant | undefined {
  if (value.kind === 'exact') return { ...value, unscaled: -value.unscaled };
  return value.kind === 'approximate' ? approximate(-value.value) : undefined;
}

/** ABS, SIGN, FLOOR, CEIL, ROUND and TRUNCATE of exact numbers. */
export function numberFunction(name: string, operands: readonly Constant[]): Constant | undefined {
  const [value, second] = operands;
  if (value?.kind !== 'exact') return undefined;
  const unit = 10n ** BigInt(value.scale);
  const rest = ((value.unscaled % unit) + unit) % unit;
  switch (name) {
    case 'ABS':
      return { ...value, unscaled: absolute(value.unscaled) };
    case 'SIGN':
      return exact(value.unscaled === 0n ? 0n : value.unscaled < 0n ? -1n : 1n);
    case 'FLOOR':
      return operands.length === 1 ? exact((value.unscaled - rest) / unit) : undefined;
    case 'CEIL':
      return operands.length === 1
        ? exact((value.unscaled - rest) / unit + (rest === 0n ? 0n : 1n))
        : undefined;
    case 'ROUND': {
      const digits = operands.length === 1 ? 0 : wholeOf(second);
      return digits === undefined || digits < 0 ? undefined : rescaled(value, Math.min(digits, value.scale));
    }
    default:
      return undefined;
  }
}
