// Dates and times of constants: reading, units, adding months. The calendar is the proleptic Gregorian one, years 1 to 9999.
import type { Constant } from './constant.ts';

type Instant = Constant & { readonly kind: 'instant' };

const NANOS_OF_DAY = 86_400_000_000_000n;
const NANOS_OF_MILLISECOND = 1_000_000n;

const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const TIME = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.(\d{1,9}))?$/;

/** Milliseconds of the units that have a fixed length. */
const LENGTHS: Readonly<Record<string, bigint>> = {
  WEEK: 604_800_000n,
  DAY: 86_400_000n,
  HOUR: 3_600_000n,
  MINUTE: 60_000n,
  SECOND: 1000n,
  MILLISECOND: 1n,
};

const MONTHS: Readonly<Record<string, number>> = { YEAR: 12, QUARTER: 3, MONTH: 1 };

/** Reads `2024-01-31`, `10:00:00` or both; undefined where the text is no such time. */
export function instantOf(root: Instant['root'], written: string): Instant | undefined {
  const value = written.trim();
  if (root === 'DATE') {
    const days = daysOf(value);
    return days === undefined ? undefined : { kind: 'instant', root, nanos: days * NANOS_OF_DAY };
  }
  if (root === 'TIME') {
    const nanos = nanosOf(value);
    return nanos === undefined ? undefined : { kind: 'instant', root, nanos };
  }
  const [date, time, ...rest] = value.split(/[ T]/);
  const days = daysOf(date ?? '');
  const nanos = time === undefined ? 0n : nanosOf(time);
  if (days === undefined || nanos === undefined || rest.length > 0) return undefined;
  return { kind: 'instant', root, nanos: days * NANOS_OF_DAY + nanos };
}

function daysOf(value: string): bigint | undefined {
  const match = DATE.exec(value);
  if (match === null) return undefined;
  return daysFrom(Number(match[1]), Number(match[2]), Number(match[3]));
}

function daysFrom(year: number, month: number, day: number): bigint | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const same =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same && year >= 1583 && year <= 9999 ? BigInt(date.getTime() / 86_400_000) : undefined;
}

function nanosOf(value: string): bigint | undefined {
  const match = TIME.exec(value);
  if (match === null) return undefined;
  const [hour, minute, second] = match.slice(1, 4).map(Number) as [number, number, number];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const fraction = BigInt((match[4] ?? '').padEnd(9, '0'));
  return BigInt(hour * 3600 + minute * 60 + second) * 1_000_000_000n + fraction;
}

const floorDivide = (a: bigint, b: bigint): bigint => (a >= 0n ? a / b : -((b - 1n - a) / b));

/** Parts of a date and time. */
export interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Since midnight. */
  readonly nanos: bigint;
}

export function partsOf({ nanos }: Instant): Parts {
  const days = floorDivide(nanos, NANOS_OF_DAY);
  const date = new Date(Number(days) * 86_400_000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    nanos: nanos - days * NANOS_OF_DAY,
  };
}

/** Adds months, the day cut to the length of the month (DateTimeUtils.addMonths). */
export function plusMonths(instant: Instant, months: number): Instant | undefined {
  const { year, month, day, nanos } = partsOf(instant);
  const index = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1];
  for (let last = day; last > 0 && last >= day - 3; last--) {
    const days = daysFrom(newYear, newMonth, last);
    if (days !== undefined) return { ...instant, nanos: days * NANOS_OF_DAY + nanos };
  }
  return undefined;
}

/** Adds milliseconds; a date keeps whole days, a time stays within its day. */
export function plusMilliseconds(instant: Instant, milliseconds: bigint): Instant | undefined {
  const nanos = instant.nanos + milliseconds * NANOS_OF_MILLISECOND;
  switch (instant.root) {
    case 'DATE':
      return nanos % NANOS_OF_DAY === 0n ? { ...instant, nanos } : undefined;
    case 'TIME':
      return { ...instant, nanos: ((nanos % NANOS_OF_DAY) + NANOS_OF_DAY) % NANOS_OF_DAY };
    case 'TIMESTAMP':
      return { ...instant, nanos };
  }
}

