// Operators of a transform's expression with Calcite's precedence (SqlStdOperatorTable): OR, AND, NOT, predicates, ||, + -, * / %.
import type { Span } from '@flink-preflight/sql';
import type { Expression } from './expression.ts';
import { parsePrimary } from './parse-primary.ts';
import type { TokenReader } from './token-reader.ts';
import { expect, from, isAt, peek, take, takeIf, unexpected, skipCall } from './token-reader.ts';

/** Deeper nesting than this is not read: the parser calls itself at each level. */
const DEEPEST = 200;

const operator = (name: string, args: readonly Expression[], span: Span, nameSpan: Span): Expression => ({
  kind: 'call',
  name,
  syntax: 'operator',
  args,
  span,
  nameSpan,
});

export function parseExpression(reader: TokenReader): Expression {
  if (reader.depth >= DEEPEST) return unexpected(reader, `Expressions are read ${DEEPEST} levels deep.`);
  reader.depth++;
  const expression = parseLeft(reader, 0);
  reader.depth--;
  return expression;
}

const LEVELS: readonly (readonly string[])[] = [['OR'], ['AND']];
const ARITHMETIC: readonly (readonly string[])[] = [['||'], ['+', '-'], ['*', '/', '%']];

function parseLeft(reader: TokenReader, level: number): Expression {
  const names = LEVELS[level];
  if (names === undefined) return parseNot(reader);
  let left = parseLeft(reader, level + 1);
  for (
    let name = names.find((n) => isAt(reader, n));
    name !== undefined;
    name = names.find((n) => isAt(reader, n))
  ) {
    const { span } = take(reader);
    left = operator(name, [left, parseLeft(reader, level + 1)], from(left.span, reader), span);
  }
  return left;
}

function parseNot(reader: TokenReader): Expression {
  if (!isAt(reader, 'NOT')) return parsePredicate(reader);
  const { span } = take(reader);
  reader.depth++;
  const operand = reader.depth > DEEPEST ? unexpected(reader) : parseNot(reader);
  reader.depth--;
  return operator('NOT', [operand], from(span, reader), span);
}

const COMPARISONS = ['=', '<>', '!=', '<', '<=', '>', '>='] as const;

function parsePredicate(reader: TokenReader): Expression {
  let left = parseArithmetic(reader, 0);
  for (;;) {
    const next = parsePredicateTail(reader, left);
    if (next === undefined) return left;
    left = next;
  }
}

function parsePredicateTail(reader: TokenReader, left: Expression): Expression | undefined {
  const { span } = peek(reader);
  const built = (name: string, args: readonly Expression[]): Expression =>
    operator(name, args, from(left.span, reader), span);
  const comparison = COMPARISONS.find((symbol) => isAt(reader, symbol));
  if (comparison !== undefined) {
    take(reader);
    if (['ANY', 'SOME', 'ALL'].some((word) => isAt(reader, word) && isAt(reader, '(', 1)))
      return skipCall(reader, left);
    return built(comparison === '!=' ? '<>' : comparison, [left, parseArithmetic(reader, 0)]);
  }
  if (takeIf(reader, 'IS'))
    return built(
      parseIs(reader, (e) => (left = e), left),
      argsOf(left),
    );
  const not =
    isAt(reader, 'NOT') &&
    ['IN', 'BETWEEN', 'LIKE', 'SIMILAR', 'ILIKE', 'RLIKE'].some((w) => isAt(reader, w, 1));
  const prefix = not ? 'NOT ' : '';
  if (not) take(reader);
  if (takeIf(reader, 'IN')) {
    if (isAt(reader, '(') && ['SELECT', 'WITH', 'VALUES'].some((w) => isAt(reader, w, 1)))
      return skipCall(reader, left);
    expect(reader, '(');
    const list = [parseExpression(reader)];
    while (takeIf(reader, ',')) list.push(parseExpression(reader));
    expect(reader, ')');
    return built(`${prefix}IN`, [left, ...list]);
  }
  if (takeIf(reader, 'BETWEEN')) {
    const symmetric = takeIf(reader, 'SYMMETRIC') ? ' SYMMETRIC' : '';
    takeIf(reader, 'ASYMMETRIC');
    const low = parseArithmetic(reader, 0);
    expect(reader, 'AND');
    return built(`${prefix}BETWEEN${symmetric}`, [left, low, parseArithmetic(reader, 0)]);
  }
  for (const word of ['LIKE', 'ILIKE', 'RLIKE']) {
    if (!takeIf(reader, word)) continue;
    return built(prefix + word, [left, parseArithmetic(reader, 0), ...escape(reader)]);
  }
  if (takeIf(reader, 'SIMILAR', 'TO'))
    return built(`${prefix}SIMILAR TO`, [left, parseArithmetic(reader, 0), ...escape(reader)]);
  for (const words of [
    ['MEMBER', 'OF'],
    ['SUBMULTISET', 'OF'],
    ['CONTAINS'],
    ['OVERLAPS'],
    ['PRECEDES'],
    ['SUCCEEDS'],
    ['EQUALS'],
  ])
    if (takeIf(reader, ...words)) return built(words.join(' '), [left, parseArithmetic(reader, 0)]);
  return undefined;
}

