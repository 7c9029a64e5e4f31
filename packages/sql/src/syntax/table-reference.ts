// Table references: names, derived tables, table functions, UNNEST, joins (Calcite's FromClause, Join, TableRef3).
import { applyNotAllowed, illegalJoin, illegalNonQuery } from '../diagnostics/catalogue/syntax.ts';
import type { Span } from '../text/span.ts';
import type { Expression, Identifier, Join, TableReference } from './ast/index.ts';
import { accept, advance, ahead, descend, eat, fail, has, here, last, reject, since } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import {
  asExpression,
  checkCompatible,
  CURSOR,
  insideParentheses,
  isQuery,
  NON_QUERY,
  QUERY,
  QUERY_OR_JOIN,
  SUB_QUERY,
} from './expression-context.ts';
import type { Node } from './expression-context.ts';
import { parenthesized } from './expression.ts';
import { extendColumns } from './extend.ts';
import { grammar } from './grammar.ts';
import { hints } from './hint.ts';
import {
  canFollowOperand,
  isOneToken,
  startsExpression,
  startsOperand,
  startsQueryOrExpression,
  startsTable,
} from './lookahead.ts';
import { matchRecognize } from './match-recognize.ts';
import { compoundName, isName, parenthesizedNames, simpleName } from './name.ts';
import { routineArguments, routineCall } from './named-call.ts';
import { pivot, sampled, unpivot } from './table-suffix.ts';
import { isClass, QUERY_START, STRING } from './token-class.ts';
import * as T from './token-kind.ts';

/** `a JOIN b ON …, c` */
export function fromClause(c: Cursor): TableReference {
  if (has(c, 'committed-joins')) return committedJoins(c);
  if (!has(c, 'parenthesized-joins')) return flatJoins(c);
  let left = joins(c);
  while (accept(c, T.COMMA)) {
    const span = last(c);
    const right = joins(c);
    left = { kind: 'join', span, left, right, natural: false, type: 'COMMA', operatorSpan: span };
  }
  return left;
}

/** Calcite's FromClause since 1.33: what may open a join is taken for one, and commas bind as joins do. */
function committedJoins(c: Cursor): TableReference {
  let left = tableReference(c, QUERY_OR_JOIN, false);
  for (;;) {
    if (c.kind === T.COMMA) {
      if (!startsTable(c, ahead(c, 1))) fail(c);
      left = commaJoin(c, left);
    } else if (opensJoin(c.kind)) left = join(c, left);
    else return left;
  }
}

/** Calcite's FromClause before 1.32: tables in a row, joins in parentheses are none. */
function flatJoins(c: Cursor): TableReference {
  let left = tableReference(c, QUERY, false);
  for (;;) {
    if (c.kind === T.COMMA && startsTable(c, ahead(c, 1))) left = commaJoin(c, left);
    else if (isJoin(c)) left = join(c, left);
    else return left;
  }
}

function commaJoin(c: Cursor, left: TableReference): Join {
  advance(c);
  const span = last(c);
  const context = has(c, 'parenthesized-joins') ? QUERY_OR_JOIN : QUERY;
  const right = tableReference(c, context, false);
  return { kind: 'join', span, left, right, natural: false, type: 'COMMA', operatorSpan: span };
}

function opensJoin(kind: number): boolean {
  return kind === T.NATURAL || kind === T.OUTER || isJoinType(kind);
}

function joins(c: Cursor): TableReference {
  let left = tableReference(c, QUERY_OR_JOIN, false);
  while (isJoin(c)) left = join(c, left);
  return left;
}

/** LOOKAHEAD(2) JoinTable */
function isJoin(c: Cursor): boolean {
  switch (c.kind) {
    case T.NATURAL:
      return isJoinType(ahead(c, 1));
    case T.JOIN:
      return startsTable(c, ahead(c, 1));
    case T.INNER:
      return ahead(c, 1) === T.JOIN;
    case T.LEFT:
    case T.RIGHT:
    case T.FULL:
      return ahead(c, 1) === T.JOIN || ahead(c, 1) === T.OUTER;
    case T.CROSS:
      return ahead(c, 1) === T.JOIN || ahead(c, 1) === T.APPLY;
    case T.OUTER:
      return ahead(c, 1) === T.APPLY;
    default:
      return false;
  }
}

function isJoinType(kind: number): boolean {
  switch (kind) {
    case T.JOIN:
    case T.INNER:
    case T.LEFT:
    case T.RIGHT:
    case T.FULL:
    case T.CROSS:
      return true;
    default:
      return false;
  }
}

