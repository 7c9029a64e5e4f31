import { expect, test } from 'vitest';
import { evaluate } from '../../../src/analysis/planner/fold/evaluate.ts';
import { NULL, truth } from '../../../src/analysis/planner/fold/constant.ts';
import type { Rex } from '../../../src/plan/rex.ts';
import { BOOLEAN, INT, notNull } from '../../../src/types/index.ts';

const span = { start: 0, end: 1 };
const number = (value: string): Rex => ({ kind: 'literal', value, type: notNull(INT), span });
const truthLiteral = (value: boolean | null): Rex => ({ kind: 'literal', value, type: BOOLEAN, span });
const column: Rex = { kind: 'input', index: 0, type: BOOLEAN, span };
const call = (operator: string, operands: readonly Rex[], deterministic = true): Rex => ({
  kind: 'call',
  operator,
  operands,
  type: BOOLEAN,
  span,
  deterministic,
});

test('one operand decides AND and OR', () => {
  expect(evaluate(call('AND', [column, truthLiteral(false)]))).toEqual(truth(false));
  expect(evaluate(call('OR', [column, truthLiteral(true)]))).toEqual(truth(true));
  expect(evaluate(call('AND', [column, truthLiteral(true)]))).toBeUndefined();
  expect(evaluate(call('AND', [truthLiteral(null), truthLiteral(true)]))).toEqual(NULL);
});

test('NOT IN with NULL among the items is NULL where none is equal', () => {
  expect(evaluate(call('NOT IN', [number('1'), number('2'), truthLiteral(null)]))).toEqual(NULL);
  expect(evaluate(call('NOT IN', [number('1'), number('1'), truthLiteral(null)]))).toEqual(truth(false));
});

test('a call that may give something else each time has no value', () => {
  expect(evaluate(call('=', [number('1'), number('1')], false))).toBeUndefined();
});

test('a function that is not known has no value', () => {
  expect(evaluate(call('MD5', [number('1')]))).toBeUndefined();
});
