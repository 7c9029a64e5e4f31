// The configuration that a job is submitted with, and where each value of it was written.
import type { SourceText, Span } from '@flink-preflight/sql';
import { optionOfBaseKey } from '@flink-preflight/sql/configuration';
import type { ConfigurationFact, ConfigurationFacts } from '@flink-preflight/sql/configuration';
import { isDuration } from '@flink-preflight/sql/option-values';
import type { OptionValue } from '@flink-preflight/sql/option-values';
import type { FieldPath } from '../report/finding.ts';
import { parseConfigurationValue } from './option-value.ts';

export interface ConfigurationEntry {
  readonly value: string;
  readonly field: FieldPath;
  /** Set for a SET statement: the place of its value in the script. */
  readonly source?: SourceText;
  readonly span?: Span;
}

/** Holds what is set, by the keys as written (a later origin replaces an earlier one), and the engine's options that read it. */
export interface Configuration {
  readonly facts: ConfigurationFacts;
  readonly entries: ReadonlyMap<string, ConfigurationEntry>;
}

/** The entry that an option is read from: its own key, else the first of its older keys (Configuration.getRawValueFromOption). */
export function entryOf(
  configuration: Configuration,
  option: ConfigurationFact,
): ConfigurationEntry | undefined {
  const own = configuration.entries.get(option.key);
  if (own !== undefined) return own;
  return firstOf(configuration, option.fallbackKeys) ?? firstOf(configuration, option.deprecatedKeys);
}

function firstOf(
  configuration: Configuration,
  keys: readonly string[] | undefined,
): ConfigurationEntry | undefined {
  if (keys === undefined) return undefined;
  for (const key of keys) {
    const entry = configuration.entries.get(key);
    if (entry !== undefined) return entry;
  }
  return undefined;
}

/** As entryOf, by the option's key: none where the engine does not have the option. MissingFactError for a key that no engine has. */
export function entryOfKey(configuration: Configuration, key: string): ConfigurationEntry | undefined {
  const option = optionOfBaseKey(configuration.facts, key);
  return option === undefined ? undefined : entryOf(configuration, option);
}

/** The value of an option as its type reads it: undefined when it isn't set or cannot be read. */
export function valueOf(configuration: Configuration, key: string): OptionValue | undefined {
  const option = optionOfBaseKey(configuration.facts, key);
  const entry = option === undefined ? undefined : entryOf(configuration, option);
  if (option === undefined || entry === undefined) return undefined;
  const parsed = parseConfigurationValue(option, entry.value);
  return 'reason' in parsed ? undefined : parsed.value;
}

/** The milliseconds of a duration option that is set and can be read. */
export function millisecondsOf(configuration: Configuration, key: string): bigint | undefined {
  const value = valueOf(configuration, key);
  return isDuration(value) ? value.milliseconds : undefined;
}
