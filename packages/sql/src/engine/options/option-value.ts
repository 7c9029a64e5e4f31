// Values of ConfigOptions as Flink reads them, and its words where it can't (ConfigurationUtils.convertValue and convertToList).
import type { Duration } from './duration.ts';
import { parseDuration } from './duration.ts';
import { parseDouble, parseFloat32, parseInteger, parseLong } from './java-number.ts';
import { parseMemorySize } from './memory-size.ts';
import type { Parsed } from './parsed.ts';
import { splitQuoted } from './split-quoted.ts';

/** As far as a fact about an option tells how to read its value. */
export interface OptionShape {
  readonly key: string;
  readonly type: string;
  readonly list?: true;
  readonly values?: readonly string[];
  readonly enumClass?: string;
}

/** Longs and memory sizes (in bytes) are bigint, since Java's are 64 bits wide. */
export type OptionValue =
  string | number | bigint | boolean | Duration | ReadonlyMap<string, string> | readonly OptionValue[];

type Parser = (text: string, shape: OptionShape) => Parsed<OptionValue>;

const PARSERS: ReadonlyMap<string, Parser> = new Map<string, Parser>([
  ['Integer', parseInteger],
  ['Long', parseLong],
  ['Boolean', parseBoolean],
  ['Float', parseFloat32],
  ['Double', parseDouble],
  ['Duration', parseDuration],
  ['MemorySize', parseMemorySize],
  ['enum', parseEnum],
  ['Map', parseMap],
]);

/**
 * Reads a value as the option's type, a list (`a;b`) as an array. A type without a grammar takes any text. The reason for a
 * refusal is the message of Flink's innermost exception.
 */
export function parseOptionValue(text: string, shape: OptionShape): Parsed<OptionValue> {
  const parse = PARSERS.get(shape.type);
  if (shape.list !== true) return parse === undefined ? { value: text } : parse(text, shape);
  const items = splitQuoted(text, ';');
  if (parse === undefined || 'reason' in items) return items;
  const values: OptionValue[] = [];
  for (const item of items.value) {
    const parsed = parse(item, shape);
    if ('reason' in parsed) return parsed;
    values.push(parsed.value);
  }
  return { value: values };
}

function parseBoolean(text: string): Parsed<boolean> {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  return {
    reason: `Unrecognized option for boolean: ${text}. Expected either true or false(case insensitive)`,
  };
}

function parseEnum(text: string, shape: OptionShape): Parsed<string> {
  const values = shape.values ?? [];
  const found = values.find((value) => value.toUpperCase() === text.toUpperCase());
  if (found !== undefined) return { value: found };
  return {
    reason: `Could not parse value for enum class ${shape.enumClass ?? ''}. Expected one of: [[${values.join(', ')}]]`,
  };
}

/** Whether an option's value is a duration. */
export function isDuration(value: OptionValue | undefined): value is Duration {
  return typeof value === 'object' && 'milliseconds' in value;
}

/** `key:value` pairs between commas (ConfigurationUtils.convertToPropertiesWithLegacyPattern). */
export function parseMap(text: string): Parsed<ReadonlyMap<string, string>> {
  const pairs = splitQuoted(text, ',');
  if ('reason' in pairs) return pairs;
  const map = new Map<string, string>();
  for (const pair of pairs.value) {
    const sides = splitQuoted(pair, ':');
    if ('reason' in sides) return sides;
    if (sides.value.length !== 2) return { reason: "Map item is not a key-value pair (missing ':'?)" };
    map.set(sides.value[0]!, sides.value[1]!);
  }
  return { value: map };
}
