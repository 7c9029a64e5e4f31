// Operands that are no parenthesis: literals, names, calls, constructors, CASE (Calcite's AtomicRowExpression).
import { illegalNonQuery } from '../diagnostics/catalogue/syntax.ts';
import type { Call, CaseExpression, Expression } from './ast/index.ts';
import { accept, advance, ahead, descend, eat, has, here, last, reject, since } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { builtinCall, isBuiltinCall } from './builtin-call.ts';
import { ALL, asExpression, isQuery, NON_QUERY, QUERY, SUB_QUERY } from './expression-context.ts';
import type { Node } from './expression-context.ts';
import { expressions, parenthesized } from './expression.ts';
import { argumentList, modelArgument } from './function-arguments.ts';
import { grammar } from './grammar.ts';
import {
  intervalLiteral,
  intervalQualifier,
  isPlainLiteral,
  plainLiteral,
  unsignedNumber,
} from './literal.ts';
import { startsExpression, startsQueryOrExpression } from './lookahead.ts';
import { jdbcCall, namedFunction, routineCall } from './named-call.ts';
import { compoundName, isName, wordAsName } from './name.ts';
import { CONTEXT_VARIABLE, isClass, NAME, NUMBER, RESERVED_FUNCTION } from './token-class.ts';
import * as T from './token-kind.ts';

/** What stands here was seen by startsAtom. */
export function atom(c: Cursor): Expression {
  const { kind } = c;
  if (kind === T.IDENTIFIER || kind === T.BACK_QUOTED_IDENTIFIER) return nameOrCall(c);
  if (isPlainLiteral(kind, ahead(c, 1))) return plainLiteral(c);
  switch (kind) {
    case T.INTERVAL:
      return interval(c);
    case T.HOOK:
      advance(c);
      return { kind: 'dynamic-parameter', span: last(c), index: c.parameters++ };
    case T.ARRAY:
    case T.MULTISET:
      return collection(c);
    case T.LBRACE_FN:
      return jdbcCall(c);
    case T.MAP:
      if (isMapConstructor(c)) return collection(c);
      break;
    case T.DATE:
    case T.TIME:
    case T.TIMESTAMP:
    case T.DATETIME:
      return dateTimeCall(c);
    case T.MODEL:
      if (has(c, 'model-arguments') && isName(c, ahead(c, 1))) return modelArgument(c);
      break;
    case T.PERIOD:
      return period(c);
    case T.CASE:
      return caseExpression(c);
    case T.CURRENT:
      return sequence(c);
    case T.NEXT:
      return ahead(c, 1) === T.VALUE ? sequence(c) : builtinCall(c);
    case T.NEW: {
      const { start } = here(c);
      advance(c);
      const routine = routineCall(c, SUB_QUERY);
      return { kind: 'call', span: since(c, start), operator: 'NEW', syntax: 'special', operands: [routine] };
    }
    default:
  }
  if (isBuiltinCall(c)) return builtinCall(c);
  return nameOrCall(c);
}

/** ARRAY(query), ARRAY(1, 2), ARRAY(): Spark's functions, which no version of Flink knows, beside the queries. */
function collectionCall(c: Cursor, name: string, start: number): Call {
  let nodes: Node[] = [];
  if (ahead(c, 1) === T.RPAREN) {
    advance(c);
    advance(c);
  } else ({ nodes } = parenthesized(c, ALL));
  const isOneQuery = nodes.length === 1 && isQuery(nodes[0]!);
  return {
    kind: 'call',
    span: since(c, start),
    operator: isOneQuery ? `${name} QUERY` : `${name}()`,
    syntax: 'special',
    operands: nodes.map(asExpression),
  };
}

/** A call by name, a value without parentheses, or a column. */
function nameOrCall(c: Cursor): Expression {
  if (isCallByName(c)) return namedFunction(c);
  if (isClass(c, c.kind, CONTEXT_VARIABLE)) {
    const span = here(c);
    const operator = c.text.slice(span.start, span.end);
    advance(c);
    const name = { kind: 'identifier', span, names: [operator], parts: [span], quoted: [false] } as const;
    return { kind: 'call', span, operator, syntax: 'function', operands: [], name, bare: true };
  }
  return compoundName(c);
}

/** LOOKAHEAD([SPECIFIC] FunctionName() <LPAREN>) */
function isCallByName(c: Cursor): boolean {
  let at = 0;
  if (c.kind === T.SPECIFIC) at++;
  const first = ahead(c, at);
  if (isClass(c, first, NAME)) {
    at++;
    while (ahead(c, at) === T.DOT && isName(c, ahead(c, at + 1))) at += 2;
    if (ahead(c, at) === T.DOT && ahead(c, at + 1) === T.STAR) at += 2;
    return ahead(c, at) === T.LPAREN;
  }
  return isClass(c, first, RESERVED_FUNCTION) && ahead(c, at + 1) === T.LPAREN;
}

