// Judges by the steps for several counts whether the work grows faster than n log n.

import type { Construct } from './construct.ts';

/** How often the construct stands in the scripts that are compared. */
export const COUNTS = [25, 100, 200, 400];

/** Growth for a doubling beyond which work is not n log n any more. */
const MOST_GROWTH = 2.6;
/** For four times as many: what stops at a bound is irregular, and still no more than this. */
const MOST_RATIO = 5.5;
/** Growth of work that is quadratic by nature, halfway to what is cubic: maps that merge now and then grow by steps. */
const MOST_QUADRATIC = 6;
/** Steps of a check with fixes: those that are tried have budgets of characters, which come to some ten million steps. */
const MOST_WITH_FIXES = 60_000_000;

/** Whether the steps of a construct grow no faster than they may. */
export function isBounded({ fixes, quadratic }: Construct, steps: readonly number[]): boolean {
  if (fixes === true) return Math.max(...steps) < MOST_WITH_FIXES;
  const [, first = 0, , last = 0] = steps;
  return (
    growthOf(steps) <= (quadratic === undefined ? MOST_GROWTH : MOST_QUADRATIC) || last <= first * MOST_RATIO
  );
}

export interface Measured {
  readonly at: number;
  /** Steps for each of the counts so far. */
  readonly steps: readonly number[];
  /** What the last of them took; for people only. */
  readonly milliseconds: number;
  readonly done: boolean;
  /** The functions whose steps grow the fastest. */
  readonly steepest: readonly string[];
  readonly fault?: string;
}

/**
 * How many times the work of the second half of the way is that of the first, for a doubling: 2 where it is linear, 2.25 for
 * n log n between 100 and 400, 4 where it is quadratic. What every script costs is left out by taking differences.
 */
export function growthOf(steps: readonly number[]): number {
  const [first = 0, second = 0, third = 0] = steps.slice(-3);
  // Work that stops at a bound does not grow.
  if (third <= second || second <= first) return 0;
  return (third - second) / (second - first);
}
