// Queries: SELECT, VALUES, TABLE, WITH, set operations, ORDER BY with LIMIT, OFFSET and FETCH.
import {
  illegalNonQuery,
  limitStartCount,
  minusNotAllowed,
  offsetLimit,
  orderByNotAllowed,
  stringAlias,
} from '../diagnostics/catalogue/syntax.ts';
import type {
  Expression,
  Hint,
  Identifier,
  NamedWindow,
  OrderedQuery,
  Query,
  Select,
  SelectItem,
  WithItem,
} from './ast/index.ts';
import {
  accept,
  advance,
  ahead,
  descend,
  eat,
  fail,
  has,
  here,
  last,
  nextIs,
  reject,
  since,
} from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { checkNonQuery, checkQuery, isQuery, NON_CURSOR, QUERY, SUB_QUERY } from './expression-context.ts';
import type { Node } from './expression-context.ts';
import { allOrDistinct } from './function-arguments.ts';
import { parenthesizedWithDefault, row } from './row.ts';
import { grammar } from './grammar.ts';
import { groupBy } from './group-by.ts';
import { hints } from './hint.ts';
import { unsignedNumber } from './literal.ts';
import { startsExpression } from './lookahead.ts';
import { isName, parenthesizedNames, compoundName, simpleName, starName } from './name.ts';
import { operator, operatorTree } from './operator-tree.ts';
import type { Item } from './operator-tree.ts';
import { fromClause, parenthesizedTable } from './table-reference.ts';
import { NUMBER } from './token-class.ts';
import * as T from './token-kind.ts';
import { namedWindow } from './window.ts';

/** A query or an expression with ORDER BY, LIMIT and their like behind it (OrderedQueryOrExpr). */
export function orderedQueryOrExpression(c: Cursor, context: number): Node {
  return ordered(c, queryOrExpression(c, context));
}

/** A query where nothing else may stand. */
export function query(c: Cursor): Query {
  const node = orderedQueryOrExpression(c, QUERY);
  if (isQuery(node)) return node;
  return reject(illegalNonQuery, {}, node.span);
}

function queryOrExpression(c: Cursor, context: number): Node {
  const withList = c.kind === T.WITH ? withItems(c) : undefined;
  return withBody(withList, setOperations(c, context, leafQueryOrExpression(c, context)));
}

/** A query that begins with a word of its own: no parenthesis, no expression (Calcite's Query). */
export function plainQuery(c: Cursor, context: number): Node {
  const withList = c.kind === T.WITH ? withItems(c) : undefined;
  return withBody(withList, setOperations(c, context, leafQuery(c, context)));
}

interface WithList {
  readonly recursive: boolean;
  readonly items: readonly WithItem[];
  readonly span: Select['span'];
}

function withBody(list: WithList | undefined, body: Node): Node {
  if (list === undefined) return body;
  return {
    kind: 'with',
    span: list.span,
    ...(list.recursive && { recursive: true }),
    items: list.items,
    body: body as Query,
  };
}

function withItems(c: Cursor): WithList {
  const { start } = here(c);
  eat(c, T.WITH);
  const recursive = has(c, 'recursive-queries') && accept(c, T.RECURSIVE);
  const items = [withItem(c)];
  while (accept(c, T.COMMA)) items.push(withItem(c));
  return { recursive, items, span: since(c, start) };
}

function withItem(c: Cursor): WithItem {
  const name = simpleName(c);
  const columns = c.kind === T.LPAREN ? parenthesizedNames(c) : undefined;
  eat(c, T.AS);
  const definition = parenthesizedTable(c, QUERY);
  const body = isQuery(definition)
    ? definition
    : definition.kind === 'derived'
      ? definition.query
      : undefined;
  return {
    kind: 'with-item',
    span: name.span,
    name,
    ...(columns && { columns }),
    query: body!,
  };
}

export function leafQueryOrExpression(c: Cursor, context: number): Node {
  if (c.kind === T.SELECT || c.kind === T.VALUES || c.kind === T.TABLE || isValue(c))
    return leafQuery(c, context);
  if (!startsExpression(c, c.kind)) fail(c);
  return grammar.node(c, context);
}

/** Whether VALUE stands for VALUES (FlinkSqlConformance.isValueAllowed). */
function isValue(c: Cursor): boolean {
  return c.kind === T.VALUE && has(c, 'value-rows');
}

function leafQuery(c: Cursor, context: number): Query {
  checkQuery(c, context);
  switch (c.kind) {
    case T.SELECT:
      return select(c);
    case T.VALUES:
      return values(c);
    case T.VALUE:
      return has(c, 'value-rows') ? values(c) : fail(c);
    case T.TABLE:
      return explicitTable(c);
    default:
      return fail(c);
  }
}

/** UNION, INTERSECT, EXCEPT behind a query, in a flat list that precedence makes a tree of (AddSetOpQuery). */
export function setOperations(c: Cursor, context: number, first: Node): Node {
  if (!isSetOperator(c.kind)) return first;
  const items: Item[] = [first];
  while (isSetOperator(c.kind)) {
    if (items.length === 1 && !isQuery(first)) checkNonQuery(c, QUERY);
    const { start } = here(c);
    const name = setOperator(c);
    items.push({ operator: operator(name), span: last(c), full: since(c, start) });
    checkQuery(c, context);
    items.push(leafQueryOrExpression(c, QUERY));
  }
  return operatorTree(items);
}

