// The JSON functions of SQL:2016. Operands: the arguments, then the clauses as symbols, by Calcite's names.
import { ambiguousSortOrder, illegalColon } from '../diagnostics/catalogue/syntax.ts';
import type { Span } from '../text/span.ts';
import type { Call, Expression, SymbolLiteral } from './ast/index.ts';
import { accept, advance, ahead, eat, fail, has, here, last, reject, since } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { NON_QUERY } from './expression-context.ts';
import { grammar } from './grammar.ts';
import {
  canFollowOperand as canFollow,
  isOneToken,
  startsAtom,
  startsExpression,
  startsOperand,
} from './lookahead.ts';
import { simpleName } from './name.ts';
import { wordAsName } from './name.ts';
import { orderList, withinGroup } from './named-call.ts';
import { BUILTIN_CALL, isClass, NAME, STRING } from './token-class.ts';
import * as T from './token-kind.ts';

export function jsonCall(c: Cursor): Call {
  const { kind } = c;
  const name = wordAsName(c);
  const operator = name.names[0]!.toUpperCase();
  const operands: Expression[] = [];
  eat(c, T.LPAREN);
  switch (kind) {
    case T.JSON_EXISTS:
      pathArguments(c, operands);
      if (c.kind === T.TRUE || c.kind === T.FALSE || c.kind === T.UNKNOWN || c.kind === T.ERROR) {
        operands.push(word(c));
        eat(c, T.ON);
        eat(c, T.ERROR);
      }
      break;
    case T.JSON_VALUE:
      pathArguments(c, operands);
      if (c.kind === T.RETURNING) {
        operands.push(word(c));
        operands.push(grammar.typeName(c));
      }
      while (c.kind === T.ERROR || c.kind === T.NULL || c.kind === T.DEFAULT_) {
        const behaviour = word(c);
        operands.push(behaviour);
        if (behaviour.value === 'DEFAULT') operands.push(grammar.expression(c, NON_QUERY));
        operands.push(onEmptyOrError(c));
      }
      break;
    case T.JSON_QUERY:
      pathArguments(c, operands);
      if (c.kind === T.RETURNING && has(c, 'json-query-returning')) {
        operands.push(word(c));
        operands.push(grammar.typeName(c));
      }
      if (c.kind === T.WITH || c.kind === T.WITHOUT) operands.push(wrapper(c));
      while (c.kind === T.ERROR || c.kind === T.NULL || c.kind === T.EMPTY) {
        operands.push(queryBehaviour(c));
        operands.push(onEmptyOrError(c));
      }
      break;
    case T.JSON_OBJECT:
      if (startsNameAndValue(c)) {
        nameAndValue(c, operands);
        while (accept(c, T.COMMA)) nameAndValue(c, operands);
      }
      nullClause(c, operands);
      break;
    case T.JSON_OBJECTAGG:
      nameAndValue(c, operands);
      nullClause(c, operands);
      break;
    case T.JSON_ARRAY:
      if (startsExpression(c, c.kind)) {
        operands.push(grammar.expression(c, NON_QUERY));
        while (accept(c, T.COMMA)) operands.push(grammar.expression(c, NON_QUERY));
      }
      nullClause(c, operands);
      break;
    default:
      return arrayAggregate(c, name);
  }
  eat(c, T.RPAREN);
  return { kind: 'call', span: since(c, name.span.start), operator, syntax: 'special', name, operands };
}

function arrayAggregate(c: Cursor, name: ReturnType<typeof wordAsName>): Call {
  const operands: Expression[] = [grammar.expression(c, NON_QUERY)];
  const ordered = c.kind === T.ORDER;
  if (ordered) operands.push(orderList(c));
  nullClause(c, operands);
  eat(c, T.RPAREN);
  const span = since(c, name.span.start);
  const call: Call = { kind: 'call', span, operator: 'JSON_ARRAYAGG', syntax: 'special', name, operands };
  if (c.kind !== T.WITHIN) return call;
  const within = withinGroup(c, call);
  if (ordered) reject(ambiguousSortOrder, {}, { start: span.start, end: within.span.end });
  return within;
}

