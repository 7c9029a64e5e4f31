// Which settings planning reads, as real Flink was seen to: tools/settings/ask-readers.ts asks it.
import type { FactsId } from './engine-facts.ts';
import generated from './flink-1.20/settings-read.json' with { type: 'json' };
import type { ConfigurationFact } from './option-facts.ts';

export type SettingShape = Pick<ConfigurationFact, 'key' | 'type' | 'list' | 'values' | 'enumClass'>;

/** The keys that one mode reads, sorted. */
export interface SettingsReadIn {
  /** Read for every query and INSERT. */
  readonly always: readonly string[];
  /** Read for every INSERT and for no query. */
  readonly inserts: readonly string[];
  /** Read for plans with one of these nodes: Flink's name, or that and what else it must have, as in `Calc:cast`. */
  readonly nodes: Readonly<Record<string, readonly string[]>>;
}

export interface SettingsReadFacts {
  /** How to read the values that the check of SQL judges. */
  readonly options: readonly SettingShape[];
  readonly streaming: SettingsReadIn;
  readonly batch: SettingsReadIn;
}

/**
 * Gives the settings that an engine reads; the same value each time. Flink 1.20 alone was asked: others are taken to be
 * like it.
 */
export function settingsReadOf(_engine: { readonly facts: FactsId }): SettingsReadFacts {
  return generated;
}
