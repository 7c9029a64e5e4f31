// Expressions: operands and operators in a flat list, then a tree (Calcite's Expression, Expression2, Expression3).
import { bangEqual, illegalCursor, illegalDateDifference } from '../diagnostics/catalogue/syntax.ts';
import type { Span } from '../text/span.ts';
import type { Call, Expression, NodeList } from './ast/index.ts';
import { accept, advance, ahead, descend, eat, fail, here, image, last, reject, since } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import {
  ALL,
  asExpression,
  checkNonQuery,
  CURSOR,
  insideParentheses,
  isQuery,
  NON_CURSOR,
  QUERY,
  SUB_QUERY,
} from './expression-context.ts';
import type { Node } from './expression-context.ts';
import { functionArguments } from './function-arguments.ts';
import { grammar } from './grammar.ts';
import { intervalQualifier, isIntervalUnit } from './literal.ts';
import { isItemPosition, startsAtom, startsExpression, suffixAt } from './lookahead.ts';
import { isName, simpleName } from './name.ts';
import { operator, operatorTree, prefixOperator } from './operator-tree.ts';
import type { Item } from './operator-tree.ts';
import { isClass, PREFIX_OPERATOR } from './token-class.ts';
import * as T from './token-kind.ts';

/** An expression; a query alone in it stays a query. */
export function node(c: Cursor, context: number): Node {
  descend(c);
  const items: Item[] = [];
  operands(c, context, items);
  c.depth--;
  return operatorTree(items);
}

export function expression(c: Cursor, context: number): Expression {
  return asExpression(node(c, context));
}

/** Operands and the operators between them (Expression2). */
function operands(c: Cursor, context: number, items: Item[]): void {
  operandWithPrefixes(c, context, items);
  for (;;) {
    const suffix = suffixAt(c);
    if (suffix === 'none') return;
    if (suffix === 'broken') fail(c);
    const { start } = here(c);
    switch (suffix) {
      case 'in':
      case 'quantified':
        inList(c, context, items, start);
        break;
      case 'between': {
        checkNonQuery(c, context);
        const name = accept(c, T.NOT) ? 'NOT BETWEEN' : 'BETWEEN';
        advance(c);
        const span = last(c);
        const symmetry = accept(c, T.SYMMETRIC) ? ' SYMMETRIC' : accept(c, T.ASYMMETRIC) ? ' ASYMMETRIC' : '';
        items.push({ operator: operator(name + symmetry), span, full: since(c, start) });
        operandWithPrefixes(c, SUB_QUERY, items);
        break;
      }
      case 'like':
        like(c, context, items, start);
        break;
      case 'infix': {
        const name = infixName(c);
        checkNonQuery(c, context);
        items.push({ operator: operator(name), span: last(c), full: since(c, start) });
        operandWithPrefixes(c, SUB_QUERY, items);
        break;
      }
      case 'postfix': {
        checkNonQuery(c, context);
        const name = postfixName(c);
        items.push({ operator: operator(name), span: last(c), full: since(c, start) });
        break;
      }
      case 'item': {
        advance(c);
        const position = isItemPosition(c, c.kind) ? image(c).toUpperCase() : undefined;
        if (position !== undefined) advance(c);
        const index = grammar.node(c, SUB_QUERY);
        eat(c, T.RBRACKET);
        const name = position === undefined ? 'ITEM' : `ITEM ${position}`;
        items.push({ operator: operator(name), span: last(c), full: last(c) }, index);
        while (c.kind === T.DOT && isName(c, ahead(c, 1))) {
          advance(c);
          const name = simpleName(c);
          items.push({ operator: operator('DOT'), span: last(c), full: last(c) }, name);
        }
        break;
      }
    }
  }
}

/** Prefix operators, an operand, `.field` and `.method(…)` behind it (AddExpression2b). */
function operandWithPrefixes(c: Cursor, context: number, items: Item[]): void {
  const { depth } = c;
  while (isClass(c, c.kind, PREFIX_OPERATOR)) {
    descend(c);
    advance(c);
    checkNonQuery(c, context);
    const span = last(c);
    items.push({ operator: prefixOperator(prefixName(c.kinds[c.index - 1]!)), span, full: span });
  }
  items.push(grammar.operand(c, context));
  c.depth = depth;
  while (c.kind === T.DOT && isName(c, ahead(c, 1))) {
    advance(c);
    const field = fieldOrMethod(c);
    items.push({ operator: operator('DOT'), span: last(c), full: last(c) }, field);
  }
}

function prefixName(kind: number): string {
  switch (kind) {
    case T.PLUS:
      return '+';
    case T.MINUS:
      return '-';
    case T.NOT:
      return 'NOT';
    case T.EXISTS:
      return 'EXISTS';
    default:
      return 'UNIQUE';
  }
}

