import { expect, test } from 'vitest';
import { exact, text, truth } from '../../../src/analysis/planner/fold/constant.ts';
import type { Constant } from '../../../src/analysis/planner/fold/constant.ts';
import { TEXT_FUNCTIONS } from '../../../src/analysis/planner/fold/text-functions.ts';

const call = (name: string, ...operands: readonly (string | number)[]): Constant | undefined =>
  TEXT_FUNCTIONS[name]!(
    operands.map((operand) => (typeof operand === 'string' ? text(operand) : exact(BigInt(operand)))),
  );

test.each([
  ['abc', '%', true],
  ['abc', 'a%c', true],
  ['abc', '_b_', true],
  ['abc', 'a_', false],
  ['', '%a%', false],
  ['aab', '%ab', true],
])('%j LIKE %j is %s', (value, pattern, expected) => {
  expect(call('LIKE', value, pattern)).toEqual(truth(expected));
  expect(call('NOT LIKE', value, pattern)).toEqual(truth(!expected));
});

test('an escape character and a true regular expression are left open', () => {
  expect(call('LIKE', 'a%', 'a\\%')).toBeUndefined();
  expect(call('REGEXP', 'abc', 'a.c')).toBeUndefined();
});

test('positions count from one, in characters', () => {
  expect(call('POSITION', 'b', '\u{1f600}b')).toEqual(exact(2n));
  expect(call('SUBSTRING', '\u{1f600}bc', 2, 1)).toEqual(text('b'));
  expect(call('SUBSTRING', 'abc', 0)).toBeUndefined();
});

test('no text grows without bound', () => {
  expect(call('REPEAT', 'abc', 1_000_000)).toBeUndefined();
});

test('letters of other scripts keep their case open', () => {
  expect(call('UPPER', 'straße')).toBeUndefined();
});