function word(c: Cursor): SymbolLiteral {
  const span = here(c);
  advance(c);
  return { kind: 'symbol', span, value: c.text.slice(span.start, span.end).toUpperCase() };
}

function symbol(span: Span, value: string): SymbolLiteral {
  return { kind: 'symbol', span, value };
}

/** input, path [PASSING a AS b, …] (Calcite drops what PASSING gives). */
function pathArguments(c: Cursor, operands: Expression[]): void {
  operands.push(grammar.expression(c, NON_QUERY));
  eat(c, T.COMMA);
  operands.push(grammar.expression(c, NON_QUERY));
  if (!accept(c, T.PASSING)) return;
  do {
    grammar.expression(c, NON_QUERY);
    eat(c, T.AS);
    simpleName(c);
  } while (accept(c, T.COMMA));
}

/** ON EMPTY, ON ERROR */
function onEmptyOrError(c: Cursor): SymbolLiteral {
  eat(c, T.ON);
  if (c.kind !== T.EMPTY && c.kind !== T.ERROR) fail(c);
  const end = word(c);
  return symbol(end.span, `ON ${end.value}`);
}

function queryBehaviour(c: Cursor): SymbolLiteral {
  if (c.kind !== T.EMPTY) return word(c);
  const { start } = here(c);
  advance(c);
  if (c.kind !== T.ARRAY && c.kind !== T.OBJECT) fail(c);
  const { value } = word(c);
  return symbol(since(c, start), `EMPTY ${value}`);
}

/** WITH[OUT] … WRAPPER */
function wrapper(c: Cursor): SymbolLiteral {
  const { start } = here(c);
  const without = c.kind === T.WITHOUT;
  advance(c);
  let value = 'WITHOUT ARRAY';
  if (!without) {
    if (accept(c, T.CONDITIONAL)) value = 'WITH CONDITIONAL ARRAY';
    else {
      accept(c, T.UNCONDITIONAL);
      value = 'WITH UNCONDITIONAL ARRAY';
    }
  }
  accept(c, T.ARRAY);
  eat(c, T.WRAPPER);
  return symbol(since(c, start), value);
}

/**
 * LOOKAHEAD(2) JsonNameAndValue. What JavaCC generates for it stops behind a function's name, so a call is no name here:
 * Flink refuses JSON_OBJECT(f(x) VALUE 1).
 */
function startsNameAndValue(c: Cursor): boolean {
  const second = ahead(c, 1);
  if (c.kind === T.KEY) return startsExpression(c, second);
  if (!startsExpression(c, c.kind)) return false;
  if (second === T.VALUE || second === T.COLON) return startsAtom(c, 0);
  if (!isOneToken(c, c.kind) || isBuiltinStart(c)) return startsOperand(c, 0);
  return (
    canFollow(second) || (second === T.DOT && isClass(c, c.kind, NAME)) || isContinued(c, c.kind, second)
  );
}

/** TUMBLE(…) and its like: names that are builtin calls before a parenthesis. */
function isBuiltinStart(c: Cursor): boolean {
  return isClass(c, c.kind, BUILTIN_CALL) && ahead(c, 1) === T.LPAREN;
}

function isContinued(c: Cursor, kind: number, second: number): boolean {
  return isClass(c, kind, STRING) && (second === T.QUOTED_STRING || second === T.UESCAPE);
}

function nullClause(c: Cursor, operands: Expression[]): void {
  if (c.kind !== T.NULL && c.kind !== T.ABSENT) return;
  const { start } = here(c);
  const value = c.kind === T.NULL ? 'NULL ON NULL' : 'ABSENT ON NULL';
  advance(c);
  eat(c, T.ON);
  eat(c, T.NULL);
  operands.push(symbol(since(c, start), value));
}

/** KEY name VALUE value, name VALUE value, name : value */
function nameAndValue(c: Cursor, operands: Expression[]): void {
  const key = c.kind === T.KEY && startsExpression(c, ahead(c, 1));
  if (key) advance(c);
  operands.push(grammar.expression(c, NON_QUERY));
  if (c.kind === T.COLON) {
    advance(c);
    if (key) reject(illegalColon, {}, last(c));
  } else eat(c, T.VALUE);
  operands.push(grammar.expression(c, NON_QUERY));
}
