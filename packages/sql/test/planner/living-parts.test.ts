import { expect, test } from 'vitest';
import { truthOf } from '../../src/analysis/planner/living-parts.ts';
import type { Rex } from '../../src/plan/rex.ts';

const span = { start: 0, end: 0 };
const type = { root: 'BOOLEAN', nullable: true } as const;
const literal = (value: boolean | null): Rex => ({ kind: 'literal', value, type, span });
const column: Rex = { kind: 'input', index: 0, type, span };
const call = (operator: string, ...operands: Rex[]): Rex => ({
  kind: 'call',
  operator,
  operands,
  type,
  deterministic: true,
  span,
});

test.each([
  ['AND with FALSE', call('AND', column, literal(false)), false],
  ['AND of TRUE', call('AND', literal(true), literal(true)), true],
  ['AND with a column', call('AND', column, literal(true)), undefined],
  ['OR with TRUE', call('OR', column, literal(true)), true],
  ['OR of FALSE', call('OR', literal(false), literal(false)), false],
  ['OR with NULL', call('OR', literal(null), literal(false)), undefined],
  ['NOT of an AND with FALSE', call('NOT', call('AND', column, literal(false))), true],
])('the truth of %s', (_, rex, truth) => {
  expect(truthOf(rex)).toBe(truth);
});

test('a part that stands in many places is looked at once', () => {
  let shared: Rex = column;
  for (let level = 0; level < 200; level++) shared = call(level % 2 === 0 ? 'OR' : 'AND', shared, shared);
  expect(truthOf(shared)).toBe(undefined);
});
