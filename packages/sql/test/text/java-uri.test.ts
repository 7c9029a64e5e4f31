// Locations of files, as Flink's Path answers.
import { expect, test } from 'vitest';
import { pathMistake } from '../../src/text/java-uri.ts';

test.each([
  '/a',
  'relative/x',
  'file:///a b',
  's3://b/x',
  'x+y://c',
  'C:/x',
  'a:b',
  '/tmp/%',
  'hdfs://n_n/x',
  'a/b:c',
])('%s is taken', (path) => {
  expect(pathMistake(path)).toBeUndefined();
});

test.each([
  ['://x', 'Expected scheme name at index 0: ://x'],
  ['1a://b', 'Illegal character in scheme name at index 0: 1a://b'],
  ['a b://c', 'Illegal character in scheme name at index 1: a b://c'],
  ['file:x', 'Relative path in absolute URI: file:x'],
  ['hdfs:', 'Expected scheme-specific part at index 5: hdfs:'],
])('%s is refused', (path, mistake) => {
  expect(pathMistake(path)).toBe(mistake);
});
