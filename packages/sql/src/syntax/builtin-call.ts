// Calls with a syntax of their own: CAST, EXTRACT, TRIM, SUBSTRING, OVERLAY and their like (Calcite's BuiltinFunctionCall).
import { trimFromWithoutOperand } from '../diagnostics/catalogue/syntax.ts';
import type { Call, Expression, Identifier } from './ast/index.ts';
import { accept, advance, ahead, eat, fail, has, here, last, reject, since } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { asExpression, NON_QUERY, SUB_QUERY } from './expression-context.ts';
import { argumentList } from './function-arguments.ts';
import { grammar } from './grammar.ts';
import { jsonCall } from './json-call.ts';
import { signedNumber, unsignedNumber } from './literal.ts';
import { startsAtom, startsExpression, startsOperand } from './lookahead.ts';
import { simpleName } from './name.ts';
import { wordAsName } from './name.ts';
import { namedFunction, over } from './named-call.ts';
import { isTimeUnit, timestampCall, timeUnit } from './timestamp-call.ts';
import { BUILTIN_CALL, isClass, NAME, RESERVED_FUNCTION } from './token-class.ts';
import * as T from './token-kind.ts';

/** LOOKAHEAD(2) BuiltinFunctionCall */
export function isBuiltinCall(c: Cursor): boolean {
  if (c.kind === T.RUNNING || c.kind === T.FINAL) {
    if (has(c, 'running-operands') && startsOperand(c, 1)) return true;
    return ahead(c, 1) === T.SPECIFIC || isClass(c, ahead(c, 1), NAME | RESERVED_FUNCTION);
  }
  return isClass(c, c.kind, BUILTIN_CALL) && ahead(c, 1) === T.LPAREN;
}

export function builtinCall(c: Cursor): Expression {
  switch (c.kind) {
    case T.CAST:
    case T.TRY_CAST:
    case T.SAFE_CAST:
      return cast(c);
    case T.TIMESTAMPADD:
    case T.TIMESTAMPDIFF:
      return timestampCall(c);
    case T.FLOOR:
    case T.CEIL:
    case T.CEILING:
      return rounding(c);
    case T.DATE_DIFF:
    case T.DATETIME_DIFF:
    case T.TIMESTAMP_DIFF:
    case T.TIME_DIFF:
      return unitLast(c, 2);
    case T.DATE_TRUNC:
    case T.DATETIME_TRUNC:
    case T.TIMESTAMP_TRUNC:
    case T.TIME_TRUNC:
      return unitLast(c, 1);
    case T.CONTAINS_SUBSTR:
      return containsSubstring(c);
    case T.TUMBLE:
    case T.HOP:
    case T.SESSION: {
      const name = wordAsName(c);
      const { operands } = argumentList(c, SUB_QUERY);
      return {
        kind: 'call',
        span: since(c, name.span.start),
        operator: name.names[0]!,
        syntax: 'function',
        name,
        operands,
      };
    }
    case T.RUNNING:
    case T.FINAL:
    case T.FIRST:
    case T.LAST:
    case T.PREV:
    case T.NEXT:
    case T.CLASSIFIER:
    case T.MATCH_NUMBER:
      return matchCall(c);
    case T.JSON_EXISTS:
    case T.JSON_VALUE:
    case T.JSON_QUERY:
    case T.JSON_OBJECT:
    case T.JSON_OBJECTAGG:
    case T.JSON_ARRAY:
    case T.JSON_ARRAYAGG:
      return jsonCall(c);
    default:
      return wordCall(c);
  }
}

function cast(c: Cursor): Expression {
  const { start } = here(c);
  const operator = c.kind === T.CAST ? 'CAST' : c.kind === T.TRY_CAST ? 'TRY_CAST' : 'SAFE_CAST';
  advance(c);
  eat(c, T.LPAREN);
  const operand = grammar.expression(c, SUB_QUERY);
  eat(c, T.AS);
  const type = grammar.castType(c);
  eat(c, T.RPAREN);
  return { kind: 'cast', span: since(c, start), operator, operand, type };
}

