// Literals: numbers, strings, dates and times, intervals, TRUE and NULL.
import {
  exponentTooLarge,
  illegalBinaryString,
  illegalIntervalLiteral,
  invalidDecimal,
  numberTooLarge,
  unicodeEscapeUnexpected,
} from '../diagnostics/catalogue/syntax.ts';
import type { Span } from '../text/span.ts';
import type {
  BinaryLiteral,
  DateTimeLiteral,
  IntervalQualifier,
  Literal,
  NumberLiteral,
  StringLiteral,
} from './ast/index.ts';
import {
  accept,
  advance,
  ahead,
  eat,
  fail,
  has,
  here,
  image,
  last,
  nextIs,
  reject,
  since,
} from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { dateTimeProblem } from './date-time-text.ts';
import { checkCharset, checkEscapeCharacter, unescapeC, unescapeUnicode, unquote } from './string-text.ts';
import { NUMBER, STRING } from './token-class.ts';
import * as T from './token-kind.ts';

export function unsignedNumber(c: Cursor): NumberLiteral {
  if (c.kind === T.DECIMAL && has(c, 'decimal-literals')) return decimalLiteral(c);
  if (!nextIs(c, NUMBER)) fail(c);
  const text = image(c);
  const approximate = c.kind === T.APPROX_NUMERIC_LITERAL;
  const span = here(c);
  if (approximate && Math.abs(Number(text.slice(text.search(/[eE]/) + 1))) > 2147483647)
    reject(exponentTooLarge);
  advance(c);
  return { kind: 'number', span, text, approximate };
}

/** DECIMAL '1.5' */
function decimalLiteral(c: Cursor): NumberLiteral {
  const { start } = here(c);
  advance(c);
  const text = unquote(image(c)).trim();
  eat(c, T.QUOTED_STRING);
  const span = since(c, start);
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text))
    reject(invalidDecimal, { value: text }, span);
  return { kind: 'number', span, text, approximate: false };
}

/** A number with an optional sign (Calcite's NumericLiteral). */
export function signedNumber(c: Cursor): NumberLiteral {
  if (accept(c, T.PLUS)) return unsignedNumber(c);
  const { start } = here(c);
  if (!accept(c, T.MINUS)) return unsignedNumber(c);
  const number = unsignedNumber(c);
  return { ...number, span: { start, end: number.span.end }, text: `-${number.text}` };
}

/** A whole number that fits 32 bits (Calcite's UnsignedIntLiteral). */
export function unsignedInteger(c: Cursor): number {
  const value = image(c);
  const span = here(c);
  eat(c, T.UNSIGNED_INTEGER_LITERAL);
  if (Number(value) > 2147483647) reject(numberTooLarge, { value }, span);
  return Number(value);
}

/** `(n)` or nothing. */
export function optionalPrecision(c: Cursor): number | undefined {
  if (!accept(c, T.LPAREN)) return undefined;
  const precision = unsignedInteger(c);
  eat(c, T.RPAREN);
  return precision;
}

/** A string of any prefix, continued on later lines (Calcite's StringLiteral). */
export function stringLiteral(c: Cursor): StringLiteral | BinaryLiteral {
  if (!nextIs(c, STRING)) fail(c);
  if (c.kind === T.BINARY_STRING_LITERAL) return binaryLiteral(c);
  if (c.kind === T.C_STYLE_ESCAPED_STRING_LITERAL) return escapedLiteral(c);
  const { kind } = c;
  const first = image(c);
  const pieces = [here(c)];
  const prefix =
    kind === T.UNICODE_STRING_LITERAL ? 'U&' : kind === T.PREFIXED_STRING_LITERAL ? first[0]! : undefined;
  const charset =
    prefix === 'U&' ? 'UTF16' : prefix === '_' ? first.slice(1, first.indexOf("'")) : prefix && 'ISO-8859-1';
  const values = [unquote(first)];
  if (charset !== undefined) checkCharset(charset, values[0]!, pieces[0]!);
  advance(c);
  while (c.kind === T.QUOTED_STRING) {
    values.push(unquote(image(c)));
    pieces.push(here(c));
    if (charset !== undefined) checkCharset(charset, values.at(-1)!, pieces.at(-1)!);
    advance(c);
  }
  let escape = prefix === 'U&' ? '\\' : undefined;
  if (c.kind === T.UESCAPE) {
    advance(c);
    const at = here(c);
    const value = unquote(image(c));
    eat(c, T.QUOTED_STRING);
    if (escape === undefined) reject(unicodeEscapeUnexpected, {}, at);
    escape = checkEscapeCharacter(value, at);
  }
  if (escape !== undefined)
    for (let i = 0; i < values.length; i++) values[i] = unescapeUnicode(values[i]!, escape, pieces[i]!);
  return {
    kind: 'string',
    span: { start: pieces[0]!.start, end: pieces.at(-1)!.end },
    value: values.join(''),
    pieces,
    ...(charset !== undefined && { charset }),
    ...(prefix !== undefined && { prefix: prefix === 'n' ? 'N' : (prefix as 'N' | 'U&' | '_') }),
  };
}