/** Whether a join without APPLY follows, seen through three tokens. */
function isThreeTokenJoin(c: Cursor): boolean {
  let at = c.kind === T.NATURAL ? 1 : 0;
  const kind = ahead(c, at);
  at++;
  if (kind === T.LEFT || kind === T.RIGHT || kind === T.FULL) {
    if (ahead(c, at) === T.OUTER) at++;
    if (at > 2) return true;
    if (ahead(c, at) !== T.JOIN) return false;
    at++;
  } else if (kind === T.INNER || kind === T.CROSS) {
    if (ahead(c, at) !== T.JOIN) return false;
    at++;
  } else if (kind !== T.JOIN) return false;
  if (at > 2) return true;
  return startsTable(c, ahead(c, at)) && (at === 2 || tableGoesOn(c, at));
}

/** Whether the second token of a table reference fits its first. */
function tableGoesOn(c: Cursor, at: number): boolean {
  const second = ahead(c, at + 1);
  switch (ahead(c, at)) {
    case T.LPAREN:
      return startsTable(c, second) || second === T.SELECT || second === T.VALUES || second === T.WITH;
    case T.LATERAL:
      return second === T.LPAREN || second === T.TABLE;
    default:
      return true;
  }
}

function join(c: Cursor, left: TableReference): Join {
  if (!isThreeTokenJoin(c)) return apply(c, left);
  const { start } = here(c);
  const natural = accept(c, T.NATURAL);
  const type = joinType(c);
  const span = last(c);
  const operatorSpan = since(c, start);
  const right = tableReference(c, has(c, 'parenthesized-joins') ? QUERY_OR_JOIN : QUERY, false);
  const base = { kind: 'join', span, left, right, natural, type, operatorSpan } as const;
  if (accept(c, T.ON)) return { ...base, on: grammar.expression(c, SUB_QUERY) };
  if (accept(c, T.USING)) return { ...base, using: parenthesizedNames(c) };
  return base;
}

function joinType(c: Cursor): Join['type'] {
  const { kind } = c;
  advance(c);
  if (kind === T.JOIN) return 'INNER';
  if (kind === T.LEFT || kind === T.RIGHT || kind === T.FULL) accept(c, T.OUTER);
  eat(c, T.JOIN);
  switch (kind) {
    case T.LEFT:
      return 'LEFT';
    case T.RIGHT:
      return 'RIGHT';
    case T.FULL:
      return 'FULL';
    case T.CROSS:
      return 'CROSS';
    default:
      return 'INNER';
  }
}

/** CROSS APPLY and OUTER APPLY are parsed, then refused. */
function apply(c: Cursor, _left: TableReference): never {
  if (c.kind !== T.CROSS && c.kind !== T.OUTER) fail(c);
  advance(c);
  eat(c, T.APPLY);
  tableReference(c, QUERY, true);
  return reject(applyNotAllowed, {}, last(c));
}

/** One table with its alias and sample (TableRef3). */
export function tableReference(c: Cursor, context: number, lateral: boolean): TableReference {
  let table: TableReference;
  if (isFunctionOfTable(c)) table = bareFunction(c, lateral);
  else if (has(c, 'lateral-unnest') && c.kind === T.LATERAL && ahead(c, 1) === T.UNNEST) {
    advance(c);
    table = unnest(c);
  } else if (isName(c, c.kind)) table = namedTable(c);
  else if ((c.kind === T.LPAREN && opensTable(c)) || (c.kind === T.LATERAL && ahead(c, 1) === T.LPAREN)) {
    const isLateral = accept(c, T.LATERAL) || lateral;
    table = derived(c, parenthesizedTable(c, context), isLateral);
    table = matched(c, table);
  } else if (c.kind === T.UNNEST) table = unnest(c);
  else if (c.kind === T.LATERAL || c.kind === T.TABLE) table = tableFunction(c, lateral);
  else return fail(c);

  if (c.kind === T.PIVOT && ahead(c, 1) === T.LPAREN) table = pivot(c, notJoin(table));
  if (c.kind === T.UNPIVOT) {
    const next = ahead(c, 1);
    if (next === T.LPAREN || next === T.INCLUDE || next === T.EXCLUDE) table = unpivot(c, notJoin(table));
  }
  if (c.kind === T.AS || isName(c, c.kind)) table = aliased(c, table);
  return c.kind === T.TABLESAMPLE ? sampled(c, table) : table;
}

