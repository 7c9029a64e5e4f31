// The facts of an engine in one object, for code that takes its engine as a value. Configuration options are not in it:
// they are a file of their own that most checks do not need (configuration.ts).
import type { Engine, FactsId } from './engine.ts';
import * as factories from './factories.ts';
import * as functions from './functions.ts';
import * as words from './words.ts';

export type EngineFacts = typeof words & typeof functions & typeof factories;

const factSets: Readonly<Record<FactsId, EngineFacts>> = {
  'flink-1.20': Object.freeze({ ...words, ...functions, ...factories }),
};

/** Words, functions and factories of an engine, or of the version that stands in for it. */
export function engineFacts(of: Engine): EngineFacts {
  return factSets[of.facts];
}
