// A whole number and its unit, as TimeUtils.parseDuration and MemorySize.parseBytes take them apart.
import { parseLong } from './java-number.ts';
import type { Parsed } from './parsed.ts';

export interface Quantity {
  readonly number: bigint;
  /** In lower case; empty where none is written. */
  readonly label: string;
}

/** Reads `30 s`, or gives the words of Flink's exception. */
export function parseQuantity(text: string): Parsed<Quantity> {
  const trimmed = text.trim();
  if (trimmed === '') return { reason: 'argument is an empty- or whitespace-only string' };
  const [digits = ''] = /^[0-9]*/.exec(trimmed) ?? [];
  if (digits === '') return { reason: 'text does not start with a number' };
  const long = parseLong(digits);
  if ('reason' in long) return overflow(digits, '64bit number');
  return { value: { number: long.value, label: trimmed.slice(digits.length).trim().toLowerCase() } };
}

/** A value that Java's long doesn't hold. */
export function overflow(text: string, kind: string): { readonly reason: string } {
  return { reason: `The value '${text}' cannot be re represented as ${kind} (numeric overflow).` };
}
