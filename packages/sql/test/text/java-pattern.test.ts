// What java.util.regex says of patterns.
import { expect, it } from 'vitest';
import { patternMistake } from '../../src/index.ts';

it.each([
  ['*', "Dangling meta character '*' near index 0"],
  ['a|*', "Dangling meta character '*' near index 2"],
  ['a**', "Dangling meta character '*' near index 2"],
  ['+a', "Dangling meta character '+' near index 0"],
  ['t(', 'Unclosed group near index 2'],
  ['t)', "Unmatched closing ')'"],
  ['[', 'Unclosed character class near index 0'],
  ['[a', 'Unclosed character class near index 1'],
  ['a[bc', 'Unclosed character class near index 3'],
  ['a{2', 'Unclosed counted closure near index 3'],
  ['a{x}', 'Illegal repetition near index 2'],
  ['a{,2}', 'Illegal repetition near index 2'],
  ['{', 'Illegal repetition near index 1'],
  ['{x}', 'Illegal repetition near index 1'],
  ['{1', 'Unclosed counted closure near index 2'],
  ['a{2,1}', 'Illegal repetition range near index 5'],
])('%s is refused', (pattern, reason) => {
  expect(patternMistake(pattern)).toBe(reason);
});

it.each([
  '.*',
  'a*',
  'a*?',
  'a++',
  '(a|b)',
  '[()]',
  'order_[0-9]+',
  'a{2,3}',
  'a{2}?',
  'a{2,}',
  '{1}',
  '(?i)a',
  '\\{a}',
])('%s is taken', (pattern) => {
  expect(patternMistake(pattern)).toBeUndefined();
});
