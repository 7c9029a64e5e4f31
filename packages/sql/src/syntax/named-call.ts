// Calls by name with what may follow them: null treatment, WITHIN GROUP, FILTER, OVER (Calcite's NamedFunctionCall).
import type { Call, Expression, Identifier, NodeList, OverExpression } from './ast/index.ts';
import { accept, advance, ahead, eat, fail, has, here, last, since } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { asExpression, checkNonQuery, SUB_QUERY } from './expression-context.ts';
import { expressions, parenthesized } from './expression.ts';
import {
  allOrDistinct,
  firstArgument,
  functionArguments,
  laterArgument,
  startsModel,
} from './function-arguments.ts';
import { grammar } from './grammar.ts';
import { signedNumber, stringLiteral } from './literal.ts';
import { startsQueryOrExpression } from './lookahead.ts';
import { compoundName, isName, simpleName, starName, wordAsName } from './name.ts';
import { isClass, RESERVED_FUNCTION } from './token-class.ts';
import * as T from './token-kind.ts';
import { timestampCall } from './timestamp-call.ts';

/** A function's name, compound or a reserved word. */
export function functionName(c: Cursor): Identifier {
  if (isName(c, c.kind)) return compoundName(c);
  if (!isClass(c, c.kind, RESERVED_FUNCTION)) fail(c);
  return wordAsName(c);
}

/** `[SPECIFIC] f(…)`; the position runs from the last part of the name. */
export function namedCall(c: Cursor): Call {
  accept(c, T.SPECIFIC);
  const name = functionName(c);
  return callOf(c, name, functionArguments(c, SUB_QUERY));
}

function callOf(c: Cursor, name: Identifier, rest: ReturnType<typeof functionArguments>): Call {
  return {
    kind: 'call',
    span: since(c, name.parts[name.parts.length - 1]!.start),
    operator: name.names[name.names.length - 1]!,
    syntax: 'function',
    name,
    ...rest,
  };
}

/** `f(a, b)` where no star and no quantifier may stand: table functions, procedures, NEW (NamedRoutineCall). */
export function routineCall(c: Cursor, context: number): Call {
  return routineArguments(c, compoundName(c), context);
}

/** The parentheses of such a call, whose name was read. */
export function routineArguments(c: Cursor, name: Identifier, context: number): Call {
  eat(c, T.LPAREN);
  const operands: Expression[] = [];
  if (c.kind === T.DEFAULT_ || startsQueryOrExpression(c, c.kind) || startsModel(c)) {
    operands.push(firstArgument(c, context));
    while (accept(c, T.COMMA)) {
      checkNonQuery(c, context);
      operands.push(laterArgument(c, context));
    }
  }
  eat(c, T.RPAREN);
  return callOf(c, name, { operands });
}

/** A call by name with all that may follow it. */
export function namedFunction(c: Cursor): Expression {
  let call: Call = isStringAggregate(c) ? stringAggregate(c) : isPercentile(c) ? percentile(c) : namedCall(c);
  if ((c.kind === T.IGNORE || c.kind === T.RESPECT) && ahead(c, 1) === T.NULLS) {
    const { start } = here(c);
    call = suffixed(c, nullTreatment(c), start, call);
  }
  if (c.kind === T.WITHIN && ahead(c, 1) === T.DISTINCT) {
    const { start } = here(c);
    advance(c);
    advance(c);
    eat(c, T.LPAREN);
    const list = listOf(c, expressions(c, SUB_QUERY));
    eat(c, T.RPAREN);
    call = suffixed(c, 'WITHIN DISTINCT', start, call, list);
  }
  if (c.kind === T.WITHIN) call = withinGroup(c, call);
  if (c.kind === T.FILTER) {
    const { start } = here(c);
    advance(c);
    eat(c, T.LPAREN);
    eat(c, T.WHERE);
    const condition = grammar.expression(c, SUB_QUERY);
    eat(c, T.RPAREN);
    call = suffixed(c, 'FILTER', start, call, condition);
  }
  return c.kind === T.OVER ? over(c, call) : call;
}

function suffixed(c: Cursor, operator: string, start: number, ...operands: Expression[]): Call {
  return { kind: 'call', span: since(c, start), operator, syntax: 'special', operands };
}

function listOf(c: Cursor, items: readonly Expression[]): NodeList {
  return { kind: 'list', span: { start: items[0]!.span.start, end: last(c).end }, items };
}

function nullTreatment(c: Cursor): string {
  const operator = c.kind === T.IGNORE ? 'IGNORE NULLS' : 'RESPECT NULLS';
  advance(c);
  eat(c, T.NULLS);
  return operator;
}

/** WITHIN GROUP (ORDER BY …) */
export function withinGroup(c: Cursor, call: Call): Call {
  const { start } = here(c);
  eat(c, T.WITHIN);
  eat(c, T.GROUP);
  eat(c, T.LPAREN);
  const order = orderList(c);
  eat(c, T.RPAREN);
  return suffixed(c, 'WITHIN GROUP', start, call, order);
}

/** ORDER BY among the operands of a call: directions as postfix calls. */
export function orderList(c: Cursor): NodeList {
  const items = grammar.orderItems(c, true).map((item): Expression => {
    const ordered: Expression = item.descending
      ? { kind: 'call', span: item.span, operator: 'DESC', syntax: 'postfix', operands: [item.expression] }
      : item.expression;
    if (item.nulls === undefined) return ordered;
    return {
      kind: 'call',
      span: item.span,
      operator: `NULLS ${item.nulls}`,
      syntax: 'postfix',
      operands: [ordered],
    };
  });
  return listOf(c, items);
}

