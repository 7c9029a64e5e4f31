// The tokens of a whole script, broken statements and all: what guesses read where there is no tree.
import { tokenize } from '../syntax/lexer.ts';
import { isClass, KEYWORD, NAME, TYPE_START } from '../syntax/token-class.ts';
import type { Lexicon } from '../syntax/token-class.ts';
import * as T from '../syntax/token-kind.ts';
import { imageOf } from '../syntax/token-store.ts';
import type { Span } from '../text/span.ts';

export interface ScriptToken {
  readonly kind: number;
  readonly start: number;
  readonly end: number;
  /** As it is written. */
  readonly text: string;
}

/** All tokens in order; characters that begin no token are passed over. */
export function tokensOf(lexicon: Lexicon, text: string): readonly ScriptToken[] {
  const tokens: ScriptToken[] = [];
  for (let from = 0; from < text.length;) {
    const store = tokenize(lexicon, text, from);
    for (let i = 0; i < store.count; i++)
      tokens.push({
        kind: store.kinds[i]!,
        start: store.starts[i]!,
        end: store.ends[i]!,
        text: imageOf(store, i),
      });
    from = store.lexicalError === undefined ? text.length : store.lexicalError.start + 1;
  }
  return tokens;
}

/** The index of the first token that ends behind the offset; the number of tokens where none does. */
export function tokenAt(tokens: readonly ScriptToken[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The indexes of the tokens within a span: the first, and the one behind the last. */
export function tokensWithin(
  tokens: readonly ScriptToken[],
  { start, end }: Span,
): readonly [from: number, to: number] {
  let to = tokenAt(tokens, end);
  const from = tokenAt(tokens, start);
  while (to > from && tokens[to - 1]!.end > end) to--;
  return [from, to];
}

/** Words that may be names and shape a statement all the same. */
const SHAPING: ReadonlySet<number> = new Set([
  T.TEMPORARY,
  T.VIEW,
  T.KEY,
  T.ENFORCED,
  T.PRECEDING,
  T.FOLLOWING,
  T.UNBOUNDED,
  T.DESCRIPTOR,
  T.IF,
  T.PARTITIONED,
  T.SETS,
  T.CATALOG,
  T.DATABASE,
  T.ASC,
  T.DESC,
  T.METADATA,
]);

/** Whether a token can be a name, or is a word that stands where one does: a type, a reserved function. */
export function isNameLike(lexicon: Lexicon, { kind }: ScriptToken): boolean {
  if (SHAPING.has(kind)) return false;
  return isClass({ lexicon }, kind, NAME) || isTypeKind(lexicon, kind);
}

/** The word of a built-in type. */
export function isTypeKind(lexicon: Lexicon, kind: number): boolean {
  return kind === T.MAP || (isClass({ lexicon }, kind, TYPE_START) && !isClass({ lexicon }, kind, NAME));
}

/** A name or a word of the grammar. */
export function isWord(lexicon: Lexicon, { kind }: ScriptToken): boolean {
  return isClass({ lexicon }, kind, NAME | KEYWORD);
}

/** A name without its back-quotes. */
export function nameOf({ kind, text }: ScriptToken): string {
  return kind === T.BACK_QUOTED_IDENTIFIER ? text.slice(1, -1).replaceAll('``', '`') : text;
}

export function spanOf({ start, end }: Span): Span {
  return { start, end };
}
