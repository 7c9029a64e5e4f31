import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge } from '../parity/floors.ts';
import type { Floors } from '../parity/floors.ts';
import { scoreState, STATE, stateCases } from './score-state.ts';

const floors = JSON.parse(
  readFileSync(new URL('../../conformance/floors.json', import.meta.url), 'utf8'),
) as Floors;

describe('the suite of state', () => {
  it('holds 200 pairs of jobs and more, of both verdicts', () => {
    const cases = stateCases();
    expect(cases.length).toBeGreaterThanOrEqual(200);
    expect(cases.filter(({ right }) => right === 'full').length).toBeGreaterThanOrEqual(60);
    expect(cases.filter(({ right }) => right === 'incompatible').length).toBeGreaterThanOrEqual(60);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  it('stays above its floors, and never calls state full that Flink refuses', () => {
    const { figures } = scoreState();
    expect(figures.falseFull).toBe(0);
    const verdicts = judge(STATE, { ...figures }, floors);
    expect(verdicts).toHaveLength(3);
    expect(verdicts.filter((verdict) => !verdict.passed)).toEqual([]);
  });
});
