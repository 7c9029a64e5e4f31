// Sizes as org.apache.flink.configuration.MemorySize parses, multiplies and prints them. Bytes are bigint: Java's are 64 bits wide.
import type { Parsed } from './parsed.ts';
import { overflow, parseQuantity } from './quantity.ts';

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
  const quantity = parseQuantity(text);
  if ('reason' in quantity) return quantity;
  const { number, label } = quantity.value;
  const unit = label === '' ? UNITS[0] : UNITS.find(({ labels }) => labels.includes(label));
  if (unit === undefined) {
    return {
      reason: `Memory size unit '${label}' does not match any of the recognized units: ${ALL_UNITS}`,
    };
  }
  const bytes = number * unit.bytes;
  return bytes > LARGEST ? overflow(text, '64bit number of bytes') : { value: bytes };
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
