import { expect, test } from 'vitest';
import { exactOf } from '../../../src/analysis/planner/fold/constant.ts';
import { arithmetic, asNumber, numberFunction } from '../../../src/analysis/planner/fold/numbers.ts';
import { decimalType, INT } from '../../../src/types/index.ts';

const number = (written: string) => exactOf(written)!;

test.each([
  ['7', '/', '2', '3'],
  ['-7', '/', '2', '-3'],
  ['-7', '%', '2', '-1'],
])('%s %s %s as INT', (a, operator, b, result) => {
  expect(arithmetic(operator, number(a), number(b), INT)).toEqual(number(result));
});

test('a decimal quotient is rounded half up', () => {
  expect(arithmetic('/', number('2'), number('3'), decimalType(10, 2))).toEqual(number('0.67'));
});

test('what overflows or divides by zero is left open', () => {
  expect(arithmetic('+', number('2147483647'), number('1'), INT)).toBeUndefined();
  expect(arithmetic('/', number('1'), number('0'), INT)).toBeUndefined();
});

test('a fraction is cut off for whole types', () => {
  expect(asNumber(number('-1.9'), INT)).toEqual(number('-1'));
});

test.each([
  ['FLOOR', '-1.5', '-2'],
  ['CEIL', '-1.5', '-1'],
  ['CEIL', '2', '2'],
  ['ROUND', '2.5', '3'],
  ['SIGN', '-3', '-1'],
])('%s(%s)', (name, operand, result) => {
  expect(asNumber(numberFunction(name, [number(operand)])!, INT)).toEqual(number(result));
});
