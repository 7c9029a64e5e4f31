// Values of ConfigOptions as Flink parses them, and its words where it can't: ConfigurationUtils, TimeUtils, MemorySize.
import type { Parsed } from './parsed.ts';
import { splitEscaped } from './split-escaped.ts';

export type { Parsed, ParsedValue, ValueError } from './parsed.ts';

/** As far as OptionFact tells how to read a value. */
export interface OptionShape {
  readonly key: string;
  readonly type: string;
  readonly list?: true;
  readonly values?: readonly string[];
  readonly enumClass?: string;
}

/** A duration in milliseconds, a memory size in bytes; a Long beyond 2^53 loses its last digits. */
export type OptionValue = string | number | boolean | readonly OptionValue[] | ReadonlyMap<string, string>;

const INT = { min: -(2n ** 31n), max: 2n ** 31n - 1n };
const LONG = { min: -(2n ** 63n), max: 2n ** 63n - 1n };

/** Integer.parseInt and Long.parseLong of Java 17. */
function parseWhole(text: string, range: { readonly min: bigint; readonly max: bigint }): Parsed<number> {
  const error = { error: `For input string: "${text}"` };
  if (!/^[+-]?\d+$/.test(text)) return error;
  const value = BigInt(text.startsWith('+') ? text.slice(1) : text);
  return value < range.min || value > range.max ? error : { value: Number(value) };
}

/** Double.parseDouble: white space around, a type suffix, NaN and Infinity are accepted; hexadecimal floats too. */
function parseFloating(text: string): Parsed<number> {
  const trimmed = text.trim();
  if (trimmed === '') return { error: 'empty String' };
  const plain = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)[dDfF]?$/.exec(trimmed);
  if (plain !== null) return { value: Number(plain[1]) };
  if (/^[+-]?(NaN|Infinity)$/.test(trimmed)) return { value: Number(trimmed) };
  if (/^[+-]?0[xX](?:[\da-fA-F]+\.?|[\da-fA-F]*\.[\da-fA-F]+)[pP][+-]?\d+[dDfF]?$/.test(trimmed))
    return { value: NaN };
  return { error: `For input string: "${text}"` };
}

function parseBoolean(text: string): Parsed<boolean> {
  const upper = text.toUpperCase();
  if (upper === 'TRUE') return { value: true };
  if (upper === 'FALSE') return { value: false };
  return {
    error: `Unrecognized option for boolean: ${text}. Expected either true or false(case insensitive)`,
  };
}

function parseEnum(text: string, shape: OptionShape): Parsed<string> {
  const values = shape.values ?? [];
  const found = values.find((value) => value.toUpperCase() === text.toUpperCase());
  if (found !== undefined) return { value: found };
  return {
    error: `Could not parse value for enum class ${shape.enumClass ?? ''}. Expected one of: [[${values.join(', ')}]]`,
  };
}

const durationUnits: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      [86_400_000, ['d', 'day', 'days']],
      [3_600_000, ['h', 'hour', 'hours']],
      [60_000, ['min', 'm', 'minute', 'minutes']],
      [1000, ['s', 'sec', 'secs', 'second', 'seconds']],
      [1, ['ms', 'milli', 'millis', 'millisecond', 'milliseconds']],
      [1e-3, ['µs', 'micro', 'micros', 'microsecond', 'microseconds']],
      [1e-6, ['ns', 'nano', 'nanos', 'nanosecond', 'nanoseconds']],
    ] as const
  ).flatMap(([factor, labels]) => labels.map((label) => [label, factor])),
);

const durationUnitText =
  'DAYS: (d | day | days), HOURS: (h | hour | hours), MINUTES: (min | m | minute | minutes), ' +
  'SECONDS: (s | sec | secs | second | seconds), MILLISECONDS: (ms | milli | millis | millisecond | milliseconds), ' +
  'MICROSECONDS: (µs | micro | micros | microsecond | microseconds), ' +
  'NANOSECONDS: (ns | nano | nanos | nanosecond | nanoseconds)';

interface Quantity {
  readonly number: string;
  readonly unit: string;
}

