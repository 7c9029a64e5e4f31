// Options as the tokens of a script show them, whether or not their statement could be read: `'key' = 'value'`.
import * as T from '../syntax/token-kind.ts';
import type { ScriptToken } from './script-tokens.ts';

export interface TokenOption {
  readonly key: string;
  readonly value: string;
  /** The index of its key's token. */
  readonly at: number;
}

/** The text that a string token stands for. */
export const stringOf = ({ text }: ScriptToken): string => text.slice(1, -1).replaceAll("''", "'");

export const isString = (token: ScriptToken | undefined): token is ScriptToken =>
  token?.kind === T.QUOTED_STRING;

/** The options among the tokens from one index to before another. */
export function optionsAmong(tokens: readonly ScriptToken[], from: number, to: number): TokenOption[] {
  const found: TokenOption[] = [];
  for (let at = Math.max(0, from); at + 2 < to; at++) {
    const [key, equals, value] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (isString(key) && equals?.kind === T.EQ && isString(value))
      found.push({ key: stringOf(key), value: stringOf(value), at });
  }
  return found;
}

/** The tokens of a list around one of them. */
export interface OptionList {
  readonly from: number;
  readonly to: number;
  /** Whether it stands in parentheses behind WITH or SET. */
  readonly headed: boolean;
}

/** Where the list of options around a token begins and ends: at its parentheses, or at those of the statement. */
export function listAround(tokens: readonly ScriptToken[], at: number): OptionList {
  let from = at;
  while (from > 0 && !isEdge(tokens[from - 1]!)) from--;
  let to = at;
  while (to < tokens.length && !isEdge(tokens[to]!)) to++;
  const word = tokens[from - 2]?.kind;
  const isOpen = tokens[from - 1]?.kind === T.LPAREN;
  return { from, to, headed: isOpen && (word === T.WITH || word === T.SET) };
}

const isEdge = ({ kind }: ScriptToken): boolean =>
  kind === T.LPAREN || kind === T.RPAREN || kind === T.SEMICOLON;
