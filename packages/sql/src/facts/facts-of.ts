// From an engine to its facts: those generated from its Flink's jars, and what its product adds by documents.
import type { EngineFacts, FactsId, FactsKey } from './engine-facts.ts';
import type { GeneratedFacts } from './facts-difference.ts';
import { withDifference } from './facts-difference.ts';
import { loadedDifference } from './facts-room.ts';
import factories from './flink-1.20/factories.json' with { type: 'json' };
import functions from './flink-1.20/functions.json' with { type: 'json' };
import tables from './flink-1.20/table-abilities.json' with { type: 'json' };
import { knownNames } from './known-names.ts';
import { productFunctions, productTypes, widenedFunctions } from './product-functions.ts';
import { wordsOf } from './words-of.ts';

const base: GeneratedFacts = { functions: functions.functions, factories, tables };

const sets = new Map<FactsId, GeneratedFacts>();

function generatedFacts(id: FactsId): GeneratedFacts {
  let found = sets.get(id);
  if (found === undefined) {
    const difference = loadedDifference(id);
    sets.set(id, (found = difference === undefined ? base : withDifference(base, difference)));
  }
  return found;
}

/** Versions are few and never change, so each has one value, and what is derived from it is derived once. */
const values = new WeakMap<FactsKey['version'], EngineFacts>();

/** The facts of an engine; the same value each time for engines of one version. Throws where `prepare` has not loaded them. */
export function factsOf({ facts, version }: FactsKey): EngineFacts {
  let found = values.get(version);
  if (found === undefined) {
    const { features } = version;
    found = Object.freeze({
      id: facts,
      words: wordsOf(version.words),
      ...generatedFacts(facts),
      namedFunctions: productFunctions(features),
      widenedFunctions: widenedFunctions(features),
      namedTypes: productTypes(features),
      named: knownNames(features),
    });
    values.set(version, found);
  }
  return found;
}
