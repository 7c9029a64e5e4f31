// Floors: the least that each figure must be (or the most, where less is better). They only move the better way.
import type { Direction, Suite } from './suites.ts';
import type { Figures } from './run-suite.ts';

export type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A suite by its name and its figures. */
export type Scored = Pick<Suite, 'name' | 'figures'>;

export interface Verdict {
  readonly suite: string;
  readonly figure: string;
  readonly value: number | null;
  readonly floor: number | undefined;
  readonly passed: boolean;
}

/** One verdict for each figure of the suite that has a floor. */
export function judge(suite: Scored, figures: Figures, floors: Floors): Verdict[] {
  return Object.entries(suite.figures).flatMap(([figure, direction]) => {
    const floor = floors[suite.name]?.[figure];
    if (floor === undefined) return [];
    const value = figures[figure] ?? null;
    return [{ suite: suite.name, figure, value, floor, passed: isMet(value, floor, direction) }];
  });
}

function isMet(value: number | null, floor: number, direction: Direction): boolean {
  if (value === null) return false;
  return direction === 'up' ? value >= floor : value <= floor;
}

/** The floors moved to the figures, in steps of a tenth of a percent, wherever these are better. */
export function raise(suite: Scored, figures: Figures, floors: Floors): Floors {
  const old = floors[suite.name] ?? {};
  const moved: Record<string, number> = {};
  for (const [figure, direction] of Object.entries(suite.figures)) {
    const value = figures[figure];
    const floor = old[figure];
    if (value === undefined || value === null) {
      if (floor !== undefined) moved[figure] = floor;
      continue;
    }
    const step = direction === 'up' ? Math.floor(value * 1000) / 1000 : Math.ceil(value * 1000) / 1000;
    moved[figure] =
      floor === undefined ? step : direction === 'up' ? Math.max(floor, step) : Math.min(floor, step);
  }
  return { ...floors, [suite.name]: moved };
}
