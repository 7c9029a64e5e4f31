// The facts of engines as others ask for them. Those of configuration stand by themselves (facts/configuration.ts): few need them.
export type { EngineFacts, FactsId, FactsKey } from './engine-facts.ts';
export { factsOf } from './facts-of.ts';
export { isKeyword, isReserved } from './words.ts';
