// The words of an engine's parser by themselves: a parser needs no other facts.
import type { FactsId } from './engine-facts.ts';
import words from './flink-1.20/words.json' with { type: 'json' };
import type { WordFacts } from './word-facts.ts';

const bySet: Readonly<Record<FactsId, WordFacts>> = { 'flink-1.20': words };

/** The words of an engine; the same value each time for engines of one set of facts. */
export function wordsOf(engine: { readonly facts: FactsId }): WordFacts {
  return bySet[engine.facts];
}
