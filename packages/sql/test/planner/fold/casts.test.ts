import { expect, test } from 'vitest';
import { cast } from '../../../src/analysis/planner/fold/casts.ts';
import { exact, exactOf, NULL, text, truth } from '../../../src/analysis/planner/fold/constant.ts';
import { instantOf } from '../../../src/analysis/planner/fold/date-time.ts';
import { BOOLEAN, charType, DATE, INT, STRING } from '../../../src/types/index.ts';

test('text is read as Flink reads it', () => {
  expect(cast(text(' 1 '), INT)).toEqual(exact(1n));
  expect(cast(text('YES'), BOOLEAN)).toEqual(truth(true));
  expect(cast(text('2024-01-31'), DATE)).toEqual(instantOf('DATE', '2024-01-31'));
});

test('what fails is left open', () => {
  expect(cast(text('x'), INT)).toBeUndefined();
  expect(cast(text('perhaps'), BOOLEAN)).toBeUndefined();
});

test('NULL stays NULL', () => {
  expect(cast(NULL, INT)).toEqual(NULL);
});

test('text of CHAR is as long as the type', () => {
  expect(cast(text('ab'), charType(2))).toEqual(text('ab'));
  expect(cast(text('a'), charType(2))).toBeUndefined();
});

test('decimals and doubles are written as Java writes them, which is left open', () => {
  expect(cast(exact(12n), STRING)).toEqual(text('12'));
  expect(cast(exactOf('1.5')!, STRING)).toBeUndefined();
});
