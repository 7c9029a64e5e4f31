import { expect, test } from 'vitest';
import { computedOnce } from '../../src/base/computed-once.ts';

test('computes once for each node, also where the answer is undefined', () => {
  const asked: unknown[] = [];
  const answer = computedOnce((node: { readonly name?: string }) => {
    asked.push(node);
    return node.name;
  });
  const [named, unnamed] = [{ name: 'a' }, {}];
  expect([answer(named), answer(unnamed), answer(named), answer(unnamed)]).toEqual([
    'a',
    undefined,
    'a',
    undefined,
  ]);
  expect(asked).toEqual([named, unnamed]);
});
