import { expect, test } from 'vitest';
import { isNameLike, wordsIn } from '../../src/text/words.ts';

test.each([
  ['', []],
  ['a', ['a']],
  ['a.b_1, `$c` d-é2', ['a', 'b_1', '$c', 'd', '2']],
  ["'x''y'", ['x', 'y']],
])('the words of %j', (text, words) => {
  expect(wordsIn(text)).toEqual(words);
});

test('a name begins with a letter or an underscore', () => {
  expect(['a1', '_a', 'Z', '1a', '$a'].map(isNameLike)).toEqual([true, true, true, false, false]);
});
