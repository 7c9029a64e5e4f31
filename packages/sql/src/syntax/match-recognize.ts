// MATCH_RECOGNIZE with its pattern language.
import type {
  Call,
  Expression,
  MatchRecognize,
  NumberLiteral,
  SelectItem,
  SymbolLiteral,
  TableReference,
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
  image,
  last,
  nextIs,
  since,
} from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { NON_QUERY, SUB_QUERY } from './expression-context.ts';
import { expressions } from './expression.ts';
import { grammar } from './grammar.ts';
import { intervalLiteral, unsignedNumber } from './literal.ts';
import { isName, simpleName } from './name.ts';
import { NUMBER } from './token-class.ts';
import * as T from './token-kind.ts';

type Mutable<V> = { -readonly [K in keyof V]: V[K] };

export function matchRecognize(c: Cursor, table: TableReference): MatchRecognize {
  const { start } = here(c);
  advance(c);
  eat(c, T.LPAREN);
  descend(c);
  let partitionBy: readonly Expression[] = [];
  if (accept(c, T.PARTITION)) {
    eat(c, T.BY);
    partitionBy = expressions(c, NON_QUERY);
  }
  const orderBy = c.kind === T.ORDER ? grammar.orderItems(c, true) : [];
  const measures: SelectItem[] = [];
  if (accept(c, T.MEASURES)) {
    do measures.push(measure(c));
    while (accept(c, T.COMMA));
  }
  const optional: Mutable<
    Pick<MatchRecognize, 'rowsPerMatch' | 'rowsPerMatchSpan' | 'showsTimeouts' | 'afterMatch' | 'within'>
  > = {};
  if (c.kind === T.ONE || c.kind === T.ALL) {
    const from = here(c).start;
    const one = c.kind === T.ONE;
    advance(c);
    eat(c, one ? T.ROW : T.ROWS);
    eat(c, T.PER);
    eat(c, T.MATCH);
    optional.rowsPerMatch = one ? 'ONE ROW PER MATCH' : 'ALL ROWS PER MATCH';
    optional.rowsPerMatchSpan = since(c, from);
    if (has(c, 'product-patterns') && accept(c, T.SHOW)) {
      word(c, 'TIMEOUT');
      word(c, 'MATCHES');
      optional.showsTimeouts = true;
    }
  }
  if (c.kind === T.AFTER) optional.afterMatch = afterMatch(c);
  eat(c, T.PATTERN);
  eat(c, T.LPAREN);
  const strictStart = accept(c, T.CARET);
  const pattern = alternation(c);
  const strictEnd = accept(c, T.DOLLAR);
  eat(c, T.RPAREN);
  if (accept(c, T.WITHIN)) {
    const from = here(c).start;
    eat(c, T.INTERVAL);
    const negative = c.kind === T.MINUS;
    if (negative || c.kind === T.PLUS) advance(c);
    optional.within = intervalLiteral(c, from, negative);
  }
  const subsets: MatchRecognize['subsets'][number][] = [];
  if (accept(c, T.SUBSET)) {
    do {
      const name = simpleName(c);
      eat(c, T.EQ);
      eat(c, T.LPAREN);
      const variables = expressions(c, NON_QUERY);
      eat(c, T.RPAREN);
      const names = variables.filter((v) => v.kind === 'identifier');
      subsets.push({ name, variables: names, span: since(c, name.span.start) });
    } while (accept(c, T.COMMA));
  }
  eat(c, T.DEFINE);
  const definitions: MatchRecognize['definitions'][number][] = [];
  do {
    const name = simpleName(c);
    eat(c, T.AS);
    const condition = grammar.expression(c, SUB_QUERY);
    definitions.push({ name, condition, span: since(c, name.span.start) });
  } while (accept(c, T.COMMA));
  c.depth--;
  eat(c, T.RPAREN);
  return {
    kind: 'match-recognize',
    span: since(c, start),
    table,
    partitionBy,
    orderBy,
    measures,
    pattern,
    strictStart,
    strictEnd,
    subsets,
    definitions,
    ...optional,
  };
}

function measure(c: Cursor): SelectItem {
  const expression = grammar.expression(c, NON_QUERY);
  eat(c, T.AS);
  const alias = simpleName(c);
  const span = {
    start: Math.min(expression.span.start, alias.span.start),
    end: Math.max(expression.span.end, alias.span.end),
  };
  return { kind: 'select-item', span, expression, alias };
}

/** AFTER MATCH SKIP … */
function afterMatch(c: Cursor): Expression {
  const { start } = here(c);
  advance(c);
  eat(c, T.MATCH);
  const symbol = (value: string): SymbolLiteral => ({ kind: 'symbol', span: since(c, start), value });
  if (c.kind === T.NO && has(c, 'product-patterns')) {
    advance(c);
    eat(c, T.SKIP_);
    return symbol('NO SKIP');
  }
  eat(c, T.SKIP_);
  if (accept(c, T.PAST)) {
    eat(c, T.LAST);
    eat(c, T.ROW);
    return symbol('SKIP PAST LAST ROW');
  }
  eat(c, T.TO);
  if (c.kind === T.NEXT && ahead(c, 1) === T.ROW) {
    advance(c);
    advance(c);
    return symbol('SKIP TO NEXT ROW');
  }
  const first = c.kind === T.FIRST && isName(c, ahead(c, 1));
  if (first || (c.kind === T.LAST && isName(c, ahead(c, 1)))) advance(c);
  const variable = simpleName(c);
  return {
    kind: 'call',
    span: since(c, start),
    operator: first ? 'SKIP TO FIRST' : 'SKIP TO LAST',
    syntax: 'special',
    operands: [variable],
  };
}

