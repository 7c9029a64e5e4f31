import { expect, test } from 'vitest';
import { excessOf } from '../../src/http/bound-nesting.ts';

test.each([
  ['[[[]]]', 3, 10, undefined],
  ['[[[[', 3, 10, 'depth'],
  ['{"a":{"b":[{', 3, 10, 'depth'],
  ['["[[[[", "\\"[[[["]', 3, 10, undefined],
  ['[[],[],[],[]]', 2, 20, undefined],
  ['[0,0,0,0]', 2, 4, 'values'],
  ['"', 2, 4, undefined],
  ['', 2, 4, undefined],
] as const)('%s', (text, deepest, most, excess) => {
  expect(excessOf(Buffer.from(text), deepest, most)).toBe(excess);
});