const escape = (reader: TokenReader): Expression[] =>
  takeIf(reader, 'ESCAPE') ? [parseArithmetic(reader, 0)] : [];

/** `x IS DISTINCT FROM y` is kept as a call of both, the other tests as calls of one. */
function argsOf(left: Expression): readonly Expression[] {
  return left.kind === 'call' && left.name === 'DISTINCT PAIR' ? left.args : [left];
}

function parseIs(reader: TokenReader, pair: (e: Expression) => void, left: Expression): string {
  const not = takeIf(reader, 'NOT') ? 'NOT ' : '';
  for (const word of ['NULL', 'TRUE', 'FALSE', 'UNKNOWN', 'EMPTY'])
    if (takeIf(reader, word)) return `IS ${not}${word}`;
  if (takeIf(reader, 'DISTINCT', 'FROM')) {
    const right = parseArithmetic(reader, 0);
    pair(operator('DISTINCT PAIR', [left, right], left.span, left.span));
    return `IS ${not}DISTINCT FROM`;
  }
  if (takeIf(reader, 'JSON') || takeIf(reader, 'A', 'SET')) {
    for (const word of ['VALUE', 'OBJECT', 'ARRAY', 'SCALAR']) if (takeIf(reader, word)) break;
    return `IS ${not}JSON`;
  }
  unexpected(reader);
  return 'IS';
}

export function parseArithmetic(reader: TokenReader, level: number): Expression {
  const names = ARITHMETIC[level];
  if (names === undefined) return parseUnary(reader);
  let left = parseArithmetic(reader, level + 1);
  for (
    let name = names.find((n) => isAt(reader, n));
    name !== undefined;
    name = names.find((n) => isAt(reader, n))
  ) {
    const { span } = take(reader);
    left = operator(name, [left, parseArithmetic(reader, level + 1)], from(left.span, reader), span);
  }
  return left;
}

function parseUnary(reader: TokenReader): Expression {
  const sign = ['-', '+'].find((s) => isAt(reader, s));
  if (sign === undefined) return parseItems(reader, parsePrimary(reader));
  const { span } = take(reader);
  reader.depth++;
  const operand = reader.depth > DEEPEST ? unexpected(reader) : parseUnary(reader);
  reader.depth--;
  // The parser itself makes one literal of a sign and a number.
  if (operand.kind === 'literal' && ['integer', 'decimal', 'approximate'].includes(operand.type))
    return { ...operand, text: sign === '-' ? `-${operand.text}` : operand.text, span: from(span, reader) };
  return operator(`UNARY ${sign}`, [operand], from(span, reader), span);
}

function parseItems(reader: TokenReader, value: Expression): Expression {
  let result = value;
  while (isAt(reader, '[')) {
    const { span } = take(reader);
    const key = parseExpression(reader);
    expect(reader, ']');
    result = operator('ITEM', [result, key], from(result.span, reader), span);
  }
  return result;
}
