// Loads facts beyond the base, when an engine is asked for that has them.
import type { BASE, FactsId } from './engine-facts.ts';
import type { FactsDifference } from './facts-difference.ts';
import { isLoaded, keepFacts } from './facts-room.ts';

type Loaded = Promise<{ readonly default: FactsDifference }>;

const LOADERS: Readonly<Record<Exclude<FactsId, typeof BASE>, () => Loaded>> = {
  'flink-1.17': () => import('./flink-1.17/difference.json', { with: { type: 'json' } }),
  'flink-1.18': () => import('./flink-1.18/difference.json', { with: { type: 'json' } }),
  'flink-1.19': () => import('./flink-1.19/difference.json', { with: { type: 'json' } }),
  'flink-2.0': () => import('./flink-2.0/difference.json', { with: { type: 'json' } }),
  'flink-2.1': () => import('./flink-2.1/difference.json', { with: { type: 'json' } }),
  'flink-2.2': () => import('./flink-2.2/difference.json', { with: { type: 'json' } }),
  'flink-2.3': () => import('./flink-2.3/difference.json', { with: { type: 'json' } }),
};

/** Loads the facts of an engine; those of the base are always there. Rejects where they cannot be read. */
export async function loadFacts({ facts }: { readonly facts: FactsId }): Promise<void> {
  if (facts === 'flink-1.20' || isLoaded(facts)) return;
  keepFacts(facts, (await LOADERS[facts]()).default);
}
