// Where facts beyond the base are kept once they are loaded. They never change, so that reading them needs no waiting.
import type { FactsId } from './engine-facts.ts';
import { BASE } from './engine-facts.ts';
import type { FactsDifference } from './facts-difference.ts';

const room = new Map<FactsId, FactsDifference>();

export const isLoaded = (id: FactsId): boolean => id === BASE || room.has(id);

export function keepFacts(id: FactsId, difference: FactsDifference): void {
  room.set(id, difference);
}

/** The difference of a set of facts to the base; undefined for the base itself. Throws where it was not loaded. */
export function loadedDifference(id: FactsId): FactsDifference | undefined {
  if (!isLoaded(id))
    throw new Error(`the facts of ${id} are not loaded: await prepare({ engine, texts }) before a check`);
  return room.get(id);
}
