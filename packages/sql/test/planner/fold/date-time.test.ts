import { expect, test } from 'vitest';
import {
  extracted,
  formatted,
  instantOf,
  plusMonths,
  roundedTo,
  unitsBetween,
} from '../../../src/analysis/planner/fold/date-time.ts';

const date = (written: string) => instantOf('DATE', written)!;
const shown = (instant: ReturnType<typeof instantOf>): string | undefined =>
  instant === undefined ? undefined : formatted(instant, 'yyyy-MM-dd HH:mm:ss');

test.each(['2024-02-30', '2024-13-01', 'x', '2024-1', '0000-01-01'])('%s is no date', (written) => {
  expect(instantOf('DATE', written)).toBeUndefined();
});

test('months are added up to the last day of the month', () => {
  expect(shown(plusMonths(date('2024-01-31'), 1))).toBe('2024-02-29 00:00:00');
  expect(shown(plusMonths(date('2024-03-31'), -13))).toBe('2023-02-28 00:00:00');
});

test.each([
  ['DAY', '2024-01-02', '2024-01-01', -1n],
  ['MONTH', '2024-01-31', '2024-02-29', 1n],
  ['MONTH', '2024-01-15', '2024-02-14', 0n],
  ['YEAR', '2020-02-29', '2024-02-28', 3n],
])('%ss from %s to %s', (unit, from, to, units) => {
  expect(unitsBetween(unit, date(from), date(to))).toBe(units);
});

test('times are rounded to their units', () => {
  const time = instantOf('TIMESTAMP', '2024-05-15 10:30:40')!;
  expect(shown(roundedTo('QUARTER', time, false))).toBe('2024-04-01 00:00:00');
  expect(shown(roundedTo('MONTH', time, true))).toBe('2024-06-01 00:00:00');
  expect(shown(roundedTo('HOUR', time, true))).toBe('2024-05-15 11:00:00');
});

test('a pattern with other letters is left open', () => {
  expect(formatted(date('2024-01-01'), 'EEE')).toBeUndefined();
});

test('a date before the epoch has its own day', () => {
  expect(extracted('DAY', date('1969-12-31'))).toBe(31n);
});