/** DATE_DIFF(a, b, unit), DATE_TRUNC(a, unit): BigQuery's functions, which the grammar reads and no version of Flink knows. */
function unitLast(c: Cursor, values: number): Call {
  const isDateTrunc = c.kind === T.DATE_TRUNC;
  const name = wordAsName(c);
  eat(c, T.LPAREN);
  const operands: Expression[] = [];
  for (let i = 0; i < values; i++) {
    operands.push(grammar.expression(c, SUB_QUERY));
    eat(c, T.COMMA);
  }
  // The unit of DATE_TRUNC may be an expression: DATE_TRUNC('year', d).
  operands.push(isDateTrunc && !isTimeUnit(c) ? grammar.expression(c, SUB_QUERY) : timeUnit(c, true));
  eat(c, T.RPAREN);
  return callByWord(c, name, operands);
}

/** CONTAINS_SUBSTR(a, b [, JSON_SCOPE => c]) */
function containsSubstring(c: Cursor): Call {
  const name = wordAsName(c);
  eat(c, T.LPAREN);
  const operands = [grammar.expression(c, SUB_QUERY)];
  eat(c, T.COMMA);
  operands.push(grammar.expression(c, SUB_QUERY));
  if (accept(c, T.COMMA)) {
    eat(c, T.JSON_SCOPE);
    eat(c, T.NAMED_ARGUMENT_ASSIGNMENT);
    operands.push(grammar.expression(c, SUB_QUERY));
  }
  eat(c, T.RPAREN);
  return callByWord(c, name, operands);
}

function callByWord(c: Cursor, name: Identifier, operands: readonly Expression[]): Call {
  const operator = name.names[0]!;
  return { kind: 'call', span: since(c, name.span.start), operator, syntax: 'function', name, operands };
}

/** FLOOR(a [TO unit]) [OVER …] */
function rounding(c: Cursor): Expression {
  const operator = c.kind === T.FLOOR ? 'FLOOR' : 'CEIL';
  const name = wordAsName(c);
  eat(c, T.LPAREN);
  const operands: Expression[] = [grammar.expression(c, SUB_QUERY)];
  if (accept(c, T.TO)) operands.push(timeUnit(c, false));
  eat(c, T.RPAREN);
  const call: Call = {
    kind: 'call',
    span: since(c, name.span.start),
    operator,
    syntax: 'function',
    name,
    operands,
  };
  return c.kind === T.OVER ? over(c, call) : call;
}

/** The functions of MATCH_RECOGNIZE. */
function matchCall(c: Cursor): Expression {
  const { kind } = c;
  const { start } = here(c);
  if (kind === T.RUNNING || kind === T.FINAL) {
    const second = ahead(c, 1);
    const logical = (second === T.FIRST || second === T.LAST) && ahead(c, 2) === T.LPAREN;
    advance(c);
    const operator = kind === T.RUNNING ? 'RUNNING' : 'FINAL';
    const call = logical
      ? matchCall(c)
      : has(c, 'running-operands')
        ? asExpression(grammar.operand(c, NON_QUERY))
        : namedFunction(c);
    return { kind: 'call', span: since(c, start), operator, syntax: 'prefix', operands: [call] };
  }
  const name = wordAsName(c);
  const operator = name.names[0]!.toUpperCase();
  eat(c, T.LPAREN);
  const operands: Expression[] = [];
  if (kind !== T.CLASSIFIER && kind !== T.MATCH_NUMBER) {
    operands.push(grammar.expression(c, SUB_QUERY));
    if (accept(c, T.COMMA)) operands.push(signedNumber(c));
  }
  eat(c, T.RPAREN);
  return { kind: 'call', span: since(c, start), operator, syntax: 'function', name, operands };
}

