// TIMESTAMPADD, TIMESTAMPDIFF and the units of time that functions take.
import { invalidTimeUnit } from '../diagnostics/catalogue/syntax.ts';
import type { Call, IntervalQualifier } from './ast/index.ts';
import { advance, ahead, eat, fail, has, here, image, reject, since } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { SUB_QUERY } from './expression-context.ts';
import { grammar } from './grammar.ts';
import { isName, simpleName } from './name.ts';
import * as T from './token-kind.ts';

const extractUnits: ReadonlyMap<number, string> = new Map([
  [T.NANOSECOND, 'NANOSECOND'],
  [T.MICROSECOND, 'MICROSECOND'],
]);
const plainUnits: ReadonlyMap<number, string> = new Map([
  [T.MILLISECOND, 'MILLISECOND'],
  [T.SECOND, 'SECOND'],
  [T.MINUTE, 'MINUTE'],
  [T.HOUR, 'HOUR'],
  [T.DAY, 'DAY'],
  [T.DOW, 'DOW'],
  [T.DAYOFWEEK, 'DOW'],
  [T.DAYOFYEAR, 'DOY'],
  [T.DOY, 'DOY'],
  [T.ISODOW, 'ISODOW'],
  [T.ISOYEAR, 'ISOYEAR'],
  [T.WEEK, 'WEEK'],
  [T.MONTH, 'MONTH'],
  [T.QUARTER, 'QUARTER'],
  [T.YEAR, 'YEAR'],
  [T.EPOCH, 'EPOCH'],
  [T.DECADE, 'DECADE'],
  [T.CENTURY, 'CENTURY'],
  [T.MILLENNIUM, 'MILLENNIUM'],
]);
const timestampUnits: ReadonlyMap<string, string> = new Map([
  ['FRAC_SECOND', 'MICROSECOND'],
  ['MICROSECOND', 'MICROSECOND'],
  ['NANOSECOND', 'NANOSECOND'],
  ['SQL_TSI_FRAC_SECOND', 'NANOSECOND'],
  ['SQL_TSI_MICROSECOND', 'MICROSECOND'],
  ...['SECOND', 'MINUTE', 'HOUR', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'].flatMap(
    (unit): [string, string][] => [
      [unit, unit],
      [`SQL_TSI_${unit}`, unit],
    ],
  ),
]);

const weekDays: ReadonlySet<number> = new Set([
  T.SUNDAY,
  T.MONDAY,
  T.TUESDAY,
  T.WEDNESDAY,
  T.THURSDAY,
  T.FRIDAY,
  T.SATURDAY,
]);

/** Whether the next token is a unit of time that the grammar knows. */
export function isTimeUnit(c: Cursor): boolean {
  return plainUnits.has(c.kind) || extractUnits.has(c.kind);
}

/**
 * A unit of EXTRACT, FLOOR, CEIL. A name that is no unit is refused, or it is left to the validator, which knows time frames
 * (Calcite's TimeUnitOrName).
 */
export function timeUnit(c: Cursor, extract: boolean): IntervalQualifier {
  const frames = has(c, 'time-frames');
  const span = here(c);
  const startUnit = plainUnits.get(c.kind) ?? (extract || frames ? extractUnits.get(c.kind) : undefined);
  if (startUnit === undefined) {
    if (!isName(c, c.kind)) fail(c);
    const frame = simpleName(c);
    if (frames) return { kind: 'interval-qualifier', span: frame.span, startUnit: frame.names[0]!, frame };
    reject(invalidTimeUnit, { name: frame.names[0]! }, frame.span);
  }
  advance(c);
  if (startUnit === 'WEEK' && frames && c.kind === T.LPAREN && weekDays.has(ahead(c, 1))) {
    advance(c);
    const day = image(c).toUpperCase();
    advance(c);
    eat(c, T.RPAREN);
    return { kind: 'interval-qualifier', span: since(c, span.start), startUnit: `WEEK_${day}` };
  }
  return { kind: 'interval-qualifier', span, startUnit };
}

/** The unit of TIMESTAMPADD and TIMESTAMPDIFF: a word of their own, or a time frame. */
function timestampUnit(c: Cursor): IntervalQualifier {
  const span = here(c);
  const known = c.kind === T.BACK_QUOTED_IDENTIFIER ? undefined : timestampUnits.get(image(c).toUpperCase());
  if (has(c, 'time-frames')) {
    const unit = timeUnit(c, true);
    // SQL_TSI_DAY and its like are names that the validator's time frames know.
    if (unit.frame === undefined || known === undefined) return unit;
    return { kind: 'interval-qualifier', span, startUnit: known };
  }
  if (known === undefined) fail(c);
  advance(c);
  return { kind: 'interval-qualifier', span, startUnit: known };
}

/** TIMESTAMPADD(unit, n, t), TIMESTAMPDIFF(unit, a, b) */
export function timestampCall(c: Cursor): Call {
  const operator = c.kind === T.TIMESTAMPADD ? 'TIMESTAMPADD' : 'TIMESTAMPDIFF';
  const nameSpan = here(c);
  const name = {
    kind: 'identifier',
    span: nameSpan,
    names: [image(c)],
    parts: [nameSpan],
    quoted: [false],
  } as const;
  advance(c);
  eat(c, T.LPAREN);
  const unit = timestampUnit(c);
  eat(c, T.COMMA);
  const second = grammar.expression(c, SUB_QUERY);
  eat(c, T.COMMA);
  const third = grammar.expression(c, SUB_QUERY);
  eat(c, T.RPAREN);
  return {
    kind: 'call',
    span: since(c, nameSpan.start),
    operator,
    syntax: 'function',
    name,
    operands: [unit, second, third],
  };
}
