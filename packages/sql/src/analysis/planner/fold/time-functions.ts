// Functions of dates and times over constants. Source: Flink's DateTimeUtils and the calls of Calcite's convertlets.
import { exact, NULL, text } from './constant.ts';
import type { Constant } from './constant.ts';
import {
  extracted,
  formatted,
  instantOf,
  plusMilliseconds,
  plusMonths,
  roundedTo,
  unitsBetween,
} from './date-time.ts';

type TimeFunction = (operands: readonly Constant[]) => Constant | undefined;
type Instant = Constant & { readonly kind: 'instant' };

const isInstant = (constant: Constant | undefined): constant is Instant => constant?.kind === 'instant';

const part =
  (unit: string): TimeFunction =>
  ([value]) =>
    extract(unit, value);

function extract(unit: string, value: Constant | undefined): Constant | undefined {
  const found = isInstant(value) ? extracted(unit, value) : undefined;
  return found === undefined ? undefined : exact(found);
}

export const TIME_FUNCTIONS: Readonly<Record<string, TimeFunction>> = {
  EXTRACT: ([unit, value]) => (unit?.kind === 'symbol' ? extract(unit.value, value) : undefined),
  YEAR: part('YEAR'),
  QUARTER: part('QUARTER'),
  MONTH: part('MONTH'),
  DAYOFMONTH: part('DAYOFMONTH'),
  HOUR: part('HOUR'),
  MINUTE: part('MINUTE'),
  SECOND: part('SECOND'),
  FLOOR: ([value, unit]) => rounded(value, unit, false),
  CEIL: ([value, unit]) => rounded(value, unit, true),
  TIMESTAMPDIFF: ([unit, from, to]) => {
    if (unit?.kind !== 'symbol' || !isInstant(from) || !isInstant(to)) return undefined;
    const units = unitsBetween(unit.value, from, to);
    return units === undefined ? undefined : exact(units);
  },
  DATE_FORMAT: ([value, pattern]) => {
    if (!isInstant(value) || pattern?.kind !== 'text') return undefined;
    const written = formatted(value, pattern.value);
    return written === undefined ? undefined : text(written);
  },
  // Text that is no date gives NULL.
  TO_DATE: ([value, format]) =>
    value?.kind === 'text' && format === undefined
      ? (instantOf('DATE', value.value) ?? notRead(value))
      : undefined,
  TO_TIMESTAMP: ([value, format]) =>
    value?.kind === 'text' && format === undefined
      ? (instantOf('TIMESTAMP', value.value) ?? notRead(value))
      : undefined,
};

const rounded = (
  value: Constant | undefined,
  unit: Constant | undefined,
  up: boolean,
): Constant | undefined =>
  isInstant(value) && unit?.kind === 'symbol' ? roundedTo(unit.value, value, up) : undefined;

/** Text with digits in it may be read in ways that are not known here. */
const notRead = (value: Constant & { readonly kind: 'text' }): Constant | undefined =>
  /\d/.test(value.value) ? undefined : NULL;

/** An instant moved by an interval, two intervals added; undefined for other operands. */
export function timeArithmetic(operator: string, a: Constant, b: Constant): Constant | undefined {
  if (a.kind === 'interval' && b.kind === 'instant' && operator === '+')
    return timeArithmetic(operator, b, a);
  if (b.kind !== 'interval' || (operator !== '+' && operator !== '-')) return undefined;
  const by = operator === '+' ? b.value : -b.value;
  if (a.kind === 'interval') return a.unit === b.unit ? { ...a, value: a.value + by } : undefined;
  if (a.kind !== 'instant') return undefined;
  if (b.unit === 'millisecond') return plusMilliseconds(a, by);
  return a.root === 'TIME' ? undefined : plusMonths(a, Number(by));
}