/** OVER w, OVER (…); the position leaves the call out. */
export function over(c: Cursor, call: Expression): OverExpression {
  const { start } = here(c);
  eat(c, T.OVER);
  const window = isName(c, c.kind) ? simpleName(c) : grammar.windowSpecification(c);
  return { kind: 'over', span: since(c, start), call, window };
}

/** PERCENTILE_CONT(value, fraction [IGNORE NULLS]) (Calcite's PercentileFunctionCall). */
function percentile(c: Cursor): Call {
  const name = wordAsName(c);
  eat(c, T.LPAREN);
  const operands = [laterArgument(c, SUB_QUERY)];
  let treatment: string | undefined;
  let treatmentSpan = last(c);
  if (c.kind !== T.RPAREN) {
    eat(c, T.COMMA);
    operands.push(signedNumber(c));
    if (c.kind === T.IGNORE || c.kind === T.RESPECT) {
      const { start } = here(c);
      treatment = nullTreatment(c);
      treatmentSpan = since(c, start);
    }
  }
  eat(c, T.RPAREN);
  const call = callOf(c, name, { operands });
  if (treatment === undefined) return call;
  return { kind: 'call', span: treatmentSpan, operator: treatment, syntax: 'special', operands: [call] };
}

function isPercentile(c: Cursor): boolean {
  if (c.kind !== T.PERCENTILE_CONT && c.kind !== T.PERCENTILE_DISC) return false;
  return has(c, 'percentile-calls');
}

function isStringAggregate(c: Cursor): boolean {
  if (ahead(c, 1) !== T.LPAREN) return false;
  return (
    c.kind === T.ARRAY_AGG ||
    c.kind === T.ARRAY_CONCAT_AGG ||
    c.kind === T.GROUP_CONCAT ||
    c.kind === T.STRING_AGG
  );
}

/** ARRAY_AGG(a ORDER BY b), STRING_AGG(a SEPARATOR ',') and their like. */
function stringAggregate(c: Cursor): Call {
  const name = wordAsName(c);
  eat(c, T.LPAREN);
  const quantifier = allOrDistinct(c);
  const quantifierSpan = quantifier && last(c);
  const operands = [laterArgument(c, SUB_QUERY)];
  while (accept(c, T.COMMA)) operands.push(laterArgument(c, SUB_QUERY));
  let treatment: string | undefined;
  const treatmentStart = here(c).start;
  if (c.kind === T.IGNORE || c.kind === T.RESPECT) treatment = nullTreatment(c);
  const treatmentSpan = since(c, treatmentStart);
  if (c.kind === T.ORDER) operands.push(orderList(c));
  if (c.kind === T.SEPARATOR) {
    const { start } = here(c);
    advance(c);
    const separator = stringLiteral(c);
    operands.push({
      kind: 'call',
      span: since(c, start),
      operator: 'SEPARATOR',
      syntax: 'special',
      operands: [separator],
    });
  }
  eat(c, T.RPAREN);
  const call = callOf(c, name, {
    operands,
    ...(quantifier && { quantifier }),
    ...(quantifierSpan && { quantifierSpan }),
  });
  if (treatment === undefined) return call;
  return { kind: 'call', span: treatmentSpan, operator: treatment, syntax: 'special', operands: [call] };
}

/** {fn f(…)} */
export function jdbcCall(c: Cursor): Call {
  const { start } = here(c);
  advance(c);
  let name: Identifier | undefined;
  let operands: readonly Expression[];
  if (c.kind === T.TIMESTAMPADD || (c.kind === T.TIMESTAMPDIFF && ahead(c, 1) === T.LPAREN)) {
    const call = timestampCall(c);
    ({ operands } = call);
    name = call.name;
  } else if (c.kind === T.CONVERT) {
    name = wordAsName(c);
    eat(c, T.LPAREN);
    const value = grammar.expression(c, SUB_QUERY);
    eat(c, T.COMMA);
    operands = [value, jdbcType(c)];
    eat(c, T.RPAREN);
  } else {
    const word = c.kind === T.INSERT || c.kind === T.SUBSTRING || isClass(c, c.kind, RESERVED_FUNCTION);
    name = word ? wordAsName(c) : simpleName(c);
    if (c.kind === T.LPAREN && ahead(c, 1) === T.STAR) {
      advance(c);
      advance(c);
      operands = [starName(last(c))];
      eat(c, T.RPAREN);
    } else if (c.kind === T.LPAREN && ahead(c, 1) === T.RPAREN) {
      advance(c);
      advance(c);
      operands = [];
    } else operands = parenthesized(c, SUB_QUERY).nodes.map(asExpression);
  }
  eat(c, T.RBRACE);
  return {
    kind: 'call',
    span: since(c, start),
    operator: '{fn}',
    syntax: 'special',
    operands,
    ...(name && { name }),
  };
}

const jdbcTypes = new Set(
  'CHAR VARCHAR DATE TIME TIMESTAMP DECIMAL NUMERIC BOOLEAN INTEGER BINARY VARBINARY TINYINT SMALLINT BIGINT REAL DOUBLE FLOAT'.split(
    ' ',
  ),
);

const jdbcIntervals =
  /^SQL_INTERVAL_(?:YEAR|YEAR_TO_MONTH|MONTH|DAY|DAY_TO_(?:HOUR|MINUTE|SECOND)|HOUR|HOUR_TO_(?:MINUTE|SECOND)|MINUTE|MINUTE_TO_SECOND|SECOND)$/;

function jdbcType(c: Cursor): Expression {
  const span = here(c);
  const word = c.text.slice(span.start, span.end).toUpperCase();
  if (!jdbcTypes.has(word.replace(/^SQL_/, '')) && !jdbcIntervals.test(word)) fail(c);
  advance(c);
  return { kind: 'symbol', span, value: word.startsWith('SQL_') ? word : `SQL_${word}` };
}
