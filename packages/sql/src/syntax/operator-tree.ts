// Makes a tree of a flat list of operands and operators, as Calcite's SqlParserUtil.toTree and PrecedenceClimbingParser do,
// with the one precedence table of the language. Left and right binding powers are Calcite's precedences times two.
import { nestingTooDeep } from '../diagnostics/catalogue/limits.ts';
import { betweenWithoutAnd, operandMissing } from '../diagnostics/catalogue/syntax.ts';
import type { Span } from '../text/span.ts';
import type { Call, Expression, Query } from './ast/index.ts';
import { reject } from './cursor.ts';
import { asExpression } from './expression-context.ts';
import type { Node } from './expression-context.ts';

export interface Operator {
  readonly name: string;
  readonly form: 'prefix' | 'infix' | 'postfix' | 'like' | 'between' | 'escape' | 'access' | 'set';
  /** Binding power to the left: an operator is taken by its left neighbour's operand when it binds at least as tight. */
  readonly left: number;
  readonly right: number;
}

function table(
  form: Operator['form'],
  precedence: number,
  names: string,
  rightAssociative = false,
): Operator[] {
  const left = form === 'prefix' ? -1 : precedence * 2 + (rightAssociative ? 2 : 0);
  const right = form === 'infix' || form === 'set' || form === 'access' ? left + 1 : precedence * 2;
  return names.split('|').map((name) => ({ name, form, left, right }));
}

const all: Operator[] = [
  ...table('access', 100, 'DOT|ITEM|ITEM OFFSET|ITEM ORDINAL|ITEM SAFE_OFFSET|ITEM SAFE_ORDINAL'),
  ...table('infix', 60, '*|/|%'),
  ...table('infix', 60, 'CONCAT'),
  ...table('infix', 40, '+|-'),
  ...table('like', 32, 'LIKE|NOT LIKE|ILIKE|NOT ILIKE|RLIKE|NOT RLIKE|SIMILAR TO|NOT SIMILAR TO', true),
  ...table(
    'between',
    32,
    'BETWEEN|NOT BETWEEN|BETWEEN SYMMETRIC|NOT BETWEEN SYMMETRIC|BETWEEN ASYMMETRIC|NOT BETWEEN ASYMMETRIC',
  ),
  ...table('infix', 32, 'IN|NOT IN'),
  ...['=', '<>', '<', '<=', '>', '>='].flatMap((name) => table('infix', 32, `${name} SOME|${name} ALL`)),
  ...table('infix', 30, '=|<>|<|<=|>|>=|IS DISTINCT FROM|IS NOT DISTINCT FROM|MEMBER OF'),
  ...table(
    'infix',
    30,
    'SUBMULTISET OF|NOT SUBMULTISET OF|CONTAINS|OVERLAPS|PERIOD EQUALS|PRECEDES|SUCCEEDS',
  ),
  ...table('infix', 30, 'IMMEDIATELY PRECEDES|IMMEDIATELY SUCCEEDS'),
  ...['', 'NOT '].flatMap((not) =>
    ['NULL', 'TRUE', 'FALSE', 'UNKNOWN', 'A SET', 'EMPTY', 'JSON VALUE', 'JSON OBJECT', 'JSON ARRAY'].flatMap(
      (what) => table('postfix', 29, `IS ${not}${what}`),
    ),
  ),
  ...table('postfix', 29, 'IS JSON SCALAR|IS NOT JSON SCALAR|FORMAT JSON'),
  ...table('infix', 24, 'AND'),
  ...table('infix', 22, 'OR'),
  ...table('infix', 14, 'MULTISET INTERSECT|MULTISET INTERSECT DISTINCT'),
  ...table('infix', 12, 'MULTISET UNION|MULTISET UNION DISTINCT|MULTISET EXCEPT|MULTISET EXCEPT DISTINCT'),
  ...table('set', 14, 'INTERSECT|INTERSECT ALL'),
  ...table('set', 12, 'UNION|UNION ALL|EXCEPT|EXCEPT ALL'),
  ...table('escape', 0, 'ESCAPE'),
];
const operators: ReadonlyMap<string, Operator> = new Map(
  all.map((operator) => [operator.name === 'CONCAT' ? '||' : operator.name, operator]),
);
const prefixes: ReadonlyMap<string, Operator> = new Map(
  [...table('prefix', 80, '+|-'), ...table('prefix', 40, 'EXISTS|UNIQUE'), ...table('prefix', 26, 'NOT')].map(
    (operator) => [operator.name, operator],
  ),
);

export function operator(name: string): Operator {
  return operators.get(name)!;
}

export function prefixOperator(name: string): Operator {
  return prefixes.get(name)!;
}

/** An operator in its place: `span` is the position Calcite keeps for it, `full` all its words. */
export interface PlacedOperator {
  readonly operator: Operator;
  readonly span: Span;
  readonly full: Span;
}

export type Item = Node | PlacedOperator;

function isOperator(item: Item): item is PlacedOperator {
  return !('kind' in item);
}

/** Operators that wait for their right side: BETWEEN within BETWEEN, prefix behind prefix. */
const MAXIMUM_DEPTH = 1000;

interface Sequence {
  /** An operand that had to be made early takes the place of its last item. */
  readonly items: Item[];
  at: number;
  depth: number;
}

/** The tree of the list. Throws betweenWithoutAnd as SqlBetweenOperator.reduceExpr does. */
export function operatorTree(items: Item[]): Node {
  const first = items[0]!;
  if (items.length === 1 && !isOperator(first)) return first;
  return reduce({ items, at: 0, depth: 0 }, items.length, 0);
}

