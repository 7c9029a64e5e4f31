// The first tokens of a statement tell what it begins to do: the rest may be broken.
import { isClass, KEYWORD, NAME, NUMBER } from './token-class.ts';
import * as T from './token-kind.ts';
import { imageOf } from './token-store.ts';
import type { TokenStore } from './token-store.ts';

export type Beginning =
  | { readonly kind: 'creates'; readonly names: readonly string[]; readonly temporary: boolean }
  /** It makes no object of a catalog. */
  | { readonly kind: 'makes-nothing' }
  /** It makes something else, or its name cannot be read. */
  | { readonly kind: 'other' };

const OTHER: Beginning = { kind: 'other' };

/** First tokens of statements that make nothing. */
const READING: ReadonlySet<number> = new Set([
  T.SELECT,
  T.INSERT,
  T.WITH,
  T.VALUES,
  T.EXPLAIN,
  T.EXECUTE,
  T.SHOW,
  T.DESCRIBE,
  T.DESC,
  T.UPDATE,
  T.DELETE,
  T.SET,
  T.RESET,
  T.END,
  T.CALL,
]);

/** Reads `CREATE [OR REPLACE] [TEMPORARY] [MATERIALIZED] TABLE|VIEW [IF NOT EXISTS] a.b.c`. */
export function beginningOf(tokens: TokenStore): Beginning {
  let at = 0;
  const take = (...kinds: readonly number[]): boolean => {
    if (!kinds.every((kind, i) => at + i < tokens.count && tokens.kinds[at + i] === kind)) return false;
    at += kinds.length;
    return true;
  };
  if (!take(T.CREATE))
    return tokens.count > 0 && READING.has(tokens.kinds[0]!) ? { kind: 'makes-nothing' } : OTHER;
  take(T.OR, T.REPLACE);
  const temporary = take(T.TEMPORARY);
  take(T.MATERIALIZED);
  if (!take(T.TABLE) && !take(T.VIEW)) return OTHER;
  take(T.IF, T.NOT, T.EXISTS);
  const names: string[] = [];
  do {
    const name = nameAt(tokens, at++);
    if (name === undefined) return OTHER;
    names.push(name);
  } while (take(T.DOT));
  return { kind: 'creates', names, temporary };
}

/** Whether a statement that could not be read may have been meant to open a statement set. */
export const opensStatementSet = ({ kinds, count }: TokenStore): boolean =>
  count > 0 && (kinds[0] === T.EXECUTE || kinds[0] === T.BEGIN);

/** A name, or a word of the grammar or a number in its place, without back-quotes. */
function nameAt(tokens: TokenStore, index: number): string | undefined {
  const kind = tokens.kinds[index];
  if (index >= tokens.count || !isClass(tokens, kind!, NAME | KEYWORD | NUMBER)) return undefined;
  return imageOf(tokens, index).replaceAll('`', '');
}