export function isSetOperator(kind: number): boolean {
  return kind === T.UNION || kind === T.INTERSECT || kind === T.EXCEPT || kind === T.SET_MINUS;
}

function setOperator(c: Cursor): string {
  const { kind } = c;
  advance(c);
  if (kind === T.SET_MINUS) reject(minusNotAllowed, {}, last(c));
  const name = kind === T.UNION ? 'UNION' : kind === T.INTERSECT ? 'INTERSECT' : 'EXCEPT';
  return allOrDistinct(c) === 'ALL' ? `${name} ALL` : name;
}

/** ORDER BY, LIMIT, OFFSET, FETCH (OrderByLimitOpt). The position is that of the last token, as in Calcite. */
export function ordered(c: Cursor, node: Node): Node {
  const start = c.index;
  const orderBy = c.kind === T.ORDER ? orderItems(c, isQuery(node)) : [];
  let limits: Pick<OrderedQuery, 'offset' | 'fetch'> = {};
  if (c.kind === T.LIMIT) {
    limits = limit(c, {});
    if (c.kind === T.OFFSET) limits = offset(c, limits);
  } else if (c.kind === T.OFFSET) {
    const at = here(c).start;
    limits = offset(c, limits);
    if (c.kind === T.LIMIT && has(c, 'offset-before-limit')) {
      limits = limit(c, limits, at);
      reject(offsetLimit, {}, since(c, at));
    }
    if (c.kind === T.FETCH) limits = fetch(c, limits);
  } else if (c.kind === T.FETCH) limits = fetch(c, limits);
  if (c.index === start) return node;
  if (orderBy.length === 0 && limits.offset === undefined && limits.fetch === undefined) return node;
  return { kind: 'ordered', span: last(c), query: isQuery(node) ? node : toQuery(node), orderBy, ...limits };
}

/** LIMIT may follow an expression in the grammar; what it follows is no query then, and the tree says so. */
function toQuery(node: Expression): Query {
  return node.kind === 'subquery' ? node.query : { kind: 'error-query', span: node.span };
}

type Limits = Pick<OrderedQuery, 'offset' | 'fetch'>;

function limit(c: Cursor, limits: Limits, start = here(c).start): Limits {
  advance(c);
  if (accept(c, T.ALL)) return limits;
  const startCount = ahead(c, 1) === T.COMMA;
  const value = numberOrParameter(c);
  if (!startCount) return { ...limits, fetch: value };
  advance(c);
  const all = has(c, 'limit-start-all') && accept(c, T.ALL);
  if (!all) numberOrParameter(c);
  const span = has(c, 'offset-before-limit') ? since(c, start) : last(c);
  return reject(limitStartCount, { what: all ? 'ALL' : 'count' }, span);
}

function offset(c: Cursor, limits: Limits): Limits {
  advance(c);
  const value = numberOrParameter(c);
  if (c.kind === T.ROW || c.kind === T.ROWS) advance(c);
  return { ...limits, offset: value };
}

function fetch(c: Cursor, limits: Limits): Limits {
  advance(c);
  if (c.kind !== T.FIRST && c.kind !== T.NEXT) fail(c);
  advance(c);
  const value = numberOrParameter(c);
  if (c.kind !== T.ROW && c.kind !== T.ROWS) fail(c);
  advance(c);
  eat(c, T.ONLY);
  return { ...limits, fetch: value };
}

function numberOrParameter(c: Cursor): Expression {
  if (c.kind === T.HOOK) {
    advance(c);
    return { kind: 'dynamic-parameter', span: last(c), index: c.parameters++ };
  }
  if (!nextIs(c, NUMBER)) fail(c);
  return unsignedNumber(c);
}

/** ORDER BY a, b */
export function orderItems(c: Cursor, accepted: boolean): OrderedQuery['orderBy'] {
  eat(c, T.ORDER);
  if (!accepted) reject(orderByNotAllowed, {}, last(c));
  eat(c, T.BY);
  const items = [orderItem(c)];
  while (c.kind === T.COMMA && startsExpression(c, ahead(c, 1))) {
    advance(c);
    items.push(orderItem(c));
  }
  return items;
}

/** The position is that of DESC or of FIRST and LAST, where they stand. */
export function orderItem(c: Cursor): OrderedQuery['orderBy'][number] {
  const expression = grammar.expression(c, SUB_QUERY);
  let { span } = expression;
  const descending = c.kind === T.DESC;
  if (descending || c.kind === T.ASC) {
    advance(c);
    if (descending) span = last(c);
  }
  let nulls: 'FIRST' | 'LAST' | undefined;
  if (c.kind === T.NULLS) {
    advance(c);
    if (c.kind !== T.FIRST && c.kind !== T.LAST) fail(c);
    nulls = c.kind === T.FIRST ? 'FIRST' : 'LAST';
    advance(c);
    span = last(c);
  }
  return { kind: 'order-item', span, expression, descending, ...(nulls && { nulls }) };
}

