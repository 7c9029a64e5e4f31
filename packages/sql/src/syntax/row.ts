// Rows between parentheses, where DEFAULT may stand for a value.
import type { Span } from '../text/span.ts';
import type { Call } from './ast/index.ts';
import { accept, eat, fail, here, since } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { asExpression, checkNonQuery, insideParentheses } from './expression-context.ts';
import type { Node } from './expression-context.ts';
import { defaultValue } from './function-arguments.ts';
import { grammar } from './grammar.ts';
import { startsExpression, startsQueryOrExpression } from './lookahead.ts';
import * as T from './token-kind.ts';

export function row(nodes: readonly Node[], span: Span): Call {
  return { kind: 'call', span, operator: 'ROW', syntax: 'special', operands: nodes.map(asExpression) };
}

/** Calcite's ParenthesizedQueryOrCommaListWithDefault */
export function parenthesizedWithDefault(c: Cursor, context: number): { nodes: Node[]; span: Span } {
  const { start } = here(c);
  eat(c, T.LPAREN);
  const nodes: Node[] = [];
  if (c.kind === T.DEFAULT_) nodes.push(defaultValue(c));
  else {
    if (!startsQueryOrExpression(c, c.kind)) fail(c);
    nodes.push(grammar.orderedQueryOrExpression(c, insideParentheses(context)));
  }
  while (accept(c, T.COMMA)) {
    checkNonQuery(c, context);
    if (c.kind === T.DEFAULT_) nodes.push(defaultValue(c));
    else {
      if (!startsExpression(c, c.kind)) fail(c);
      nodes.push(grammar.node(c, context));
    }
  }
  eat(c, T.RPAREN);
  return { nodes, span: since(c, start) };
}
