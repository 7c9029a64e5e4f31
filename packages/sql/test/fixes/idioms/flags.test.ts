import { expect, test } from 'vitest';
import { flags } from '../../../src/fixes/idioms/flags.ts';
import { erringIn, errorsOf, fixed, table } from '../first-fix.ts';

const T = table('t', 'id BIGINT, b BOOLEAN');

test.each([
  ['b = 1', 'b = TRUE'],
  ['b <> 0', 'b <> FALSE'],
  ['1 = b', 'TRUE = b'],
])('%s is %s', (written, meant) => {
  expect(fixed(`${T}SELECT id FROM t WHERE ${written}`)).toBe(`${T}SELECT id FROM t WHERE ${meant}`);
  expect(errorsOf(`${T}SELECT id FROM t WHERE ${meant}`)).toEqual([]);
});

test('another number is no truth value', () => {
  expect(flags(erringIn(`${T}SELECT id FROM t WHERE b = 2`))).toEqual([]);
});
