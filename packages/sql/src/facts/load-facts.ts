// Loads facts beyond the base, when an engine is asked for that has them.
import type { FactsId } from './engine-facts.ts';

/** Loads the facts of an engine; those of the base are always there. */
export function loadFacts(_engine: { readonly facts: FactsId }): Promise<void> {
  return Promise.resolve();
}
