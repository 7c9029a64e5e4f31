import { describe, expect, test } from 'vitest';
import { judge, raise } from './floors.ts';
import type { Suite } from './suites.ts';

const suite: Suite = {
  name: 'semantic',
  scorer: 'score.py',
  flags: [],
  files: [],
  figures: { first: 'up', falsePositive: 'down' },
};

describe('judge', () => {
  test.each([
    [{ first: 0.9, falsePositive: 0.01 }, [true, true]],
    [{ first: 0.91, falsePositive: 0 }, [true, true]],
    [{ first: 0.89, falsePositive: 0.01 }, [false, true]],
    [{ first: 0.9, falsePositive: 0.02 }, [true, false]],
    [{ first: null, falsePositive: 0.01 }, [false, true]],
  ])('%j', (figures, passed) => {
    const floors = { semantic: { first: 0.9, falsePositive: 0.01 } };
    expect(judge(suite, figures, floors).map((verdict) => verdict.passed)).toEqual(passed);
  });

  test('a figure without a floor is not judged', () => {
    expect(judge(suite, { first: 0.1 }, {})).toEqual([]);
  });
});

test('floors only move the better way', () => {
  const floors = { semantic: { first: 0.9, falsePositive: 0.01 } };
  expect(raise(suite, { first: 0.8, falsePositive: 0.005 }, floors)).toEqual({
    semantic: { first: 0.9, falsePositive: 0.005 },
  });
});

test('floors move in steps of a tenth of a percent', () => {
  expect(raise(suite, { first: 0.97929, falsePositive: 0.00071 }, {})).toEqual({
    semantic: { first: 0.979, falsePositive: 0.001 },
  });
});
