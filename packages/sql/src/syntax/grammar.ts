// The productions that call each other in a circle, by name: expressions hold queries, queries hold expressions. The files
// import this table, not each other; parse-statement.ts fills it.
import type { CastExpression, Expression, Query, TypeName, WindowSpecification } from './ast/index.ts';
import type { OrderItem, TableReference } from './ast/index.ts';
import type { Cursor } from './cursor.ts';
import type { Node } from './expression-context.ts';

export interface Grammar {
  /** An expression; a query alone in it stays a query. */
  node(c: Cursor, context: number): Node;
  expression(c: Cursor, context: number): Expression;
  /** One operand, without operators around it: Calcite's Expression3. */
  operand(c: Cursor, context: number): Node;
  atom(c: Cursor): Expression;
  /** Calcite's OrderedQueryOrExpr. */
  orderedQueryOrExpression(c: Cursor, context: number): Node;
  leafQueryOrExpression(c: Cursor, context: number): Node;
  /** A query where nothing else may stand. */
  query(c: Cursor): Query;
  explicitTable(c: Cursor): Query;
  tableReference(c: Cursor, context: number, lateral: boolean): TableReference;
  /** A query that begins with a word of its own (Calcite's Query) or joins it with others. */
  plainQuery(c: Cursor, context: number): Node;
  setOperations(c: Cursor, context: number, first: Node): Node;
  ordered(c: Cursor, node: Node): Node;
  rowConstructor(c: Cursor): Expression;
  typeName(c: Cursor): TypeName;
  orderItem(c: Cursor): OrderItem;
  orderItems(c: Cursor, accept: boolean): readonly OrderItem[];
  windowSpecification(c: Cursor): WindowSpecification;
  castType(c: Cursor): CastExpression['type'];
}

export const grammar = {} as Grammar;