function fieldOrMethod(c: Cursor): Expression {
  const name = simpleName(c);
  if (c.kind !== T.LPAREN) return name;
  const { quantifier, quantifierSpan, operands: list } = functionArguments(c, SUB_QUERY);
  return {
    kind: 'call',
    span: since(c, name.span.start),
    operator: name.names[0]!,
    syntax: 'function',
    operands: list,
    name,
    ...(quantifier && { quantifier }),
    ...(quantifierSpan && { quantifierSpan }),
  };
}

/** IN (…) and = SOME (…): a query, or a list that stays one even of a single item. */
function inList(c: Cursor, context: number, items: Item[], start: number): void {
  checkNonQuery(c, context);
  let name: string;
  if (accept(c, T.NOT)) name = 'NOT IN';
  else if (c.kind === T.IN) name = 'IN';
  else name = comparison(c);
  if (name !== 'IN' && name !== 'NOT IN') name += c.kind === T.ALL ? ' ALL' : ' SOME';
  advance(c);
  const placed = { operator: operator(name), span: last(c), full: since(c, start) };
  const list = parenthesized(c, NON_CURSOR);
  const only = list.nodes.length === 1 ? list.nodes[0]! : undefined;
  const right: Node =
    only !== undefined && isQuery(only)
      ? only
      : ({ kind: 'list', span: list.span, items: list.nodes.map(asExpression) } satisfies NodeList);
  items.push(placed, right);
}

function like(c: Cursor, context: number, items: Item[], start: number): void {
  checkNonQuery(c, context);
  const not = accept(c, T.NOT) ? 'NOT ' : '';
  const word = c.kind === T.LIKE ? 'LIKE' : c.kind === T.ILIKE ? 'ILIKE' : c.kind === T.RLIKE ? 'RLIKE' : '';
  advance(c);
  if (word === '') eat(c, T.TO);
  const full = since(c, start);
  items.push({ operator: operator(not + (word || 'SIMILAR TO')), span: full, full });
  descend(c);
  operands(c, SUB_QUERY, items);
  c.depth--;
  if (c.kind === T.ESCAPE && startsExpression(c, ahead(c, 1))) {
    advance(c);
    const span = last(c);
    items.push({ operator: operator('ESCAPE'), span, full: span }, grammar.operand(c, SUB_QUERY));
  }
}

function comparison(c: Cursor): string {
  const { kind } = c;
  advance(c);
  switch (kind) {
    case T.LT:
      return '<';
    case T.LE:
      return '<=';
    case T.GT:
      return '>';
    case T.GE:
      return '>=';
    case T.EQ:
      return '=';
    case T.NE2:
      reject(bangEqual, {}, last(c));
      break;
    default:
      return '<>';
  }
}

/** Takes a binary operator (Calcite's BinaryRowOperator); what it is was seen by the look-ahead. */
function infixName(c: Cursor): string {
  const { kind } = c;
  switch (kind) {
    case T.EQ:
    case T.LT:
    case T.LE:
    case T.GT:
    case T.GE:
    case T.NE:
    case T.NE2:
      return comparison(c);
    case T.IS: {
      advance(c);
      const not = accept(c, T.NOT);
      eat(c, T.DISTINCT);
      eat(c, T.FROM);
      return not ? 'IS NOT DISTINCT FROM' : 'IS DISTINCT FROM';
    }
    case T.NOT:
      advance(c);
      advance(c);
      eat(c, T.OF);
      return 'NOT SUBMULTISET OF';
    case T.MULTISET: {
      advance(c);
      const what = c.kind === T.UNION ? 'UNION' : c.kind === T.INTERSECT ? 'INTERSECT' : 'EXCEPT';
      advance(c);
      if (accept(c, T.DISTINCT)) return `MULTISET ${what} DISTINCT`;
      accept(c, T.ALL);
      return `MULTISET ${what}`;
    }
    default:
  }
  advance(c);
  switch (kind) {
    case T.PLUS:
      return '+';
    case T.MINUS:
      return '-';
    case T.STAR:
      return '*';
    case T.SLASH:
      return '/';
    case T.PERCENT_REMAINDER:
      return '%';
    case T.CONCAT:
      return '||';
    case T.AND:
      return 'AND';
    case T.OR:
      return 'OR';
    case T.CONTAINS:
      return 'CONTAINS';
    case T.OVERLAPS:
      return 'OVERLAPS';
    case T.EQUALS:
      return 'PERIOD EQUALS';
    case T.PRECEDES:
      return 'PRECEDES';
    case T.SUCCEEDS:
      return 'SUCCEEDS';
    case T.IMMEDIATELY:
      advance(c);
      return c.kinds[c.index - 1] === T.PRECEDES ? 'IMMEDIATELY PRECEDES' : 'IMMEDIATELY SUCCEEDS';
    default:
      eat(c, T.OF);
      return kind === T.MEMBER ? 'MEMBER OF' : 'SUBMULTISET OF';
  }
}

