// The tokens of one statement as parallel arrays: kind, first offset, offset after the last character.
import type { Lexicon } from './token-class.ts';

export interface TokenStore {
  /** The words that it was read with. */
  readonly lexicon: Lexicon;
  readonly text: string;
  readonly kinds: Uint16Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Without the end-of-input token, which stands at this index. */
  readonly count: number;
  /** Comments, in order: pairs of offsets. */
  readonly comments: readonly number[];
  /** Where no token matches, as JavaCC reports it; the tokens stop before it. */
  readonly lexicalError?: LexicalError;
}

export interface LexicalError {
  /** Where the scan started. */
  readonly start: number;
  /** The character at which it died: the place Flink gives. */
  readonly at: number;
  readonly atEnd: boolean;
}

/** The source text of a token. */
export function imageOf(tokens: TokenStore, index: number): string {
  return tokens.text.slice(tokens.starts[index], tokens.ends[index]);
}
