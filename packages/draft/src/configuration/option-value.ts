// A configuration value as its option's type reads it (org.apache.flink.configuration.ConfigurationUtils.convertValue).
import type { ConfigurationFact } from '@flink-preflight/sql/configuration';
import { parseDuration } from './duration.ts';
import type { Duration } from './duration.ts';
import { parseDouble, parseFloat32, parseInteger, parseLong } from './java-number.ts';
import { parseMemorySize } from './memory-size.ts';
import type { Parsed } from './parse-failure.ts';
import { splitQuoted } from './quoted-split.ts';

export type OptionValue = string | number | bigint | boolean | Duration;

type Parser = (text: string, option: ConfigurationFact) => Parsed<OptionValue>;

const PARSERS: Readonly<Record<string, Parser>> = {
  Integer: parseInteger,
  Long: parseLong,
  Boolean: parseBoolean,
  Float: parseFloat32,
  Double: parseDouble,
  Duration: parseDuration,
  MemorySize: parseMemorySize,
  enum: parseEnum,
  Map: parseMap,
};

/** Lists of texts whose readers want a map in each. */
const LISTS_OF_MAPS: ReadonlySet<string> = new Set([
  'pipeline.cached-files',
  'pipeline.default-kryo-serializers',
  'pipeline.serialization-config',
]);

/** The value, or why Flink cannot read it; a type without a grammar takes any text. */
export function parseOptionValue(option: ConfigurationFact, text: string): Parsed<OptionValue> {
  const parser: Parser = (Object.hasOwn(PARSERS, option.type) ? PARSERS[option.type] : undefined) ?? takeAny;
  if (option.list !== true) return parser(text, option);
  // A list may be YAML or, as of old, parts between semicolons; only the latter is looked into.
  if (/^\s*[[{]/.test(text)) return { value: text };
  const parts = splitQuoted(text, ';');
  if ('reason' in parts) return parts;
  const parsePart = LISTS_OF_MAPS.has(option.key) ? parseMap : parser;
  for (const part of parts.value) {
    const parsed = parsePart(part, option);
    if ('reason' in parsed) return parsed;
  }
  return { value: text };
}

function takeAny(text: string): Parsed<string> {
  return { value: text };
}

/** Options that two constants read with different types: the class of the one that is read first (CheckpointConfig.configure). */
const READ_FIRST_AS: Readonly<Record<string, string>> = {
  'execution.checkpointing.externalized-checkpoint-retention':
    'org.apache.flink.streaming.api.environment.CheckpointConfig$ExternalizedCheckpointCleanup',
};

function parseBoolean(text: string): Parsed<boolean> {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  return {
    reason: `Unrecognized option for boolean: ${text}. Expected either true or false(case insensitive)`,
  };
}

function parseEnum(text: string, option: ConfigurationFact): Parsed<string> {
  const values = option.values ?? [];
  const found = values.find((value) => value.toUpperCase() === text.toUpperCase());
  if (found !== undefined) return { value: found };
  const named = `class ${READ_FIRST_AS[option.key] ?? option.enumClass ?? ''}`;
  return {
    reason: `Could not parse value for enum ${named}. Expected one of: [[${values.join(', ')}]]`,
  };
}

/** ConfigurationUtils.convertToProperties: a YAML map, or `key:value` pairs between commas. */
export function parseMap(text: string): Parsed<string> {
  if (/^\s*\{.*\}\s*$/s.test(text)) return { value: text };
  const pairs = splitQuoted(text, ',');
  if ('reason' in pairs) return pairs;
  for (const pair of pairs.value) {
    const sides = splitQuoted(pair, ':');
    if ('reason' in sides) return sides;
    if (sides.value.length !== 2) return { reason: "Map item is not a key-value pair (missing ':'?)" };
  }
  return { value: text };
}