/** Whether a parenthesis opens a table: before joins could stand in it, any expression did, to be refused when it was read. */
function opensTable(c: Cursor): boolean {
  if (has(c, 'parenthesized-joins')) return tableGoesOn(c, 0);
  return startsQueryOrExpression(c, ahead(c, 1));
}

function aliased(c: Cursor, table: TableReference): TableReference {
  accept(c, T.AS);
  const alias = simpleName(c);
  const columns = c.kind === T.LPAREN ? parenthesizedNames(c) : undefined;
  notJoin(table);
  return {
    kind: 'aliased',
    span: { start: Math.min(table.span.start, last(c).start), end: Math.max(table.span.end, last(c).end) },
    table,
    alias,
    ...(columns && { columns }),
  };
}

/** Calcite's checkNotJoin. PIVOT and MATCH_RECOGNIZE check when they are read, an alias after it. */
function notJoin(table: TableReference): TableReference {
  if (table.kind === 'join') reject(illegalJoin, {}, table.span);
  return table;
}

/** MATCH_RECOGNIZE behind a table, before which the table may have an alias (LOOKAHEAD(3)). */
function matched(c: Cursor, table: TableReference): TableReference {
  if (c.kind === T.MATCH_RECOGNIZE) return matchRecognize(c, notJoin(table));
  const isAliased = c.kind === T.AS && isName(c, ahead(c, 1)) && ahead(c, 2) === T.MATCH_RECOGNIZE;
  if (!isAliased || !has(c, 'alias-before-match')) return table;
  advance(c);
  const alias = simpleName(c);
  const span = {
    start: Math.min(table.span.start, alias.span.start),
    end: Math.max(table.span.end, alias.span.end),
  };
  return matchRecognize(c, { kind: 'aliased', span, table: notJoin(table), alias });
}

function namedTable(c: Cursor): TableReference {
  const name: Identifier = compoundName(c, false);
  if (c.kind === T.LPAREN && has(c, 'table-functions-without-table') && isCallArguments(c))
    return implicitCall(c, name);
  const tableHints = c.kind === T.HINT_BEG ? hints(c) : [];
  let span: Span = tableHints.length > 0 ? since(c, name.span.start) : name.span;
  const extend = c.kind === T.EXTEND || c.kind === T.LPAREN ? extendColumns(c) : undefined;
  let period: Expression | undefined;
  if (c.kind === T.FOR) {
    const { start } = last(c);
    period = snapshot(c);
    span = since(c, start);
  }
  const table: TableReference = {
    kind: 'table-name',
    span,
    name,
    hints: tableHints,
    ...(period && { period }),
    ...(extend && { extend }),
  };
  return matched(c, table);
}

/** `f(…)` behind FROM (ImplicitTableFunctionCallArgs); the position is that of the last part of the name and what follows. */
function implicitCall(c: Cursor, name: Identifier): TableReference {
  const { start } = name.parts[name.parts.length - 1]!;
  descend(c);
  const call = routineArguments(c, name, CURSOR);
  c.depth--;
  return { kind: 'function-table', span: since(c, start), lateral: false, call };
}

/**
 * LOOKAHEAD(3) ImplicitTableFunctionCallArgs: whether two tokens behind the parenthesis begin an argument. What is none is
 * the list of columns of EXTEND.
 */
function isCallArguments(c: Cursor): boolean {
  const first = ahead(c, 1);
  const second = ahead(c, 2);
  if (first === T.RPAREN) return true;
  if (second === T.NAMED_ARGUMENT_ASSIGNMENT) return isName(c, first);
  if (first === T.DEFAULT_) return second === T.COMMA || second === T.RPAREN;
  if (first === T.TABLE || first === T.WITH) return isName(c, second);
  if (isClass(c, first, QUERY_START)) return true;
  if (!startsOperand(c, 1)) return false;
  if (!isOneToken(c, first) || first === T.CASE) return true;
  return (
    canFollowOperand(second) ||
    canEndArgument(second) ||
    (isClass(c, first, STRING) && second === T.QUOTED_STRING)
  );
}

/** Whether the token may stand behind a whole argument, or behind a name in it. */
function canEndArgument(kind: number): boolean {
  switch (kind) {
    case T.COMMA:
    case T.RPAREN:
    case T.LPAREN:
    case T.DOT:
    case T.UNION:
    case T.EXCEPT:
    case T.SET_MINUS:
    case T.INTERSECT:
    case T.ORDER:
    case T.LIMIT:
    case T.OFFSET:
    case T.FETCH:
    case T.PARTITION:
      return true;
    default:
      return false;
  }
}

