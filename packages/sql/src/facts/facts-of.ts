// From an engine to its facts: those generated from its Flink's jars, and what its product adds by documents.
import type { EngineFacts, FactsId, FactsKey } from './engine-facts.ts';
import factories from './flink-1.20/factories.json' with { type: 'json' };
import functions from './flink-1.20/functions.json' with { type: 'json' };
import tables from './flink-1.20/table-abilities.json' with { type: 'json' };
import { knownNames } from './known-names.ts';
import { productFunctions, productTypes, widenedFunctions } from './product-functions.ts';
import { wordsOf } from './words-of.ts';

type Generated = Pick<EngineFacts, 'functions' | 'factories' | 'tables'>;

const bySet: Readonly<Record<FactsId, Generated>> = {
  'flink-1.20': { functions: functions.functions, factories, tables },
};

/** Versions are few and never change, so each has one value, and what is derived from it is derived once. */
const values = new WeakMap<FactsKey['version'], EngineFacts>();

/** The facts of an engine; the same value each time for engines of one version. */
export function factsOf({ facts, version }: FactsKey): EngineFacts {
  let found = values.get(version);
  if (found === undefined) {
    const { features } = version;
    found = Object.freeze({
      id: facts,
      words: wordsOf(version.words),
      ...bySet[facts],
      namedFunctions: productFunctions(features),
      widenedFunctions: widenedFunctions(features),
      namedTypes: productTypes(features),
      named: knownNames(features),
    });
    values.set(version, found);
  }
  return found;
}
