// Which words Flink's parser knows, and which of them need quotes as an identifier.
import words from './facts/flink-1.20/words.json' with { type: 'json' };

export type { WordFacts } from './facts/word-facts.ts';

const reserved: ReadonlySet<string> = new Set(words.reserved);
const nonReserved: ReadonlySet<string> = new Set(words.nonReserved);

/** Whether the word, in any letter case, must be quoted to be an identifier. Source: FlinkSqlParserImpl's metadata. */
export function isReserved(word: string): boolean {
  return reserved.has(word.toUpperCase());
}

/** Whether the word, in any letter case, is a keyword that may also be an identifier. */
export function isNonReservedKeyword(word: string): boolean {
  return nonReserved.has(word.toUpperCase());
}

/** Whether the word, in any letter case, is a keyword of the grammar. */
export function isKeyword(word: string): boolean {
  return isReserved(word) || isNonReservedKeyword(word);
}
