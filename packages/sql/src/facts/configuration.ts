// Configuration options of an engine's jobs, clusters and SQL. Only what checks SET statements and drafts loads it.
import type { FactsId } from './engine-facts.ts';
import { BASE } from './engine-facts.ts';
import { optionsWithDifference } from './facts-difference.ts';
import { loadedDifference } from './facts-room.ts';
import generated from './flink-1.20/configuration.json' with { type: 'json' };
import { required } from './missing-fact.ts';
import type { ConfigurationFact } from './option-facts.ts';

export type { ConfigurationFact } from './option-facts.ts';

/** The options of an engine, sorted by key. */
export interface ConfigurationFacts {
  readonly facts: FactsId;
  readonly options: readonly ConfigurationFact[];
}

export interface FoundOption {
  readonly option: ConfigurationFact;
  /** How the key relates to the option: its own, an outdated one, another accepted one, or one entry of a map. */
  readonly via: 'key' | 'deprecated-key' | 'fallback-key' | 'map-entry';
}

const sets = new Map<FactsId, ConfigurationFacts>();

/** The configuration options of an engine; the same value each time. Throws where `prepare` has not loaded its facts. */
export function configurationFactsOf({ facts }: { readonly facts: FactsId }): ConfigurationFacts {
  let found = sets.get(facts);
  if (found === undefined) {
    const difference = loadedDifference(facts);
    const { options } = generated;
    const own = difference === undefined ? options : optionsWithDifference(options, difference);
    sets.set(facts, (found = { facts, options: own }));
  }
  return found;
}

interface OptionIndex {
  readonly byKey: ReadonlyMap<string, FoundOption>;
  readonly maps: readonly ConfigurationFact[];
  readonly placeholders: readonly { readonly option: ConfigurationFact; readonly pattern: RegExp }[];
  readonly successors: ReadonlyMap<string, readonly ConfigurationFact[]>;
}

const indexes = new WeakMap<ConfigurationFacts, OptionIndex>();

function indexOf(facts: ConfigurationFacts): OptionIndex {
  let found = indexes.get(facts);
  if (found === undefined) indexes.set(facts, (found = newIndex(facts)));
  return found;
}

function newIndex({ options }: ConfigurationFacts): OptionIndex {
  const byKey = new Map<string, FoundOption>();
  const successors = new Map<string, ConfigurationFact[]>();
  const addUnlessKnown = (key: string, found: FoundOption): void => {
    if (!byKey.has(key)) byKey.set(key, found);
    const readers = successors.get(key);
    if (readers === undefined) successors.set(key, [found.option]);
    else readers.push(found.option);
  };
  for (const option of options) byKey.set(option.key, { option, via: 'key' });
  for (const option of options) {
    for (const key of option.deprecatedKeys ?? []) addUnlessKnown(key, { option, via: 'deprecated-key' });
    for (const key of option.fallbackKeys ?? []) addUnlessKnown(key, { option, via: 'fallback-key' });
  }
  const placeholders = options
    .filter((option) => option.key.includes('<'))
    .map((option) => ({ option, pattern: patternOf(option.key) }))
    // `metrics.reporter.<name>.interval` before `metrics.reporter.<name>.<parameter>`
    .sort((a, b) => literalLength(b.option.key) - literalLength(a.option.key));
  return { byKey, maps: options.filter((option) => option.prefixMap === true), placeholders, successors };
}

function literalLength(key: string): number {
  return key.replace(/<[^<>]*>/g, '').length;
}

/** `metrics.reporter.<name>.interval` stands for any name. */
function patternOf(key: string): RegExp {
  const literal = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/<[^<>]*>/g, '[^.]+');
  return new RegExp(`^${literal}$`);
}

/** The option that a key sets, directly or by an older key, as an entry of a map, or with a name filled in. */
export function configurationOption(facts: ConfigurationFacts, key: string): FoundOption | undefined {
  const { byKey, maps, placeholders } = indexOf(facts);
  const direct = byKey.get(key);
  if (direct !== undefined) return direct;
  const map = maps.find((option) => key.startsWith(`${option.key}.`));
  if (map !== undefined) return { option: map, via: 'map-entry' };
  const named = placeholders.find(({ pattern }) => pattern.test(key));
  return named === undefined ? undefined : { option: named.option, via: 'key' };
}

/** The options that read a key as one of their older keys: an outdated option and its successor may share one. */
export function optionsWithOlderKey(facts: ConfigurationFacts, key: string): readonly ConfigurationFact[] {
  return indexOf(facts).successors.get(key) ?? [];
}

/**
 * The option that an engine has for a key that our own code uses, which is the base's: by that key, or by one of the older
 * keys that it has in the base. Undefined where the engine has none; MissingFactError for a key that the base does not know.
 */
export function optionOfBaseKey(facts: ConfigurationFacts, key: string): ConfigurationFact | undefined {
  const direct = configurationOption(facts, key);
  if (direct !== undefined) return direct.option;
  const { deprecatedKeys = [], fallbackKeys = [] } = baseOption(key);
  const older = [...deprecatedKeys, ...fallbackKeys].map((each) => configurationOption(facts, each));
  return older.find((found) => found !== undefined)?.option;
}

/** As optionOfBaseKey, with the base's option where the engine has none. */
export function requireConfigurationOption(facts: ConfigurationFacts, key: string): ConfigurationFact {
  return optionOfBaseKey(facts, key) ?? baseOption(key);
}

function baseOption(key: string): ConfigurationFact {
  const base = configurationFactsOf({ facts: BASE });
  return required(configurationOption(base, key), 'configuration option', key).option;
}

/**
 * Gives the description of an option in the documentation of Flink 1.20, as plain text; loaded when first asked for.
 * Undefined for options that only other versions have.
 */
export async function configurationDescription(key: string): Promise<string | undefined> {
  const { default: texts } = await import('./flink-1.20/configuration-descriptions.json', {
    with: { type: 'json' },
  });
  return texts.descriptions[key];
}
