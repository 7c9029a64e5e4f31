import { expect, test } from 'vitest';
import { exact, NULL, text } from '../../../src/analysis/planner/fold/constant.ts';
import { instantOf } from '../../../src/analysis/planner/fold/date-time.ts';
import { TIME_FUNCTIONS, timeArithmetic } from '../../../src/analysis/planner/fold/time-functions.ts';

const date = instantOf('DATE', '2024-01-31')!;

test('a date moves by an interval of days or months', () => {
  const day = { kind: 'interval', unit: 'millisecond', value: 86_400_000n } as const;
  const month = { kind: 'interval', unit: 'month', value: 1n } as const;
  expect(timeArithmetic('+', date, day)).toEqual(instantOf('DATE', '2024-02-01'));
  expect(timeArithmetic('-', date, month)).toEqual(instantOf('DATE', '2023-12-31'));
  expect(timeArithmetic('+', month, date)).toEqual(instantOf('DATE', '2024-02-29'));
  expect(timeArithmetic('+', day, month)).toBeUndefined();
});

test('text without digits is no date, and other text is left open', () => {
  expect(TIME_FUNCTIONS['TO_DATE']!([text('x')])).toEqual(NULL);
  expect(TIME_FUNCTIONS['TO_DATE']!([text('2024/01/31')])).toBeUndefined();
});

test('EXTRACT reads its unit', () => {
  expect(TIME_FUNCTIONS['EXTRACT']!([{ kind: 'symbol', value: 'MONTH' }, date])).toEqual(exact(1n));
});
