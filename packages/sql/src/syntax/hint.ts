// Hints: /*+ NAME, NAME(a, b), NAME('k' = 'v') */
import type { Hint } from './ast/index.ts';
import { accept, advance, ahead, eat, since } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { anyString, signedNumber, stringLiteral } from './literal.ts';
import { isName, simpleName } from './name.ts';
import { isClass, NUMBER, STRING } from './token-class.ts';
import * as T from './token-kind.ts';

/** Takes the comment with its hints. */
export function hints(c: Cursor): Hint[] {
  eat(c, T.HINT_BEG);
  const list = [hint(c)];
  while (accept(c, T.COMMA)) list.push(hint(c));
  eat(c, T.COMMENT_END);
  return list;
}

function hint(c: Cursor): Hint {
  const name = simpleName(c);
  const options: Hint['options'][number][] = [];
  if (isKeyValues(c)) {
    advance(c);
    do {
      const key = isName(c, c.kind) ? simpleName(c) : anyString(c);
      eat(c, T.EQ);
      const value = anyString(c);
      options.push({ kind: 'option', key, value, span: { start: key.span.start, end: value.span.end } });
    } while (accept(c, T.COMMA));
    eat(c, T.RPAREN);
  } else if (isNames(c)) {
    advance(c);
    do {
      const value = simpleName(c);
      options.push({ kind: 'argument', value, span: value.span });
    } while (accept(c, T.COMMA));
    eat(c, T.RPAREN);
  } else if (isLiterals(c)) {
    advance(c);
    do {
      const value = isClass(c, c.kind, STRING) ? stringLiteral(c) : signedNumber(c);
      options.push({ kind: 'argument', value, span: value.span });
    } while (accept(c, T.COMMA));
    eat(c, T.RPAREN);
  } else if (accept(c, T.LPAREN)) eat(c, T.RPAREN);
  return { kind: 'hint', span: since(c, name.span.start), name, options };
}

/** LOOKAHEAD(5) ( key = 'value' … */
function isKeyValues(c: Cursor): boolean {
  if (c.kind !== T.LPAREN || !(isName(c, ahead(c, 1)) || isClass(c, ahead(c, 1), STRING))) return false;
  if (ahead(c, 2) !== T.EQ || !isClass(c, ahead(c, 3), STRING)) return false;
  const fifth = ahead(c, 4);
  return fifth === T.COMMA || fifth === T.RPAREN || fifth === T.QUOTED_STRING || fifth === T.UESCAPE;
}

/** LOOKAHEAD(3) ( name … */
function isNames(c: Cursor): boolean {
  const third = ahead(c, 2);
  return c.kind === T.LPAREN && isName(c, ahead(c, 1)) && (third === T.COMMA || third === T.RPAREN);
}

/** LOOKAHEAD(3) ( literal … */
function isLiterals(c: Cursor): boolean {
  if (c.kind !== T.LPAREN) return false;
  const second = ahead(c, 1);
  const third = ahead(c, 2);
  if (second === T.PLUS || second === T.MINUS) return isClass(c, third, NUMBER);
  if (!isClass(c, second, NUMBER | STRING)) return false;
  return (
    third === T.COMMA ||
    third === T.RPAREN ||
    (isClass(c, second, STRING) && (third === T.QUOTED_STRING || third === T.UESCAPE))
  );
}