function select(c: Cursor): Select {
  const { start } = here(c);
  advance(c);
  descend(c);
  const hintList: readonly Hint[] = c.kind === T.HINT_BEG ? hints(c) : [];
  const stream = accept(c, T.STREAM);
  const quantifier = allOrDistinct(c);
  const items = [selectItem(c)];
  while (accept(c, T.COMMA)) items.push(selectItem(c));
  const itemsSpan = { start: items[0]!.span.start, end: items[items.length - 1]!.span.end };
  let rest: Partial<Pick<Select, 'from' | 'where' | 'groupBy' | 'having' | 'qualify'>> = {};
  const windows: NamedWindow[] = [];
  if (accept(c, T.FROM)) {
    const from = fromClause(c);
    const where = accept(c, T.WHERE) ? grammar.expression(c, SUB_QUERY) : undefined;
    const group = c.kind === T.GROUP ? groupBy(c) : undefined;
    const having = accept(c, T.HAVING) ? grammar.expression(c, SUB_QUERY) : undefined;
    if (accept(c, T.WINDOW)) {
      windows.push(namedWindow(c));
      while (c.kind === T.COMMA && isName(c, ahead(c, 1))) {
        advance(c);
        windows.push(namedWindow(c));
      }
    }
    const qualify = accept(c, T.QUALIFY) ? grammar.expression(c, SUB_QUERY) : undefined;
    rest = {
      from,
      ...(where && { where }),
      ...(group && { groupBy: group }),
      ...(having && { having }),
      ...(qualify && { qualify }),
    };
  }
  c.depth--;
  return {
    kind: 'select',
    span: since(c, start),
    hints: hintList,
    ...(stream && { stream }),
    ...(quantifier && { quantifier }),
    items,
    itemsSpan,
    ...rest,
    windows,
  };
}

function selectItem(c: Cursor): SelectItem {
  if (c.kind === T.STAR) {
    const span = here(c);
    advance(c);
    return aliased(c, starName(span));
  }
  if (!startsExpression(c, c.kind)) fail(c);
  return aliased(c, grammar.expression(c, SUB_QUERY));
}

function aliased(c: Cursor, expression: Expression): SelectItem {
  const as = accept(c, T.AS);
  if (!as && !isName(c, c.kind) && c.kind !== T.QUOTED_STRING)
    return { kind: 'select-item', span: expression.span, expression };
  if (c.kind === T.QUOTED_STRING) reject(stringAlias, {}, here(c));
  const alias: Identifier = simpleName(c);
  const span = {
    start: Math.min(expression.span.start, alias.span.start),
    end: Math.max(expression.span.end, alias.span.end),
  };
  return { kind: 'select-item', span, expression, alias };
}

/** VALUES (1, 2), (3, 4) */
function values(c: Cursor): Query {
  const { start } = here(c);
  advance(c);
  const rows: Expression[] = [rowConstructor(c)];
  while (c.kind === T.COMMA && startsRow(c, ahead(c, 1))) {
    advance(c);
    rows.push(rowConstructor(c));
  }
  return { kind: 'values', span: since(c, start), rows };
}

function startsRow(c: Cursor, kind: number): boolean {
  return startsExpression(c, kind);
}

/** (ROW (1, 2)), ROW (1, 2), (1, 2) or 1 (Calcite's RowConstructor). */
export function rowConstructor(c: Cursor): Expression {
  if (c.kind === T.LPAREN && ahead(c, 1) === T.ROW && ahead(c, 2) === T.LPAREN) {
    const { start } = here(c);
    advance(c);
    advance(c);
    const { nodes } = parenthesizedWithDefault(c, NON_CURSOR);
    eat(c, T.RPAREN);
    return row(nodes, since(c, start));
  }
  if (c.kind === T.ROW || c.kind === T.LPAREN) {
    const { start } = here(c);
    if (isRow(c)) {
      accept(c, T.ROW);
      const { nodes } = parenthesizedWithDefault(c, NON_CURSOR);
      return row(nodes, since(c, start));
    }
  }
  if (!startsExpression(c, c.kind)) fail(c);
  const value = grammar.expression(c, NON_CURSOR);
  return row([value], value.span);
}

/** LOOKAHEAD(3) [ROW] ParenthesizedQueryOrCommaListWithDefault */
function isRow(c: Cursor): boolean {
  const at = c.kind === T.ROW ? 1 : 0;
  if (ahead(c, at) !== T.LPAREN) return false;
  const first = ahead(c, at + 1);
  if (first === T.DEFAULT_) return true;
  return startsQuery(first) || startsExpression(c, first);
}

function startsQuery(kind: number): boolean {
  return kind === T.SELECT || kind === T.VALUES || kind === T.TABLE || kind === T.WITH;
}

/** TABLE t */
export function explicitTable(c: Cursor): Query {
  const { start } = here(c);
  eat(c, T.TABLE);
  const name = compoundName(c);
  return { kind: 'explicit-table', span: since(c, start), name };
}