/** Digits, then a unit in lower case: what TimeUtils and MemorySize share. */
function splitQuantity(text: string): Parsed<Quantity> {
  const trimmed = text.trim();
  if (trimmed === '') return { error: 'argument is an empty- or whitespace-only string' };
  const digits = /^\d*/.exec(trimmed)![0];
  if (digits === '') return { error: 'text does not start with a number' };
  if (BigInt(digits) > LONG.max) {
    return { error: `The value '${digits}' cannot be re represented as 64bit number (numeric overflow).` };
  }
  return { value: { number: digits, unit: trimmed.slice(digits.length).trim().toLowerCase() } };
}

/** TimeUtils.parseDuration: milliseconds; without a unit the number is milliseconds. */
export function parseDuration(text: string): Parsed<number> {
  const quantity = splitQuantity(text);
  if ('error' in quantity) return quantity;
  const { number, unit } = quantity.value;
  if (unit === '') return { value: Number(number) };
  const factor = durationUnits[unit];
  if (factor !== undefined) return { value: Number(number) * factor };
  return {
    error: `Time interval unit label '${unit}' does not match any of the recognized units: ${durationUnitText}`,
  };
}

const memoryUnits: Readonly<Record<string, bigint>> = Object.fromEntries(
  [
    ['', 'b', 'bytes'],
    ['k', 'kb', 'kibibytes'],
    ['m', 'mb', 'mebibytes'],
    ['g', 'gb', 'gibibytes'],
    ['t', 'tb', 'tebibytes'],
  ].flatMap((labels, power) => labels.map((label) => [label, 1024n ** BigInt(power)])),
);

const memoryUnitText =
  '(b | bytes) / (k | kb | kibibytes) / (m | mb | mebibytes) / (g | gb | gibibytes) / (t | tb | tebibytes)';

/** MemorySize.parseBytes: bytes; without a unit the number is bytes. */
export function parseMemorySize(text: string): Parsed<number> {
  const quantity = splitQuantity(text);
  if ('error' in quantity) return quantity;
  const { number, unit } = quantity.value;
  const factor = memoryUnits[unit];
  if (factor === undefined) {
    return {
      error: `Memory size unit '${unit}' does not match any of the recognized units: ${memoryUnitText}`,
    };
  }
  const bytes = BigInt(number) * factor;
  if (bytes > LONG.max) {
    return {
      error: `The value '${text}' cannot be re represented as 64bit number of bytes (numeric overflow).`,
    };
  }
  return { value: Number(bytes) };
}

/** ConfigurationUtils.convertToPropertiesWithLegacyPattern: `key:value,key:value`. */
function parseMap(text: string): Parsed<ReadonlyMap<string, string>> {
  const entries = splitEscaped(text, ',');
  if ('error' in entries) return entries;
  const map = new Map<string, string>();
  for (const entry of entries.value) {
    const pair = splitEscaped(entry, ':');
    if ('error' in pair) return pair;
    if (pair.value.length !== 2) return { error: "Map item is not a key-value pair (missing ':'?)" };
    map.set(pair.value[0]!, pair.value[1]!);
  }
  return { value: map };
}

function parseAtom(text: string, shape: OptionShape): Parsed<OptionValue> {
  switch (shape.type) {
    case 'Integer':
      return parseWhole(text, INT);
    case 'Long':
      return parseWhole(text, LONG);
    case 'Float':
    case 'Double':
      return parseFloating(text);
    case 'Boolean':
      return parseBoolean(text);
    case 'enum':
      return parseEnum(text, shape);
    case 'Duration':
      return parseDuration(text);
    case 'MemorySize':
      return parseMemorySize(text);
    case 'Map':
      return parseMap(text);
    default:
      return { value: text };
  }
}

/**
 * Parses a value as the option's type: durations to milliseconds, memory sizes to bytes, lists (`a;b`) to arrays. The error
 * is the message of Flink's innermost exception. Source: ConfigurationUtils.convertValue and convertToList.
 */
export function parseOptionValue(text: string, shape: OptionShape): Parsed<OptionValue> {
  if (shape.list !== true) return parseAtom(text, shape);
  const items = splitEscaped(text, ';');
  if ('error' in items) return items;
  const values: OptionValue[] = [];
  for (const item of items.value) {
    const parsed = parseAtom(item, shape);
    if ('error' in parsed) return parsed;
    values.push(parsed.value);
  }
  return { value: values };
}
