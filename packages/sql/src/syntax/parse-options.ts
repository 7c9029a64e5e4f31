// Bounds of parsing, and which dialect is read.
import type { WordFacts } from '../facts/words.ts';
import { wordsOf } from '../facts/words-of.ts';
import { baseFeatures } from './syntax-feature.ts';
import type { SyntaxFeature } from './syntax-feature.ts';

/** The grammar of a version that came after the one that is read. */
export interface NewerGrammar {
  /** As users write it: `2.0`. */
  readonly version: string;
  readonly words: WordFacts;
  readonly features: ReadonlySet<SyntaxFeature>;
}

export interface ParseOptions {
  /** Levels of nesting. The recursion takes about eight frames a level: 400 stay well within the smallest stacks. */
  readonly maximumDepth: number;
  /** Tokens of one statement. */
  readonly maximumTokens: number;
  /** Characters of a script. */
  readonly maximumSize: number;
  /** Errors reported of one script. */
  readonly maximumErrors: number;
  /** Errors for which fixes are looked for; each costs up to some hundred trials of its statement. */
  readonly maximumRepairs: number;
  /** Words of the engine: which are keywords, which of them reserved. */
  readonly words: WordFacts;
  /** The engine's grammar has these features beyond what all versions have. The same engine has the same set each time. */
  readonly features: ReadonlySet<SyntaxFeature>;
  /** Grammars of newer versions, oldest first: the first that reads a broken statement is told. */
  readonly newer: readonly NewerGrammar[];
  /** Whether fixes are looked for at all. */
  readonly fixes: boolean;
}

export const defaultParseOptions: ParseOptions = {
  maximumDepth: 400,
  maximumTokens: 5_000_000,
  maximumSize: 64 * 1024 * 1024,
  maximumErrors: 1000,
  maximumRepairs: 50,
  words: wordsOf('flink-1.20'),
  features: baseFeatures,
  newer: [],
  fixes: true,
};
