// The parentheses of a call by name: nothing, a star, or arguments, positional or named.
import type { Span } from '../text/span.ts';
import type { Call, Expression, OrderItem } from './ast/index.ts';
import { accept, advance, ahead, eat, fail, has, here, last, since } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { asExpression, checkNonQuery, insideParentheses } from './expression-context.ts';
import { grammar } from './grammar.ts';
import { startsExpression, startsQueryOrExpression } from './lookahead.ts';
import { compoundName, isName, nameOrList, simpleName, starName, wordAsName } from './name.ts';
import * as T from './token-kind.ts';

export interface Arguments {
  readonly operands: readonly Expression[];
  readonly quantifier?: 'DISTINCT' | 'ALL';
  readonly quantifierSpan?: Span;
}

/** `(*)`, `()` or `([DISTINCT|ALL] a, b)`. */
export function functionArguments(c: Cursor, context: number): Arguments {
  if (c.kind === T.LPAREN) {
    if (ahead(c, 1) === T.STAR) {
      advance(c);
      advance(c);
      const star = starName(last(c));
      eat(c, T.RPAREN);
      return { operands: [star] };
    }
    if (ahead(c, 1) === T.RPAREN) {
      advance(c);
      advance(c);
      return { operands: [] };
    }
  }
  return argumentList(c, context);
}

/** `([DISTINCT|ALL] a, b)` with at least one argument (Calcite's FunctionParameterList). */
export function argumentList(c: Cursor, context: number): Arguments {
  eat(c, T.LPAREN);
  const quantifier = allOrDistinct(c);
  const quantifierSpan = quantifier && last(c);
  const operands = [firstArgument(c, context)];
  while (accept(c, T.COMMA)) {
    checkNonQuery(c, context);
    operands.push(laterArgument(c, context));
  }
  eat(c, T.RPAREN);
  return { operands, ...(quantifier && { quantifier }), ...(quantifierSpan && { quantifierSpan }) };
}

export function allOrDistinct(c: Cursor): 'DISTINCT' | 'ALL' | undefined {
  if (accept(c, T.DISTINCT)) return 'DISTINCT';
  return accept(c, T.ALL) ? 'ALL' : undefined;
}

/** The first argument may be a query without parentheres of its own, or a table (AddArg0). */
export function firstArgument(c: Cursor, context: number): Expression {
  const name = argumentName(c);
  if (c.kind === T.DEFAULT_) return named(name, defaultValue(c));
  if (c.kind === T.TABLE && isName(c, ahead(c, 1)) && has(c, 'set-semantics-tables'))
    return named(name, tableArgument(c));
  if (startsModel(c)) return named(name, modelArgument(c));
  if (!startsQueryOrExpression(c, c.kind)) fail(c);
  const { start } = last(c);
  const node = grammar.orderedQueryOrExpression(c, insideParentheses(context));
  return named(name, partitioned(c, asExpression(node), start));
}

/** AddArg */
export function laterArgument(c: Cursor, context: number): Expression {
  const name = argumentName(c);
  if (c.kind === T.DEFAULT_) return named(name, defaultValue(c));
  if (c.kind === T.TABLE && has(c, 'set-semantics-tables')) return named(name, tableArgument(c));
  if (startsModel(c)) return named(name, modelArgument(c));
  if (!startsExpression(c, c.kind)) fail(c);
  return named(name, grammar.expression(c, context));
}

function argumentName(c: Cursor): Expression | undefined {
  if (ahead(c, 1) !== T.NAMED_ARGUMENT_ASSIGNMENT) return undefined;
  // MODEL is a reserved word, and an argument's name in the product's functions of models.
  const isModel = c.kind === T.MODEL && has(c, 'product-statements');
  if (!isModel && !isName(c, c.kind)) return undefined;
  const name = isModel ? wordAsName(c) : simpleName(c);
  advance(c);
  return name;
}

function named(name: Expression | undefined, value: Expression): Expression {
  if (name === undefined) return value;
  return {
    kind: 'call',
    span: { start: name.span.start, end: Math.max(name.span.end, value.span.end) },
    operator: '=>',
    syntax: 'special',
    operands: [value, name],
  };
}

export function defaultValue(c: Cursor): Call {
  const span = here(c);
  eat(c, T.DEFAULT_);
  return { kind: 'call', span, operator: 'DEFAULT', syntax: 'special', operands: [] };
}

/** Whether an argument of the product's functions of models begins. Flink's own is an expression (AtomicRowExpression). */
export function startsModel(c: Cursor): boolean {
  return c.kind === T.MODEL && has(c, 'product-statements') && !has(c, 'model-arguments');
}

/** MODEL m */
export function modelArgument(c: Cursor): Expression {
  const { start } = here(c);
  eat(c, T.MODEL);
  const operands = [compoundName(c, false)];
  return { kind: 'call', span: since(c, start), operator: 'MODEL', syntax: 'prefix', operands };
}

/** TABLE t [PARTITION BY …] [ORDER BY …] */
function tableArgument(c: Cursor): Expression {
  const { start } = last(c);
  return partitioned(c, asExpression(grammar.explicitTable(c)), start);
}

/** PARTITION BY a, ORDER BY b behind a table argument (Calcite's PartitionedByAndOrderBy). */
function partitioned(c: Cursor, table: Expression, start: number): Expression {
  if (!has(c, 'set-semantics-tables')) return table;
  let partitionBy: readonly Expression[] = [];
  let orderBy: readonly Expression[] = [];
  if (accept(c, T.PARTITION)) {
    eat(c, T.BY);
    partitionBy = nameOrList(c);
  }
  if (accept(c, T.ORDER)) {
    eat(c, T.BY);
    orderBy = setOrder(c);
  }
  if (partitionBy.length === 0 && orderBy.length === 0) return table;
  return {
    kind: 'call',
    span: since(c, start),
    operator: 'SET_SEMANTICS_TABLE',
    syntax: 'special',
    operands: [
      table,
      { kind: 'list', span: last(c), items: partitionBy },
      { kind: 'list', span: last(c), items: orderBy },
    ],
  };
}

function setOrder(c: Cursor): Expression[] {
  if (c.kind === T.LPAREN && startsExpression(c, ahead(c, 1))) {
    advance(c);
    const items = [grammar.orderItem(c)];
    while (c.kind === T.COMMA && startsExpression(c, ahead(c, 1))) {
      advance(c);
      items.push(grammar.orderItem(c));
    }
    eat(c, T.RPAREN);
    return items.map(asOrdered);
  }
  return [asOrdered(grammar.orderItem(c))];
}

/** DESC and NULLS FIRST become postfix calls, as they are in Calcite. */
function asOrdered(item: OrderItem): Expression {
  const postfix = (operator: string, operand: Expression): Call => ({
    kind: 'call',
    span: item.span,
    operator,
    syntax: 'postfix',
    operands: [operand],
  });
  const ordered = item.descending ? postfix('DESC', item.expression) : item.expression;
  return item.nulls === undefined ? ordered : postfix(`NULLS ${item.nulls}`, ordered);
}
