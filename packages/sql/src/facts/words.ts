// The words of an engine's parser: which of them it knows, and which need quotes as an identifier.
import type { WordFacts } from './word-facts.ts';

export type { WordFacts } from './word-facts.ts';

interface WordSets {
  readonly reserved: ReadonlySet<string>;
  readonly nonReserved: ReadonlySet<string>;
}

const sets = new WeakMap<WordFacts, WordSets>();

function setsOf(words: WordFacts): WordSets {
  let found = sets.get(words);
  if (found === undefined) {
    found = { reserved: new Set(words.reserved), nonReserved: new Set(words.nonReserved) };
    sets.set(words, found);
  }
  return found;
}

/** Whether the word, in any letter case, must be quoted to be an identifier. Source: FlinkSqlParserImpl's metadata. */
export function isReserved(words: WordFacts, word: string): boolean {
  return setsOf(words).reserved.has(word.toUpperCase());
}

/** Whether the word, in any letter case, is a keyword that may also be an identifier. */
export function isNonReservedKeyword(words: WordFacts, word: string): boolean {
  return setsOf(words).nonReserved.has(word.toUpperCase());
}

/** Whether the word, in any letter case, is a keyword of the grammar. */
export function isKeyword(words: WordFacts, word: string): boolean {
  return isReserved(words, word) || isNonReservedKeyword(words, word);
}