function patternCall(c: Cursor, operator: string, start: number, operands: readonly Expression[]): Call {
  return { kind: 'call', span: since(c, start), operator, syntax: 'special', operands };
}

/** A | B */
function alternation(c: Cursor): Expression {
  descend(c);
  let left = concatenation(c);
  while (accept(c, T.VERTICAL_BAR)) {
    const right = concatenation(c);
    left = patternCall(c, 'PATTERN_ALTER', left.span.start, [left, right]);
  }
  c.depth--;
  return left;
}

function startsFactor(c: Cursor): boolean {
  if (isName(c, c.kind) || c.kind === T.LPAREN || c.kind === T.LBRACE || c.kind === T.PERMUTE) return true;
  return c.kind === T.LBRACKET && has(c, 'product-patterns');
}

/** A B */
function concatenation(c: Cursor): Expression {
  let left = factor(c);
  while (startsFactor(c)) {
    const right = factor(c);
    left = patternCall(c, 'PATTERN_CONCAT', left.span.start, [left, right]);
  }
  return left;
}

/** A with its quantifier; operands: A, least, most (-1: no bound), whether reluctant. */
function factor(c: Cursor): Expression {
  const operand = primary(c);
  const { start } = operand.span;
  const bound = (text: string): NumberLiteral => ({
    kind: 'number',
    span: last(c),
    text,
    approximate: false,
  });
  let least: NumberLiteral;
  let most: NumberLiteral;
  if (c.kind === T.LBRACE) {
    advance(c);
    if (accept(c, T.MINUS)) {
      const from = here(c).start;
      const excluded = alternation(c);
      eat(c, T.MINUS);
      eat(c, T.RBRACE);
      const exclusion = patternCall(c, 'PATTERN_EXCLUDE', from, [excluded]);
      return patternCall(c, 'PATTERN_CONCAT', start, [operand, exclusion]);
    }
    if (accept(c, T.COMMA)) {
      least = bound('-1');
      most = unsignedNumber(c);
    } else {
      least = unsignedNumber(c);
      most = least;
      if (accept(c, T.COMMA)) most = nextIs(c, NUMBER) ? unsignedNumber(c) : bound('-1');
    }
    eat(c, T.RBRACE);
  } else if (c.kind === T.STAR || c.kind === T.PLUS || c.kind === T.HOOK) {
    least = bound(c.kind === T.PLUS ? '1' : '0');
    most = bound(c.kind === T.HOOK ? '1' : '-1');
    advance(c);
  } else return operand;
  const reluctant = accept(c, T.HOOK) && least.text !== most.text;
  const quantified = patternCall(c, 'PATTERN_QUANTIFIER', start, [
    operand,
    least,
    most,
    { kind: 'boolean', span: last(c), value: reluctant },
  ]);
  return has(c, 'product-patterns') && c.kind === T.LBRACE ? until(c, quantified) : quantified;
}

/** A+{B} of the product: as many as come before B. */
function until(c: Cursor, repeated: Expression): Expression {
  advance(c);
  const stop = simpleName(c);
  eat(c, T.RBRACE);
  return patternCall(c, 'PATTERN_UNTIL', repeated.span.start, [repeated, stop]);
}

/** [^A] of the product: no A. */
function negation(c: Cursor, start: number): Expression {
  advance(c);
  eat(c, T.CARET);
  const absent = simpleName(c);
  eat(c, T.RBRACKET);
  return patternCall(c, 'PATTERN_NOT', start, [absent]);
}

/** A word that is no keyword of Flink's. */
function word(c: Cursor, text: string): void {
  if (image(c).toUpperCase() !== text) fail(c);
  advance(c);
}

function primary(c: Cursor): Expression {
  if (isName(c, c.kind)) return simpleName(c);
  const { start } = here(c);
  if (accept(c, T.LPAREN)) {
    const inner = alternation(c);
    eat(c, T.RPAREN);
    return inner;
  }
  if (accept(c, T.LBRACE)) {
    eat(c, T.MINUS);
    const excluded = alternation(c);
    eat(c, T.MINUS);
    eat(c, T.RBRACE);
    return patternCall(c, 'PATTERN_EXCLUDE', start, [excluded]);
  }
  if (c.kind === T.LBRACKET && has(c, 'product-patterns')) return negation(c, start);
  if (!accept(c, T.PERMUTE)) fail(c);
  eat(c, T.LPAREN);
  const operands = [alternation(c)];
  while (accept(c, T.COMMA)) operands.push(alternation(c));
  eat(c, T.RPAREN);
  return patternCall(c, 'PATTERN_PERMUTE', start, operands);
}
