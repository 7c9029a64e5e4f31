// GROUP BY with GROUPING SETS, ROLLUP and CUBE.
import type { GroupBy, GroupItem, GroupingElement } from './ast/index.ts';
import { advance, ahead, descend, eat, fail, has, here, last, since } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { SUB_QUERY } from './expression-context.ts';
import { expressions } from './expression.ts';
import { allOrDistinct } from './function-arguments.ts';
import { grammar } from './grammar.ts';
import { startsExpression } from './lookahead.ts';
import * as T from './token-kind.ts';

export function groupBy(c: Cursor): GroupBy {
  const { start } = here(c);
  eat(c, T.GROUP);
  eat(c, T.BY);
  const quantifier = has(c, 'group-by-quantifier') ? allOrDistinct(c) : undefined;
  const items = groupItems(c);
  return { span: since(c, start), ...(quantifier && { quantifier }), items };
}

function groupItems(c: Cursor): GroupItem[] {
  const items = [groupItem(c)];
  while (c.kind === T.COMMA && startsGroupItem(c, ahead(c, 1))) {
    advance(c);
    items.push(groupItem(c));
  }
  return items;
}

function startsGroupItem(c: Cursor, kind: number): boolean {
  return kind === T.ROLLUP || kind === T.CUBE || startsExpression(c, kind);
}

function groupItem(c: Cursor): GroupItem {
  if (c.kind === T.GROUPING && ahead(c, 1) === T.SETS) {
    const { start } = here(c);
    advance(c);
    advance(c);
    eat(c, T.LPAREN);
    descend(c);
    const items = groupItems(c);
    c.depth--;
    eat(c, T.RPAREN);
    return element(c, start, 'GROUPING SETS', items);
  }
  if (c.kind === T.ROLLUP || c.kind === T.CUBE) {
    const { start } = here(c);
    const type = c.kind === T.ROLLUP ? 'ROLLUP' : 'CUBE';
    advance(c);
    eat(c, T.LPAREN);
    const items = expressions(c, SUB_QUERY);
    eat(c, T.RPAREN);
    return element(c, start, type, items);
  }
  if (c.kind === T.LPAREN && ahead(c, 1) === T.RPAREN) {
    const { start } = here(c);
    advance(c);
    advance(c);
    return { kind: 'list', span: { start, end: last(c).end }, items: [] };
  }
  if (!startsExpression(c, c.kind)) fail(c);
  return grammar.expression(c, SUB_QUERY);
}

function element(
  c: Cursor,
  start: number,
  type: GroupingElement['type'],
  items: readonly GroupItem[],
): GroupingElement {
  return { kind: 'grouping', span: since(c, start), type, items };
}