/** TIMESTAMPDIFF: whole units from one instant to another. */
export function unitsBetween(unit: string, from: Instant, to: Instant): bigint | undefined {
  const length = LENGTHS[unit];
  if (length !== undefined) return (to.nanos - from.nanos) / (length * NANOS_OF_MILLISECOND);
  const months = MONTHS[unit];
  if (months === undefined || from.root === 'TIME' || to.root === 'TIME') return undefined;
  const [a, b] = [partsOf(from), partsOf(to)];
  let between = (b.year - a.year) * 12 + b.month - a.month;
  // DateTimeUtils.subtractMonths: months that are added again may not go beyond.
  const reached = plusMonths(from, between);
  if (reached === undefined) return undefined;
  if (between > 0 && reached.nanos > to.nanos) between--;
  else if (between < 0 && reached.nanos < to.nanos) between++;
  return BigInt(Math.trunc(between / months));
}

/** FLOOR and CEIL of a date or time to a unit; undefined for units that are not worked out here. */
export function roundedTo(unit: string, instant: Instant, up: boolean): Instant | undefined {
  const length = LENGTHS[unit];
  if (length !== undefined && unit !== 'WEEK') {
    const step = length * NANOS_OF_MILLISECOND;
    const floor = floorDivide(instant.nanos, step) * step;
    return { ...instant, nanos: up && floor < instant.nanos ? floor + step : floor };
  }
  const months = MONTHS[unit];
  if (months === undefined || instant.root === 'TIME') return undefined;
  const { year, month } = partsOf(instant);
  const first = daysFrom(year, Math.floor((month - 1) / months) * months + 1, 1);
  if (first === undefined) return undefined;
  const floor = { ...instant, nanos: first * NANOS_OF_DAY };
  return up && floor.nanos < instant.nanos ? plusMonths(floor, months) : floor;
}

/** A part that EXTRACT and its like give; undefined for units that are not worked out here. */
export function extracted(unit: string, instant: Instant): bigint | undefined {
  const { year, month, day, nanos } = partsOf(instant);
  const seconds = nanos / 1_000_000_000n;
  switch (instant.root === 'TIME' && /^(YEAR|QUARTER|MONTH|DAY)$/.test(unit) ? '' : unit) {
    case 'YEAR':
      return BigInt(year);
    case 'QUARTER':
      return BigInt(Math.ceil(month / 3));
    case 'MONTH':
      return BigInt(month);
    case 'DAY':
    case 'DAYOFMONTH':
      return BigInt(day);
    case 'HOUR':
      return instant.root === 'DATE' ? 0n : seconds / 3600n;
    case 'MINUTE':
      return instant.root === 'DATE' ? 0n : (seconds / 60n) % 60n;
    case 'SECOND':
      return instant.root === 'DATE' ? 0n : seconds % 60n;
    default:
      return undefined;
  }
}

/** The patterns of DATE_FORMAT that are worked out: years to seconds, with signs between them. */
const PATTERN = /yyyy|MM|dd|HH|mm|ss|[-/:. ]/g;

export function formatted(instant: Instant, pattern: string): string | undefined {
  if (pattern.replace(PATTERN, '') !== '') return undefined;
  const two = (value: bigint | number): string => String(value).padStart(2, '0');
  const { year, month, day, nanos } = partsOf(instant);
  const seconds = nanos / 1_000_000_000n;
  return pattern.replace(PATTERN, (word) => {
    switch (word) {
      case 'yyyy':
        return String(year).padStart(4, '0');
      case 'MM':
        return two(month);
      case 'dd':
        return two(day);
      case 'HH':
        return two(seconds / 3600n);
      case 'mm':
        return two((seconds / 60n) % 60n);
      case 'ss':
        return two(seconds % 60n);
      default:
        return word;
    }
  });
}