/** Calls whose arguments are parted by words. `syntax` is special where words, not commas, part them. */
function wordCall(c: Cursor): Call {
  const { kind } = c;
  const name = wordAsName(c);
  eat(c, T.LPAREN);
  const operands: Expression[] = [];
  const add = () => operands.push(grammar.expression(c, SUB_QUERY));
  let syntax: Call['syntax'] = 'special';
  let operator = name.names[0]!.toUpperCase();
  switch (kind) {
    case T.EXTRACT:
      operands.push(timeUnit(c, true));
      eat(c, T.FROM);
      add();
      break;
    case T.POSITION:
      if (!startsAtom(c, 0)) fail(c);
      operands.push(grammar.atom(c));
      eat(c, T.IN);
      add();
      if (accept(c, T.FROM)) add();
      break;
    case T.CONVERT:
      if (has(c, 'convert-calls')) convert(c, operands);
      else {
        add();
        eat(c, T.USING);
        operands.push(simpleName(c));
      }
      break;
    case T.TRANSLATE:
      add();
      if (accept(c, T.USING)) operands.push(simpleName(c));
      else {
        operator = 'TRANSLATE3';
        syntax = 'function';
        while (accept(c, T.COMMA)) add();
      }
      break;
    case T.OVERLAY:
      add();
      eat(c, T.PLACING);
      add();
      eat(c, T.FROM);
      add();
      if (accept(c, T.FOR)) add();
      break;
    case T.SUBSTRING:
      syntax = 'function';
      add();
      if (c.kind !== T.FROM && c.kind !== T.COMMA) fail(c);
      advance(c);
      add();
      if (c.kind === T.FOR || c.kind === T.COMMA) {
        advance(c);
        add();
      }
      break;
    default:
      return trim(c, name);
  }
  eat(c, T.RPAREN);
  return { kind: 'call', span: since(c, name.span.start), operator, syntax, name, operands };
}

/** CONVERT(a USING name), CONVERT(a, from, to), CONVERT(type, a [, style]). */
function convert(c: Cursor, operands: Expression[]): void {
  const isType = !startsOperand(c, 0);
  if (!isType) {
    operands.push(grammar.expression(c, SUB_QUERY));
    if (accept(c, T.USING)) operands.push(simpleName(c));
    else
      for (let i = 0; i < 2; i++) {
        eat(c, T.COMMA);
        operands.push(simpleName(c));
      }
    return;
  }
  operands.push(grammar.castType(c));
  eat(c, T.COMMA);
  operands.push(grammar.expression(c, SUB_QUERY));
  if (!accept(c, T.COMMA)) return;
  if (accept(c, T.NULL)) operands.push({ kind: 'null', span: last(c) });
  else operands.push(unsignedNumber(c));
}

/** TRIM([BOTH|LEADING|TRAILING] [characters] FROM text) or TRIM(text); operands: side, characters (a null literal), text. */
function trim(c: Cursor, name: ReturnType<typeof wordAsName>): Call {
  const sideSpan = here(c);
  let side = 'BOTH';
  let given = false;
  if (c.kind === T.BOTH || c.kind === T.LEADING || c.kind === T.TRAILING) {
    side = c.kind === T.BOTH ? 'BOTH' : c.kind === T.LEADING ? 'LEADING' : 'TRAILING';
    given = true;
    advance(c);
  }
  let characters: Expression | undefined;
  if (startsExpression(c, c.kind)) characters = grammar.expression(c, SUB_QUERY);
  const symbol: Expression = { kind: 'symbol', span: sideSpan, value: side };
  const noCharacters: Expression = { kind: 'null', span: sideSpan };
  let operands: Expression[];
  if (c.kind === T.FROM) {
    advance(c);
    if (!given && characters === undefined) reject(trimFromWithoutOperand, {}, last(c));
    operands = [symbol, characters ?? noCharacters, grammar.expression(c, SUB_QUERY)];
    eat(c, T.RPAREN);
  } else {
    if (c.kind !== T.RPAREN) fail(c);
    advance(c);
    operands = [symbol, noCharacters, characters ?? noCharacters];
  }
  return {
    kind: 'call',
    span: since(c, name.span.start),
    operator: 'TRIM',
    syntax: 'special',
    name,
    operands,
  };
}
