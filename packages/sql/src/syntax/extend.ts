// EXTEND (a INT): columns with types behind a table name. Flink parses them and refuses them later.
import type { Expression } from './ast/index.ts';
import { accept, ahead, eat } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { compoundName, isName } from './name.ts';
import { isClass, TYPE_START } from './token-class.ts';
import * as T from './token-kind.ts';
import { plainTypeName } from './type-name.ts';

/** [EXTEND] (a INT NOT NULL, b STRING): names and types in turn. */
export function extendColumns(c: Cursor): Expression[] {
  accept(c, T.EXTEND);
  eat(c, T.LPAREN);
  const list: Expression[] = [];
  do {
    list.push(compoundName(c), plainTypeName(c));
    if (accept(c, T.NOT)) eat(c, T.NULL);
  } while (accept(c, T.COMMA));
  eat(c, T.RPAREN);
  return list;
}

/** LOOKAHEAD(5) ExtendTable, as INSERT decides it: a name and a type behind the parenthesis. */
export function isExtend(c: Cursor): boolean {
  let at = c.kind === T.EXTEND ? 1 : 0;
  if (ahead(c, at) !== T.LPAREN) return false;
  if (!isName(c, ahead(c, at + 1))) return false;
  at += 2;
  if (ahead(c, at) === T.DOT && isName(c, ahead(c, at + 1))) {
    // The fifth token is another point, or a type.
    const fifth = ahead(c, at + 2);
    return fifth === T.DOT || isClass(c, fifth, TYPE_START);
  }
  if (!isClass(c, ahead(c, at), TYPE_START)) return false;
  // What stands behind a type of one token: the list goes on or ends, or the type has more to it.
  const next = ahead(c, at + 1);
  return (
    next === T.COMMA ||
    next === T.RPAREN ||
    next === T.LPAREN ||
    next === T.LT ||
    next === T.NOT ||
    next === T.ARRAY ||
    next === T.MULTISET ||
    next === T.DOT ||
    next === T.PRECISION ||
    next === T.VARYING ||
    next === T.WITH ||
    next === T.WITHOUT ||
    next === T.CHARACTER
  );
}