/** INTERVAL '1' DAY, INTERVAL (a + 1) DAY, INTERVAL 1 DAY (Calcite's IntervalLiteralOrExpression). */
function interval(c: Cursor): Expression {
  const { start } = here(c);
  advance(c);
  const sign = here(c);
  const negative = c.kind === T.MINUS;
  if (negative || c.kind === T.PLUS) advance(c);
  if (c.kind === T.QUOTED_STRING) return intervalLiteral(c, start, negative);
  let value: Expression;
  if (accept(c, T.LPAREN)) {
    value = grammar.expression(c, SUB_QUERY);
    eat(c, T.RPAREN);
  } else if (isClass(c, c.kind, NUMBER) || c.kind === T.DECIMAL) value = unsignedNumber(c);
  else value = compoundName(c);
  const qualifier = intervalQualifier(c, true);
  if (negative)
    value = {
      kind: 'call',
      span: value.span,
      operator: '-',
      syntax: 'prefix',
      operands: [value],
      operatorSpan: sign,
    };
  return {
    kind: 'call',
    span: since(c, start),
    operator: 'INTERVAL',
    syntax: 'special',
    operands: [value, qualifier],
  };
}

/** LOOKAHEAD(3) MapConstructor */
function isMapConstructor(c: Cursor): boolean {
  const second = ahead(c, 1);
  const third = ahead(c, 2);
  if (second === T.LBRACKET) return true;
  if (second === T.LPAREN && has(c, 'collection-calls')) {
    if (third === T.RPAREN || third === T.WITH) return true;
  }
  // WITH is no leaf of a query, so it cannot open the parenthesis of MAP.
  return second === T.LPAREN && third !== T.WITH && startsQueryOrExpression(c, third);
}

/** ARRAY[…], MAP[…], MULTISET[…], or a query in parentheses. */
function collection(c: Cursor): Call {
  const { kind } = c;
  const { start } = here(c);
  advance(c);
  const name = kind === T.ARRAY ? 'ARRAY' : kind === T.MAP ? 'MAP' : 'MULTISET';
  if (c.kind === T.LPAREN && kind !== T.MULTISET && has(c, 'collection-calls'))
    return collectionCall(c, name, start);
  if (accept(c, T.LPAREN)) {
    descend(c);
    const isOrdered = kind === T.ARRAY && has(c, 'ordered-array-queries');
    const node = isOrdered
      ? grammar.orderedQueryOrExpression(c, QUERY)
      : grammar.leafQueryOrExpression(c, QUERY);
    c.depth--;
    eat(c, T.RPAREN);
    if (!isQuery(node)) reject(illegalNonQuery, {}, node.span);
    return {
      kind: 'call',
      span: since(c, start),
      operator: `${name} QUERY`,
      syntax: 'special',
      operands: [asExpression(node)],
    };
  }
  eat(c, T.LBRACKET);
  let operands: Expression[] = [];
  if (kind === T.MULTISET) {
    operands.push(grammar.expression(c, NON_QUERY));
    while (accept(c, T.COMMA)) operands.push(grammar.expression(c, NON_QUERY));
  } else if (startsExpression(c, c.kind)) {
    operands = expressions(c, NON_QUERY);
  }
  eat(c, T.RBRACKET);
  return { kind: 'call', span: since(c, start), operator: name, syntax: 'special', operands };
}

/** DATE(2024, 1, 31), TIMESTAMP(…): read by the grammar, known to no version of Flink (DateTimeConstructorCall). */
function dateTimeCall(c: Cursor): Call {
  const name = wordAsName(c);
  const list = argumentList(c, SUB_QUERY);
  return {
    kind: 'call',
    span: since(c, name.span.start),
    operator: name.names[0]!,
    syntax: 'function',
    name,
    ...list,
  };
}

function period(c: Cursor): Call {
  const { start } = here(c);
  advance(c);
  eat(c, T.LPAREN);
  const first = grammar.expression(c, SUB_QUERY);
  eat(c, T.COMMA);
  const second = grammar.expression(c, SUB_QUERY);
  eat(c, T.RPAREN);
  return {
    kind: 'call',
    span: since(c, start),
    operator: 'PERIOD',
    syntax: 'special',
    operands: [first, second],
  };
}

function caseExpression(c: Cursor): CaseExpression {
  const { start } = here(c);
  advance(c);
  const value = c.kind === T.WHEN ? undefined : grammar.expression(c, SUB_QUERY);
  const branches = [];
  do {
    eat(c, T.WHEN);
    const conditions = expressions(c, SUB_QUERY);
    const first = conditions[0]!;
    const when: Expression =
      conditions.length === 1
        ? first
        : { kind: 'list', span: { start: first.span.start, end: last(c).end }, items: conditions };
    eat(c, T.THEN);
    branches.push({ when, then: grammar.expression(c, SUB_QUERY) });
  } while (c.kind === T.WHEN);
  const otherwise = accept(c, T.ELSE) ? grammar.expression(c, SUB_QUERY) : undefined;
  eat(c, T.END);
  return {
    kind: 'case',
    span: since(c, start),
    ...(value && { value }),
    branches,
    ...(otherwise && { otherwise }),
  };
}

/** NEXT VALUE FOR s, CURRENT VALUE FOR s */
function sequence(c: Cursor): Call {
  const { start } = here(c);
  const operator = c.kind === T.NEXT ? 'NEXT VALUE' : 'CURRENT VALUE';
  advance(c);
  eat(c, T.VALUE);
  eat(c, T.FOR);
  const name = compoundName(c);
  return { kind: 'call', span: since(c, start), operator, syntax: 'special', operands: [name] };
}
