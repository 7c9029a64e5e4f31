// Configuration options of an engine's jobs, clusters and SQL. Only what checks SET statements and drafts loads it.
import type { FactsId } from './engine-facts.ts';
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

const bySet: Readonly<Record<FactsId, ConfigurationFacts>> = {
  'flink-1.20': { facts: 'flink-1.20', options: generated.options },
};

/** The configuration options of an engine; the same value each time. */
export function configurationFactsOf(engine: { readonly facts: FactsId }): ConfigurationFacts {
  return bySet[engine.facts];
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

/** As configurationOption, for keys that our own code uses: MissingFactError if the engine has no such option. */
export function requireConfigurationOption(facts: ConfigurationFacts, key: string): ConfigurationFact {
  return required(configurationOption(facts, key), 'configuration option', key).option;
}

/** What Flink's documentation says of an option, as plain text; loaded when first asked for. */
export async function configurationDescription(
  { facts }: ConfigurationFacts,
  key: string,
): Promise<string | undefined> {
  const { default: texts } = await DESCRIPTIONS[facts]();
  return texts.descriptions[key];
}

const DESCRIPTIONS = {
  'flink-1.20': () => import('./flink-1.20/configuration-descriptions.json', { with: { type: 'json' } }),
} satisfies Readonly<Record<FactsId, () => Promise<unknown>>>;
