// Where an operand starts or ends beside a foreign operator.
import { isClass, NAME, RESERVED_FUNCTION } from '../../token-class.ts';
import * as T from '../../token-kind.ts';
import type { TokenStore } from '../../token-store.ts';
import { behindGroup } from '../edit.ts';

/** The first token of what ends with this one: a literal, a name with those before its dots, a call, parentheses. */
export function operandStart(tokens: TokenStore, end: number): number | undefined {
  let first: number | undefined = end;
  if (tokens.kinds[end] === T.RPAREN) {
    first = opening(tokens, end);
    if (first === undefined) return undefined;
    if (first > 0 && isClass(tokens, tokens.kinds[first - 1]!, NAME | RESERVED_FUNCTION)) first--;
  }
  while (first > 1 && tokens.kinds[first - 1] === T.DOT) first -= 2;
  return first;
}

/** The last token of what starts with this one. */
export function operandEnd(tokens: TokenStore, start: number): number {
  let last = start;
  while (tokens.kinds[last + 1] === T.DOT) last += 2;
  if (tokens.kinds[last] === T.LPAREN) return behindGroup(tokens, last) - 1;
  return tokens.kinds[last + 1] === T.LPAREN ? behindGroup(tokens, last + 1) - 1 : last;
}

function opening({ kinds }: TokenStore, close: number): number | undefined {
  let depth = 0;
  for (let i = close; i >= 0; i--) {
    if (kinds[i] === T.RPAREN) depth++;
    else if (kinds[i] === T.LPAREN && --depth === 0) return i;
  }
  return undefined;
}