/** IS [NOT] …, FORMAT JSON (Calcite's PostfixRowOperator). */
function postfixName(c: Cursor): string {
  if (accept(c, T.FORMAT)) {
    jsonRepresentation(c);
    return 'FORMAT JSON';
  }
  advance(c);
  const is = accept(c, T.NOT) ? 'IS NOT ' : 'IS ';
  const { kind } = c;
  switch (kind) {
    case T.A:
      advance(c);
      eat(c, T.SET);
      return `${is}A SET`;
    case T.NULL:
      advance(c);
      return `${is}NULL`;
    case T.TRUE:
      advance(c);
      return `${is}TRUE`;
    case T.FALSE:
      advance(c);
      return `${is}FALSE`;
    case T.UNKNOWN:
      advance(c);
      return `${is}UNKNOWN`;
    case T.EMPTY:
      advance(c);
      return `${is}EMPTY`;
    case T.JSON:
      advance(c);
      if (accept(c, T.OBJECT)) return `${is}JSON OBJECT`;
      if (accept(c, T.ARRAY)) return `${is}JSON ARRAY`;
      if (accept(c, T.SCALAR)) return `${is}JSON SCALAR`;
      accept(c, T.VALUE);
      return `${is}JSON VALUE`;
    default:
      return fail(c);
  }
}

/** JSON [ENCODING UTF8|UTF16|UTF32] */
export function jsonRepresentation(c: Cursor): void {
  eat(c, T.JSON);
  const encoding = ahead(c, 1);
  if (c.kind === T.ENCODING && (encoding === T.UTF8 || encoding === T.UTF16 || encoding === T.UTF32)) {
    advance(c);
    advance(c);
  }
}

/** `(query)` or `(a, b)` (Calcite's ParenthesizedQueryOrCommaList). */
export function parenthesized(c: Cursor, context: number): { nodes: Node[]; span: Span } {
  const { start } = here(c);
  eat(c, T.LPAREN);
  const nodes = [grammar.orderedQueryOrExpression(c, insideParentheses(context))];
  while (accept(c, T.COMMA)) {
    checkNonQuery(c, context);
    nodes.push(grammar.node(c, context));
  }
  eat(c, T.RPAREN);
  return { nodes, span: since(c, start) };
}

/** One operand (Calcite's Expression3). */
export function operand(c: Cursor, context: number): Node {
  if (startsAtom(c, 0)) {
    const atom = grammar.atom(c);
    checkNonQuery(c, context);
    return atom;
  }
  switch (c.kind) {
    case T.CURSOR: {
      const span = here(c);
      advance(c);
      if (context !== ALL && context !== CURSOR) reject(illegalCursor, {}, span);
      const query = grammar.expression(c, QUERY);
      return {
        kind: 'call',
        span: join(span, query.span),
        operator: 'CURSOR',
        syntax: 'special',
        operands: [query],
      };
    }
    case T.ROW: {
      advance(c);
      const { nodes, span } = parenthesized(c, context);
      return row(nodes, span);
    }
    case T.LPAREN:
      return inParentheses(c, context);
    default:
      return fail(c);
  }
}

function inParentheses(c: Cursor, context: number): Node {
  const { nodes, span } = parenthesized(c, context);
  if (isIntervalUnit(c)) {
    const qualifier = intervalQualifier(c);
    const first = nodes[0]!;
    if (nodes.length === 1 && first.kind === 'call' && first.operator === '-' && first.operands.length === 2)
      return {
        kind: 'call',
        span: since(c, span.start),
        operator: 'MINUS_DATE',
        syntax: 'special',
        operands: [...first.operands, qualifier],
      };
    reject(illegalDateDifference, {}, join(last(c), span));
  }
  return nodes.length === 1 ? nodes[0]! : row(nodes, span);
}

function row(nodes: readonly Node[], span: Span): Call {
  return { kind: 'call', span, operator: 'ROW', syntax: 'special', operands: nodes.map(asExpression) };
}

function join(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** `a, b, c` where a comma is taken only when an expression can follow (Calcite's AddExpressions). */
export function expressions(c: Cursor, context: number): Expression[] {
  const list = [expression(c, context)];
  while (c.kind === T.COMMA && startsExpression(c, ahead(c, 1))) {
    advance(c);
    list.push(expression(c, SUB_QUERY));
  }
  return list;
}
