// The names of a script with what each stands for, as far as the tokens beside it tell: for guesses, which are tried on the
// script before they are offered. Works on text that does not parse.
import type { Lexicon } from '../syntax/token-class.ts';
import * as T from '../syntax/token-kind.ts';
import { isNameLike, isTypeKind, nameOf } from './script-tokens.ts';
import type { ScriptToken } from './script-tokens.ts';

export type Role =
  /** The name of a table or view that is made. */
  | 'table'
  /** A column that is declared. */
  | 'column'
  /** A type of a declared column. */
  | 'type'
  /** A table that is read or written. */
  | 'use'
  /** Before a parenthesis. */
  | 'call'
  /** A column that is read, an alias, anything else. */
  | 'other';

export interface ScriptName {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** With its back-quotes. */
  readonly text: string;
  readonly role: Role;
  /** Whether it is the word of a built-in type. */
  readonly type: boolean;
  /** Its place among the script's tokens. */
  readonly index: number;
}

/** All names of the tokens in order; words of the grammar and what hints hold are none, types are. */
export function namesOf(lexicon: Lexicon, tokens: readonly ScriptToken[]): readonly ScriptName[] {
  const names: ScriptName[] = [];
  let hint = false;
  tokens.forEach((token, index) => {
    const { kind, start, end, text } = token;
    if (kind === T.HINT_BEG) hint = true;
    if (kind === T.COMMENT_END) hint = false;
    if (hint || !isNameLike(lexicon, token)) return;
    const type = isTypeKind(lexicon, kind);
    names.push({ start, end, name: nameOf(token), text, role: roleOf(lexicon, tokens, index), type, index });
  });
  return names;
}

const READERS: ReadonlySet<number> = new Set([T.FROM, T.JOIN, T.INTO, T.TABLE, T.UPDATE]);
const MAKERS: ReadonlySet<number> = new Set([T.CREATE, T.TEMPORARY, T.REPLACE]);

function roleOf(lexicon: Lexicon, tokens: readonly ScriptToken[], i: number): Role {
  const kind = (at: number): number => tokens[at]?.kind ?? T.EOF;
  const type = (at: number): boolean => isTypeKind(lexicon, kind(at));
  const before = kind(i - 1);
  const next = kind(i + 1);
  const behindName = tokens[i - 1] !== undefined && isNameLike(lexicon, tokens[i - 1]!);
  if (type(i) && (before === T.LT || before === T.AS || behindName)) return 'type';
  if (before === T.EXISTS || before === T.TABLE || before === T.VIEW) {
    const make = before === T.EXISTS ? i - 4 : i - 1;
    if (MAKERS.has(kind(make - 1))) return 'table';
  }
  if (READERS.has(before)) return 'use';
  if (next === T.LPAREN) return 'call';
  if ((before === T.LPAREN || before === T.COMMA) && type(i + 1)) return 'column';
  return 'other';
}