/** FOR SYSTEM_TIME AS OF expression */
function snapshot(c: Cursor): Expression {
  eat(c, T.FOR);
  eat(c, T.SYSTEM_TIME);
  eat(c, T.AS);
  eat(c, T.OF);
  return grammar.expression(c, NON_QUERY);
}

/** `( query or join )` (ParenthesizedExpression). */
export function parenthesizedTable(c: Cursor, context: number): TableReference | Node {
  eat(c, T.LPAREN);
  descend(c);
  if (!has(c, 'parenthesized-joins')) {
    const query = grammar.orderedQueryOrExpression(c, insideParentheses(context));
    c.depth--;
    eat(c, T.RPAREN);
    return query;
  }
  const inner = queryOrJoin(c, insideParentheses(context));
  c.depth--;
  eat(c, T.RPAREN);
  checkCompatible(context, inner);
  return inner;
}

/** Calcite's ExprOrJoinOrOrderedQuery: a query with ORDER BY, or tables joined, or queries in parentheses combined. */
function queryOrJoin(c: Cursor, context: number): TableReference | Node {
  if (isPlainQuery(c)) return grammar.ordered(c, grammar.plainQuery(c, context));
  if (!startsTable(c, c.kind)) fail(c);
  let table = tableReference(c, QUERY_OR_JOIN, false);
  while (c.kind === T.NATURAL || c.kind === T.OUTER || isJoinType(c.kind)) table = join(c, table);
  if (c.kind !== T.UNION && c.kind !== T.INTERSECT && c.kind !== T.EXCEPT && c.kind !== T.SET_MINUS)
    return table;
  if (table.kind !== 'derived' || table.lateral) return reject(illegalNonQuery, {}, last(c));
  return grammar.setOperations(c, context, table.query);
}

/** LOOKAHEAD(2) Query */
function isPlainQuery(c: Cursor): boolean {
  const second = ahead(c, 1);
  switch (c.kind) {
    case T.SELECT:
      return true;
    case T.WITH:
    case T.TABLE:
      return isName(c, second);
    case T.VALUES:
      return startsExpression(c, second);
    default:
      return false;
  }
}

/** A parenthesized query as a table; a join in parentheses stays the join. */
function derived(c: Cursor, inner: TableReference | Node, lateral: boolean): TableReference {
  if (isQuery(inner as Node))
    return { kind: 'derived', span: lateral ? last(c) : inner.span, lateral, query: inner as never };
  const table = inner as TableReference;
  if (lateral) {
    notJoin(table);
    if (table.kind === 'derived') return { ...table, span: last(c), lateral: true };
  }
  return table;
}

function unnest(c: Cursor): TableReference {
  const { start } = here(c);
  advance(c);
  const { nodes } = parenthesized(c, SUB_QUERY);
  const withOrdinality = accept(c, T.WITH);
  if (withOrdinality) eat(c, T.ORDINALITY);
  return {
    kind: 'unnest',
    span: since(c, start),
    lateral: false,
    expressions: nodes.map(asExpression),
    withOrdinality,
  };
}

/** The product reads a function of a table without TABLE( ) around it: `f(TABLE t, …)` and `f(INPUT => TABLE t, …)`. */
function isFunctionOfTable(c: Cursor): boolean {
  if (!has(c, 'product-statements') || !isName(c, c.kind) || ahead(c, 1) !== T.LPAREN) return false;
  return ahead(c, 2) === T.TABLE || ahead(c, 3) === T.NAMED_ARGUMENT_ASSIGNMENT;
}

function bareFunction(c: Cursor, lateral: boolean): TableReference {
  const { start } = here(c);
  descend(c);
  const call = routineCall(c, CURSOR);
  c.depth--;
  return { kind: 'function-table', span: since(c, start), lateral, call };
}

/** [LATERAL] TABLE(f(…)) */
function tableFunction(c: Cursor, outerLateral: boolean): TableReference {
  const lateral = accept(c, T.LATERAL) || outerLateral;
  const { start } = here(c);
  eat(c, T.TABLE);
  eat(c, T.LPAREN);
  accept(c, T.SPECIFIC);
  descend(c);
  const call = routineCall(c, CURSOR);
  c.depth--;
  eat(c, T.RPAREN);
  return { kind: 'function-table', span: lateral ? last(c) : since(c, start), lateral, call };
}