/** Reads operands and operators that bind at least as tight as `power`, up to the item at `end`. */
function reduce(sequence: Sequence, end: number, power: number): Node {
  const { items } = sequence;
  if (++sequence.depth > MAXIMUM_DEPTH)
    reject(nestingTooDeep, { limit: MAXIMUM_DEPTH }, items[sequence.at - 1]?.span);
  if (sequence.at >= end) {
    const place = items[Math.min(sequence.at, items.length - 1)]!;
    reject(operandMissing, {}, place.span);
  }
  const item = items[sequence.at++]!;
  let left: Node = isOperator(item) ? prefixed(item, reduce(sequence, end, item.operator.right)) : item;
  while (sequence.at < end) {
    const next = items[sequence.at];
    if (next === undefined || !isOperator(next) || next.operator.form === 'prefix') break;
    if (next.operator.left < power || next.operator.form === 'escape') break;
    sequence.at++;
    switch (next.operator.form) {
      case 'postfix':
        left = call(next, 'postfix', [asExpression(left)], join(next.span, left.span));
        break;
      case 'like':
        left = like(sequence, end, next, left);
        break;
      case 'between':
        left = between(sequence, end, next, left);
        break;
      case 'set':
        left = setOperation(next, left, reduce(sequence, end, next.operator.right));
        break;
      default: {
        const right = reduce(sequence, end, next.operator.right);
        const span = join(join(next.span, left.span), right.span);
        const syntax = next.operator.form === 'access' ? 'special' : 'binary';
        left = call(next, syntax, [asExpression(left), asExpression(right)], span);
      }
    }
  }
  sequence.depth--;
  return left;
}

/** A sign before a number is the literal itself in Calcite; `+1` is `1` there, so the plus goes. */
function prefixed(placed: PlacedOperator, operand: Node): Node {
  if (placed.operator.name === '+' && operand.kind === 'number') return operand;
  return call(placed, 'prefix', [asExpression(operand)], join(placed.span, operand.span));
}

/** `a LIKE b ESCAPE c`: the pattern runs to the next operator that binds weaker than LIKE (SqlLikeOperator.reduceExpr). */
function like(sequence: Sequence, end: number, placed: PlacedOperator, left: Node): Node {
  // What binds tighter is made first, with prefix operators however weakly they bind, and a LIKE takes its own ESCAPE.
  if (sequence.at < end) {
    const first = reduce(sequence, end, 65);
    sequence.items[--sequence.at] = first;
  }
  const stop = nextWeaker(sequence, end, 32, true);
  const pattern = reduce(sequence, stop, 0);
  const operands = [asExpression(left), asExpression(pattern)];
  const escape = sequence.items[sequence.at];
  if (sequence.at < end && escape !== undefined && isOperator(escape) && escape.operator.form === 'escape') {
    sequence.at++;
    operands.push(asExpression(reduce(sequence, nextWeaker(sequence, end, 32, true), 0)));
  }
  return call(placed, 'special', operands, {
    start: operands.reduce((least, o) => Math.min(least, o.span.start), Infinity),
    end: operands.reduce((most, o) => Math.max(most, o.span.end), 0),
  });
}

/** `a BETWEEN b AND c`: b runs to the first AND, c to the next operator that binds weaker (SqlBetweenOperator.reduceExpr). */
function between(sequence: Sequence, end: number, placed: PlacedOperator, left: Node): Node {
  const { items } = sequence;
  let stop = sequence.at;
  while (stop < end && !isAnd(items[stop]!)) stop++;
  const low = reduce(sequence, stop, 0);
  if (sequence.at >= end) {
    const tail = items[end - 1]!;
    reject(betweenWithoutAnd, {}, { start: tail.span.end, end: tail.span.end + 1 });
  }
  const and = items[sequence.at]!;
  if (!isAnd(and)) reject(betweenWithoutAnd, {}, and.span);
  sequence.at++;
  const high = reduce(sequence, nextWeaker(sequence, end, 33, false), 0);
  return call(placed, 'special', [left, low, high].map(asExpression), placed.span);
}

function isAnd(item: Item): boolean {
  return isOperator(item) && item.operator.name === 'AND';
}

/** The place of the next operator that binds weaker than the precedence; prefix operators stop it too. */
function nextWeaker(sequence: Sequence, end: number, precedence: number, escape: boolean): number {
  for (let i = sequence.at; i < end; i++) {
    const item = sequence.items[i]!;
    if (!isOperator(item)) continue;
    const { form, left, right } = item.operator;
    if (escape && form === 'escape') return i;
    // Calcite compares the operator's left precedence: that of NOT is 26, of IS NULL 28, of LIKE 33.
    const own = form === 'prefix' ? right / 2 : form === 'postfix' ? 28 : left / 2;
    if (own < precedence) return i;
  }
  return end;
}

function call(
  placed: PlacedOperator,
  syntax: Call['syntax'],
  operands: readonly Expression[],
  span: Span,
): Call {
  return {
    kind: 'call',
    span,
    operator: placed.operator.name === 'CONCAT' ? '||' : placed.operator.name,
    syntax,
    operands,
    operatorSpan: placed.full,
  };
}

function setOperation(placed: PlacedOperator, left: Node, right: Node): Query {
  const [operator, all] = placed.operator.name.split(' ') as ['UNION' | 'INTERSECT' | 'EXCEPT', string?];
  return {
    kind: 'set-operation',
    span: join(join(placed.span, left.span), right.span),
    operator,
    all: all === 'ALL',
    operatorSpan: placed.full,
    left: asQuery(left),
    right: asQuery(right),
  };
}

function asQuery(node: Node): Query {
  if (node.kind === 'subquery') return node.query;
  return node as Query;
}

function join(a: Span, b: Span): Span {
  return { start: a.start < b.start ? a.start : b.start, end: a.end > b.end ? a.end : b.end };
}
