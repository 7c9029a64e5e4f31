// What a production may accept: Calcite's ExprContext, which parts queries from expressions.
import { illegalNonQuery, illegalQuery, queryOrJoinExpected } from '../diagnostics/catalogue/syntax.ts';
import type { Expression, Query, TableReference } from './ast/index.ts';
import { last, reject } from './cursor.ts';
import type { Cursor } from './cursor.ts';

export const ALL = 0;
export const NON_CURSOR = 1;
export const QUERY = 2;
export const QUERY_OR_JOIN = 3;
export const NON_QUERY = 4;
export const SUB_QUERY = 5;
export const CURSOR = 6;

/** Where Calcite has one type of node, the tree has two: an expression, or a query that stands for itself. */
export type Node = Expression | Query;

export function isQuery(node: Node | TableReference): node is Query {
  switch (node.kind) {
    case 'select':
    case 'set-operation':
    case 'values':
    case 'with':
    case 'ordered':
    case 'explicit-table':
    case 'error-query':
      return true;
    default:
      return false;
  }
}

/** A query among expressions becomes a subquery. */
export function asExpression(node: Node): Expression {
  return isQuery(node) ? { kind: 'subquery', span: node.span, query: node } : node;
}

/** Calcite's checkQueryExpression: a query begins; may it? */
export function checkQuery(c: Cursor, context: number): void {
  if (context === NON_QUERY || context === SUB_QUERY || context === CURSOR) reject(illegalQuery, {}, last(c));
}

/** Calcite's checkNonQueryExpression: an expression was read; is one allowed? */
export function checkNonQuery(c: Cursor, context: number): void {
  if (context === QUERY) reject(illegalNonQuery, {}, last(c));
}

/** The context of the first item between parentheses. */
export function insideParentheses(context: number): number {
  if (context === SUB_QUERY) return NON_CURSOR;
  return context === CURSOR ? ALL : context;
}

/** Calcite's throwIfNotCompatible, for what stood between parentheses. */
export function checkCompatible(context: number, node: Node | TableReference): void {
  const query = isQuery(node) || (node.kind === 'derived' && !node.lateral);
  if (context === QUERY) {
    if (!query) reject(illegalNonQuery, {}, node.span);
  } else if (context === QUERY_OR_JOIN) {
    if (!query && node.kind !== 'join') reject(queryOrJoinExpected, {}, node.span);
  } else if ((context === NON_QUERY || context === SUB_QUERY || context === CURSOR) && query) {
    reject(illegalQuery, {}, node.span);
  }
}
