// Which words are reserved is for the engine to say: the parser reads with the words that it is given.
import { describe, expect, test } from 'vitest';
import { parseScript } from '../rendered.ts';
import { lexiconOf } from '../../src/syntax/token-class.ts';
import { wordsOf } from '../../src/facts/words-of.ts';
import type { WordFacts } from '../../src/facts/words.ts';

const words = wordsOf('flink-1.20');
const without = (list: readonly string[], word: string): readonly string[] =>
  list.filter((each) => each !== word);

/** As 1.20, where the word may be a name. */
const nonReserved = (word: string): WordFacts => ({
  ...words,
  reserved: without(words.reserved, word),
  nonReserved: [...words.nonReserved, word],
});

/** As 1.20, where the word is none of the grammar. */
const unknown = (word: string): WordFacts => ({
  ...words,
  reserved: without(words.reserved, word),
  nonReserved: without(words.nonReserved, word),
});

const errors = (sql: string, given: WordFacts): readonly string[] =>
  parseScript(sql, { words: given, fixes: false }).diagnostics.map(({ name }) => name);

describe('a word as the name of a column', () => {
  const sql = 'SELECT value FROM t';
  test.each([
    ['reserved', words, ['unexpected-token']],
    ['a keyword that may be a name', nonReserved('VALUE'), []],
    ['no word of the grammar', unknown('VALUE'), []],
  ])('%s', (_name, given, expected) => {
    expect(errors(sql, given)).toEqual(expected);
  });
});

test('a statement whose word the grammar has not is refused', () => {
  const sql = 'SHOW CATALOGS';
  expect(errors(sql, words)).toEqual([]);
  expect(errors(sql, unknown('CATALOGS'))).toEqual(['unexpected-token']);
});

test('the lexicon of the same words is made once', () => {
  expect(lexiconOf(words)).toBe(lexiconOf(words));
});
