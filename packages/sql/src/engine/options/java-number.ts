// Numbers as java.lang.Integer, Long, Float and Double parse them, with the messages of their NumberFormatException.
import type { Parsed } from './parsed.ts';

const INTEGER = /^[+-]?\d+$/;

// FloatingDecimal.readJavaFormatString: decimal or hexadecimal, with an optional type suffix.
const DECIMAL = /^[+-]?(?:NaN|Infinity|(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?[fFdD]?)$/;
const HEXADECIMAL = /^([+-]?)0[xX]([0-9a-fA-F]*)(?:\.([0-9a-fA-F]*))?[pP]([+-]?\d+)[fFdD]?$/;

/** Integer.parseInt. */
export function parseInteger(text: string): Parsed<number> {
  const parsed = parseWithin(text, -(2n ** 31n), 2n ** 31n - 1n);
  return 'reason' in parsed ? parsed : { value: Number(parsed.value) };
}

/** Long.parseLong. */
export function parseLong(text: string): Parsed<bigint> {
  return parseWithin(text, -(2n ** 63n), 2n ** 63n - 1n);
}

/** Float.parseFloat: the nearest 32-bit value. */
export function parseFloat32(text: string): Parsed<number> {
  const parsed = parseDouble(text);
  return 'reason' in parsed ? parsed : { value: Math.fround(parsed.value) };
}

/** Double.parseDouble; blanks around the number are let go. */
export function parseDouble(text: string): Parsed<number> {
  // String.trim of Java takes away everything up to U+0020.

  const trimmed = text.replace(/^[\u0000-\u0020]+|(?<![\u0000-\u0020])[\u0000-\u0020]+$/g, '');
  if (trimmed === '') return { reason: 'empty String' };
  if (DECIMAL.test(trimmed)) return { value: Number(trimmed.replace(/(?<=[\d.])[fFdD]$/, '')) };
  const hex = HEXADECIMAL.exec(trimmed);
  if (hex === null) return { reason: `For input string: "${trimmed}"` };
  const [, sign, whole = '', fraction = '', exponent = '0'] = hex;
  if (whole + fraction === '') return { reason: `For input string: "${trimmed}"` };
  const digits = Number(`0x${whole}${fraction}`);
  return { value: (sign === '-' ? -1 : 1) * digits * 2 ** (Number(exponent) - 4 * fraction.length) };
}

function parseWithin(text: string, least: bigint, most: bigint): Parsed<bigint> {
  const wrong = { reason: `For input string: "${text}"` };
  if (!INTEGER.test(text) || text.length > 64) return wrong;
  const value = BigInt(text.startsWith('+') ? text.slice(1) : text);
  return value < least || value > most ? wrong : { value };
}
