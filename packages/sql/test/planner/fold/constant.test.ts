import { expect, test } from 'vitest';
import { compare, exactOf, text, truth, wholeOf } from '../../../src/analysis/planner/fold/constant.ts';

const number = (written: string) => exactOf(written)!;

test.each([
  ['1', '2', -1],
  ['1.50', '1.5', 0],
  ['-0.1', '-0.2', 1],
  ['9223372036854775808', '9223372036854775807', 1],
])('%s against %s', (a, b, sign) => {
  expect(Math.sign(compare(number(a), number(b))!)).toBe(sign);
});

test('texts are compared by code points, not by UTF-16 units', () => {
  expect(compare(text('\u{10000}'), text('\uffff'))).toBeGreaterThan(0);
});

test('values of different kinds are not compared', () => {
  expect(compare(text('1'), number('1'))).toBeUndefined();
  expect(compare(truth(true), number('1'))).toBeUndefined();
});

test.each(['', '.', '1e5', 'x', '1.2.3'])('%j is no exact number', (written) => {
  expect(exactOf(written)).toBeUndefined();
});

test('a fraction is no whole number', () => {
  expect(wholeOf(number('2.0'))).toBe(2);
  expect(wholeOf(number('2.5'))).toBeUndefined();
});