/** E'a\\nb': one token, not continued. */
function escapedLiteral(c: Cursor): StringLiteral {
  const span = here(c);
  const value = unescapeC(image(c), span);
  advance(c);
  return { kind: 'string', span, value, pieces: [span], charset: 'UTF16', prefix: 'E' };
}

function binaryLiteral(c: Cursor): BinaryLiteral {
  const { start } = here(c);
  let hex = '';
  do {
    const text = image(c);
    // Only the first piece has the letter, and loses every x at its ends (SqlParserUtil.trim).
    const digits =
      c.kind === T.QUOTED_STRING
        ? text.replace(/^'+/, '').replace(/(?<!')'+$/, '')
        : text.replace(/^[xX']+/, '').replace(/(?<![xX'])[xX']+$/, '');
    // BigInteger takes a sign before the digits.
    if (!/^(?:[+-]?[\da-fA-F]+)?$/.test(digits)) reject(illegalBinaryString, { image: text }, here(c));
    hex += digits;
    advance(c);
  } while (c.kind === T.QUOTED_STRING);
  return { kind: 'binary', span: since(c, start), hex };
}

/** A plain `'…'` token, as comments and paths are (no prefix, not continued). */
export function quotedString(c: Cursor): StringLiteral {
  const span = here(c);
  const text = image(c);
  eat(c, T.QUOTED_STRING);
  return { kind: 'string', span, value: unquote(text), pieces: [span] };
}

/** A string key, value or comment, where the grammar allows any prefix. */
export function anyString(c: Cursor): StringLiteral {
  const literal = stringLiteral(c);
  if (literal.kind === 'string') return literal;
  return { kind: 'string', span: literal.span, value: literal.hex, pieces: [literal.span] };
}

function dateTime(
  c: Cursor,
  type: DateTimeLiteral['type'],
  value: string,
  span: Span,
  late: boolean,
): DateTimeLiteral {
  if (!(late && has(c, 'late-date-times'))) {
    const problem = dateTimeProblem(type, value);
    if (problem !== undefined)
      reject(problem.definition, problem.parameters, problem.placed ? span : undefined);
  }
  return { kind: 'date-time', span, type, value };
}

/** DATE '…', {d '…'} and their like. */
function dateTimeLiteral(c: Cursor): DateTimeLiteral {
  const { kind } = c;
  const { start } = here(c);
  advance(c);
  const zoned = kind === T.TIMESTAMP && has(c, 'local-time-zone-literals') && accept(c, T.WITH);
  if (zoned) {
    eat(c, T.LOCAL);
    eat(c, T.TIME);
    eat(c, T.ZONE);
  }
  const text = unquote(image(c));
  eat(c, T.QUOTED_STRING);
  switch (kind) {
    case T.DATE:
      return dateTime(c, 'DATE', text, since(c, start), true);
    case T.TIME:
      return dateTime(c, 'TIME', text, since(c, start), true);
    case T.DATETIME:
      return dateTime(c, 'DATETIME', text, since(c, start), true);
    case T.TIMESTAMP:
      return dateTime(c, zoned ? 'TIMESTAMP WITH LOCAL TIME ZONE' : 'TIMESTAMP', text, since(c, start), true);
    default:
      eat(c, T.RBRACE);
  }
  if (kind === T.LBRACE_TS) return dateTime(c, 'TIMESTAMP', text, since(c, start), false);
  return dateTime(c, kind === T.LBRACE_D ? 'DATE' : 'TIME', text, last(c), false);
}

/** Whether a literal that is no interval starts here. */
export function isPlainLiteral(kind: number, second: number): boolean {
  switch (kind) {
    case T.UNSIGNED_INTEGER_LITERAL:
    case T.DECIMAL_NUMERIC_LITERAL:
    case T.APPROX_NUMERIC_LITERAL:
    case T.QUOTED_STRING:
    case T.PREFIXED_STRING_LITERAL:
    case T.UNICODE_STRING_LITERAL:
    case T.BINARY_STRING_LITERAL:
    case T.C_STYLE_ESCAPED_STRING_LITERAL:
    case T.TRUE:
    case T.FALSE:
    case T.UNKNOWN:
    case T.NULL:
    case T.LBRACE_D:
    case T.LBRACE_T:
    case T.LBRACE_TS:
      return true;
    case T.DATE:
    case T.TIME:
    case T.DATETIME:
    case T.TIMESTAMP:
      return second !== T.LPAREN;
    case T.DECIMAL:
      return second === T.QUOTED_STRING;
    default:
      return false;
  }
}

/** A literal that is no interval (Calcite's NonIntervalLiteral). */
export function plainLiteral(c: Cursor): Literal {
  switch (c.kind) {
    case T.TRUE:
    case T.FALSE:
      advance(c);
      return { kind: 'boolean', span: last(c), value: c.kinds[c.index - 1] === T.TRUE };
    case T.UNKNOWN:
      advance(c);
      return { kind: 'boolean', span: last(c), value: null };
    case T.NULL:
      advance(c);
      return { kind: 'null', span: last(c) };
    case T.DATE:
    case T.TIME:
    case T.DATETIME:
    case T.TIMESTAMP:
    case T.LBRACE_D:
    case T.LBRACE_T:
    case T.LBRACE_TS:
      return dateTimeLiteral(c);
    case T.DECIMAL:
      return unsignedNumber(c);
    case T.PLUS:
    case T.MINUS:
      return signedNumber(c);
    default:
      return nextIs(c, NUMBER) ? unsignedNumber(c) : stringLiteral(c);
  }
}

/** Any literal (Calcite's Literal), as a partition value or the value of SET. */
export function literal(c: Cursor): Literal {
  if (c.kind !== T.INTERVAL) return plainLiteral(c);
  const { start } = here(c);
  advance(c);
  const negative = c.kind === T.MINUS;
  if (negative || c.kind === T.PLUS) advance(c);
  return intervalLiteral(c, start, negative);
}

/** The rest of INTERVAL [+|-] '…' qualifier. */
export function intervalLiteral(c: Cursor, start: number, negative: boolean): Literal {
  const value = unquote(image(c));
  eat(c, T.QUOTED_STRING);
  const qualifier = intervalQualifier(c);
  const span = since(c, start);
  if (value === '')
    reject(illegalIntervalLiteral, { value: ` ${qualifier.startUnit}`, place: 'its place' }, span);
  return { kind: 'interval', span, negative, value, qualifier };
}

const units: ReadonlyMap<number, string> = new Map([
  [T.YEAR, 'YEAR'],
  [T.YEARS, 'YEAR'],
  [T.QUARTER, 'QUARTER'],
  [T.QUARTERS, 'QUARTER'],
  [T.MONTH, 'MONTH'],
  [T.MONTHS, 'MONTH'],
  [T.WEEK, 'WEEK'],
  [T.WEEKS, 'WEEK'],
  [T.DAY, 'DAY'],
  [T.DAYS, 'DAY'],
  [T.HOUR, 'HOUR'],
  [T.HOURS, 'HOUR'],
  [T.MINUTE, 'MINUTE'],
  [T.MINUTES, 'MINUTE'],
  [T.SECOND, 'SECOND'],
  [T.SECONDS, 'SECOND'],
]);
const endUnits: Readonly<Record<string, readonly string[]>> = {
  YEAR: ['MONTH'],
  QUARTER: [],
  WEEK: [],
  MONTH: [],
  DAY: ['HOUR', 'MINUTE', 'SECOND'],
  HOUR: ['MINUTE', 'SECOND'],
  MINUTE: ['SECOND'],
  SECOND: [],
};

/** Whether a unit of intervals is next: QUARTER and WEEK are ones in some versions only. */
export function isIntervalUnit(c: Cursor): boolean {
  if (c.kind === T.QUARTER || c.kind === T.WEEK) return has(c, 'interval-quarter-week');
  return units.has(c.kind);
}

/** DAY(3) TO SECOND(2) (Calcite's IntervalQualifier); `startOnly` leaves TO out (IntervalQualifierStart). */
export function intervalQualifier(c: Cursor, startOnly = false): IntervalQualifier {
  const startUnit = isIntervalUnit(c) ? units.get(c.kind) : undefined;
  if (startUnit === undefined) fail(c);
  const { start } = here(c);
  advance(c);
  let startPrecision: number | undefined;
  let fractionalPrecision: number | undefined;
  let endUnit: string | undefined;
  if (startUnit === 'SECOND') {
    if (accept(c, T.LPAREN)) {
      startPrecision = unsignedInteger(c);
      if (accept(c, T.COMMA)) fractionalPrecision = unsignedInteger(c);
      eat(c, T.RPAREN);
    }
  } else {
    startPrecision = optionalPrecision(c);
    if (!startOnly && c.kind === T.TO) {
      const end = units.get(ahead(c, 1));
      if (end !== undefined && endUnits[startUnit]!.includes(end)) {
        advance(c);
        advance(c);
        endUnit = end;
        if (end === 'SECOND') fractionalPrecision = optionalPrecision(c);
      }
    }
  }
  return {
    kind: 'interval-qualifier',
    span: since(c, start),
    startUnit,
    ...(startPrecision !== undefined && { startPrecision }),
    ...(endUnit !== undefined && { endUnit }),
    ...(fractionalPrecision !== undefined && { fractionalPrecision }),
  };
}
