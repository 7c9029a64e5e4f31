// Configuration options of jobs, clusters and SQL. Only what checks SET statements and drafts loads it.
import type { ConfigurationFact } from './facts/option-facts.ts';
import generated from './facts/flink-1.20/configuration.json' with { type: 'json' };
import { required } from './missing-fact.ts';

export type { ConfigurationFact } from './facts/option-facts.ts';

export interface FoundOption {
  readonly option: ConfigurationFact;
  /** How the key relates to the option: its own, an outdated one, another accepted one, or one entry of a map. */
  readonly via: 'key' | 'deprecated-key' | 'fallback-key' | 'map-entry';
}

const byKey = new Map<string, FoundOption>();
for (const option of generated.options) byKey.set(option.key, { option, via: 'key' });
for (const option of generated.options) {
  for (const key of option.deprecatedKeys ?? []) addUnlessKnown(key, { option, via: 'deprecated-key' });
  for (const key of option.fallbackKeys ?? []) addUnlessKnown(key, { option, via: 'fallback-key' });
}
const maps = generated.options.filter((option) => option.prefixMap === true);
const placeholders = generated.options
  .filter((option) => option.key.includes('<'))
  .map((option) => ({ option, pattern: patternOf(option.key) }))
  // `metrics.reporter.<name>.interval` before `metrics.reporter.<name>.<parameter>`
  .sort((a, b) => literalLength(b.option.key) - literalLength(a.option.key));

function addUnlessKnown(key: string, found: FoundOption): void {
  if (!byKey.has(key)) byKey.set(key, found);
}

function literalLength(key: string): number {
  return key.replace(/<[^>]*>/g, '').length;
}

/** `metrics.reporter.<name>.interval` stands for any name. */
function patternOf(key: string): RegExp {
  const literal = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/<[^>]*>/g, '[^.]+');
  return new RegExp(`^${literal}$`);
}

/** All options, sorted by key. */
export function configurationOptions(): readonly ConfigurationFact[] {
  return generated.options;
}

/** The option that a key sets, directly or by an older key, as an entry of a map, or with a name filled in. */
export function configurationOption(key: string): FoundOption | undefined {
  const direct = byKey.get(key);
  if (direct !== undefined) return direct;
  const map = maps.find((option) => key.startsWith(`${option.key}.`));
  if (map !== undefined) return { option: map, via: 'map-entry' };
  const named = placeholders.find(({ pattern }) => pattern.test(key));
  return named === undefined ? undefined : { option: named.option, via: 'key' };
}

/** As configurationOption, for keys that our own code uses: MissingFactError if the engine has no such option. */
export function requireConfigurationOption(key: string): ConfigurationFact {
  return required(configurationOption(key), 'configuration option', key).option;
}

/** What Flink's documentation says of an option, as plain text; loaded when first asked for. */
export async function configurationDescription(key: string): Promise<string | undefined> {
  const { default: texts } = await import('./facts/flink-1.20/configuration-descriptions.json', {
    with: { type: 'json' },
  });
  return texts.descriptions[key];
}
