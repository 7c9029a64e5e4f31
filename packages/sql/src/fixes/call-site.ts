// A call as its tokens show it: parentheses and the commas between its arguments.
import * as T from '../syntax/token-kind.ts';
import type { Span } from '../text/span.ts';
import { tokenAt } from './script-tokens.ts';
import type { ScriptToken } from './script-tokens.ts';

export interface CallSite {
  readonly name: ScriptToken;
  /** Offset of the closing parenthesis. */
  readonly close: number;
  /** Index of the closing parenthesis among the script's tokens. */
  readonly closeIndex: number;
  /** Offsets of the commas between the arguments. */
  readonly commas: readonly number[];
  readonly count: number;
}

const OPENING: ReadonlySet<number> = new Set([T.LPAREN, T.LBRACKET]);
const CLOSING: ReadonlySet<number> = new Set([T.RPAREN, T.RBRACKET]);

/** The first call from an offset on: the name before its parenthesis, and its arguments; undefined where it does not close. */
export function callAt(tokens: readonly ScriptToken[], { start }: Span): CallSite | undefined {
  const first = tokenAt(tokens, start);
  const open = tokens.findIndex(({ kind }, i) => i > first && kind === T.LPAREN);
  if (open < 1) return undefined;
  const commas: number[] = [];
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    const { kind, start: at } = tokens[i]!;
    if (OPENING.has(kind)) depth++;
    else if (CLOSING.has(kind)) {
      if (--depth > 0) continue;
      const count = i === open + 1 ? 0 : commas.length + 1;
      return { name: tokens[open - 1]!, close: at, closeIndex: i, commas, count };
    } else if (kind === T.COMMA && depth === 1) commas.push(at);
  }
  return undefined;
}
