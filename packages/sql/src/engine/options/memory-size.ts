// Sizes as org.apache.flink.configuration.MemorySize parses, multiplies and prints them. Bytes are bigint: Java's are 64 bits wide.
import { parseLong } from './java-number.ts';
import type { Parsed } from './parsed.ts';

export const LARGEST = 2n ** 63n - 1n;

const KIBI = 1024n;

const UNITS: readonly { readonly labels: readonly string[]; readonly bytes: bigint }[] = [
  { labels: ['b', 'bytes'], bytes: 1n },
  { labels: ['k', 'kb', 'kibibytes'], bytes: KIBI },
  { labels: ['m', 'mb', 'mebibytes'], bytes: KIBI ** 2n },
  { labels: ['g', 'gb', 'gibibytes'], bytes: KIBI ** 3n },
  { labels: ['t', 'tb', 'tebibytes'], bytes: KIBI ** 4n },
];

const ALL_UNITS = UNITS.map(({ labels }) => `(${labels.join(' | ')})`).join(' / ');

/** MemorySize.parse: a whole number and an optional unit; bytes without one. */
export function parseMemorySize(text: string): Parsed<bigint> {
  const trimmed = text.trim();
  if (trimmed === '') return { reason: 'argument is an empty- or whitespace-only string' };
  const [number = ''] = /^[0-9]*/.exec(trimmed) ?? [];
  const label = trimmed.slice(number.length).trim().toLowerCase();
  if (number === '') return { reason: 'text does not start with a number' };
  const overflow = (shown: string, of: string): Parsed<bigint> => ({
    reason: `The value '${shown}' cannot be re represented as 64bit number${of} (numeric overflow).`,
  });
  const long = parseLong(number);
  if ('reason' in long) return overflow(number, '');
  const unit = label === '' ? UNITS[0] : UNITS.find(({ labels }) => labels.includes(label));
  if (unit === undefined) {
    return {
      reason: `Memory size unit '${label}' does not match any of the recognized units: ${ALL_UNITS}`,
    };
  }
  const bytes = long.value * unit.bytes;
  return bytes > LARGEST ? overflow(text, ' of bytes') : { value: bytes };
}

/** MemorySize.toHumanReadableString: `1.425gb (1530082070 bytes)`. */
export function readable(bytes: bigint): string {
  const unit = UNITS.findLast((u) => bytes > u.bytes);
  if (unit === undefined || unit.bytes === 1n) return `${bytes} bytes`;
  return `${threeDecimals(Number(bytes) / Number(unit.bytes))}${String(unit.labels[1])} (${bytes} bytes)`;
}

/** MemorySize.multiply: BigDecimal of the double's shortest text, cut to whole bytes; undefined above 64 bits. */
export function multiply(bytes: bigint, factor: number): bigint | undefined {
  const { digits, scale } = decimal(factor);
  const product = (bytes * digits) / 10n ** BigInt(scale);
  return product > LARGEST ? undefined : product;
}

/** %.3f of java.util.Formatter: half up on the decimal digits of the double, where toFixed rounds its binary value. */
function threeDecimals(value: number): string {
  const { digits, scale } = decimal(value);
  const shift = 10n ** BigInt(Math.max(0, scale - 3));
  const scaled = scale < 3 ? digits * 10n ** BigInt(3 - scale) : (digits + shift / 2n) / shift;
  const text = scaled.toString().padStart(4, '0');
  return `${text.slice(0, -3)}.${text.slice(-3)}`;
}

/** The digits and the number of decimal places of a double's shortest text. */
function decimal(value: number): { readonly digits: bigint; readonly scale: number } {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}
