// TIMESTAMPADD, TIMESTAMPDIFF and the units of time that functions take.
import { invalidTimeUnit } from '../diagnostics/catalogue/syntax.ts';
import type { Call, IntervalQualifier } from './ast/index.ts';
import { advance, eat, fail, here, image, reject, since } from './cursor.ts';
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

/** A unit of EXTRACT, FLOOR, CEIL. Names that are no unit are refused: Flink sets no unit codes of its own. */
export function timeUnit(c: Cursor, extract: boolean): IntervalQualifier {
  const span = here(c);
  const startUnit = plainUnits.get(c.kind) ?? (extract ? extractUnits.get(c.kind) : undefined);
  if (startUnit === undefined) {
    if (!isName(c, c.kind)) fail(c);
    const name = simpleName(c);
    reject(invalidTimeUnit, { name: name.names[0]! }, name.span);
  }
  advance(c);
  return { kind: 'interval-qualifier', span, startUnit };
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
  const span = here(c);
  const startUnit =
    c.kind === T.BACK_QUOTED_IDENTIFIER ? undefined : timestampUnits.get(image(c).toUpperCase());
  if (startUnit === undefined) fail(c);
  advance(c);
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
    operands: [{ kind: 'interval-qualifier', span, startUnit }, second, third],
  };
}
