// Values of constant expressions, and how they compare. Times are nanoseconds since the epoch or since midnight; intervals are
// milliseconds or months.
import type { LogicalType } from '../../../types/index.ts';

export type Constant =
  | { readonly kind: 'null' }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'text'; readonly value: string }
  /** `unscaled` divided by ten to the power of `scale`. */
  | { readonly kind: 'exact'; readonly unscaled: bigint; readonly scale: number }
  | { readonly kind: 'approximate'; readonly value: number }
  | { readonly kind: 'instant'; readonly root: 'DATE' | 'TIME' | 'TIMESTAMP'; readonly nanos: bigint }
  | { readonly kind: 'interval'; readonly unit: 'month' | 'millisecond'; readonly value: bigint }
  /** A word of the grammar, as the unit of EXTRACT. */
  | { readonly kind: 'symbol'; readonly value: string };

export const NULL: Constant = { kind: 'null' };
export const truth = (value: boolean): Constant => ({ kind: 'truth', value });
export const text = (value: string): Constant => ({ kind: 'text', value });
export const exact = (unscaled: bigint, scale = 0): Constant => ({ kind: 'exact', unscaled, scale });
export const approximate = (value: number): Constant => ({ kind: 'approximate', value });

/** A decimal number without exponent; undefined for other text. */
export function exactOf(value: string): Constant | undefined {
  const match = /^([+-]?)(\d{0,400})(?:\.(\d{0,400}))?$/.exec(value.trim());
  const [, sign, whole, fraction] = match ?? [];
  if (whole === undefined || (whole === '' && (fraction ?? '') === '')) return undefined;
  const unscaled = BigInt(whole + (fraction ?? ''));
  return exact(sign === '-' ? -unscaled : unscaled, (fraction ?? '').length);
}

/** Both numbers at the larger scale of the two. */
export function aligned(
  a: Constant & { readonly kind: 'exact' },
  b: Constant & { readonly kind: 'exact' },
): { readonly left: bigint; readonly right: bigint; readonly scale: number } {
  const scale = Math.max(a.scale, b.scale);
  const at = (each: Constant & { readonly kind: 'exact' }): bigint =>
    each.unscaled * 10n ** BigInt(scale - each.scale);
  return { left: at(a), right: at(b), scale };
}

export function numberOf(constant: Constant): number | undefined {
  if (constant.kind === 'approximate') return constant.value;
  return constant.kind === 'exact' ? Number(constant.unscaled) / 10 ** constant.scale : undefined;
}

/** The whole number that a constant is; undefined where it has a fraction or is none. */
export function wholeOf(constant: Constant | undefined): number | undefined {
  if (constant?.kind !== 'exact') return undefined;
  const divisor = 10n ** BigInt(constant.scale);
  if (constant.unscaled % divisor !== 0n) return undefined;
  const value = Number(constant.unscaled / divisor);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** Less than, equal to or greater than 0 as a is to b; undefined where the two are not of one kind. */
export function compare(a: Constant, b: Constant): number | undefined {
  const sign = (left: bigint | number | boolean, right: typeof left): number =>
    left < right ? -1 : left > right ? 1 : 0;
  if (a.kind === 'text' && b.kind === 'text') return compareText(a.value, b.value);
  if (a.kind === 'truth' && b.kind === 'truth') return sign(a.value, b.value);
  if (a.kind === 'exact' && b.kind === 'exact') {
    const { left, right } = aligned(a, b);
    return sign(left, right);
  }
  if (a.kind === 'interval' && b.kind === 'interval' && a.unit === b.unit) return sign(a.value, b.value);
  if (a.kind === 'instant' && b.kind === 'instant')
    return (a.root === 'TIME') === (b.root === 'TIME') ? sign(a.nanos, b.nanos) : undefined;
  const [left, right] = [numberOf(a), numberOf(b)];
  return left === undefined || right === undefined || Number.isNaN(left) || Number.isNaN(right)
    ? undefined
    : sign(left, right);
}

/** By code points, as the bytes of UTF-8 are ordered (BinaryStringData.compareTo). */
function compareText(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const difference = left[at]!.codePointAt(0)! - right[at]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Whether text of a type may be padded with blanks: CHAR of another length than the text has. */
export const isPadded = (constant: Constant, type: LogicalType): boolean =>
  constant.kind === 'text' && type.root === 'CHAR' && type.length !== [...constant.value].length;
