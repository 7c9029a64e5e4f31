import { describe, expect, it } from 'vitest';
import { pipelineCases, scorePipelines, suiteFloors } from './score-pipelines.ts';

describe('the suite of Flink CDC pipelines', () => {
  it('holds 600 pipelines and more, good ones and slips', () => {
    const cases = pipelineCases();
    expect(cases.length).toBeGreaterThanOrEqual(600);
    expect(cases.filter(({ verdict }) => verdict === 'accepted').length).toBeGreaterThanOrEqual(150);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  it('stays above its floors', () => {
    const { figures } = scorePipelines();
    const floors = suiteFloors();
    expect(figures.verdict).toBeGreaterThanOrEqual(floors.verdict);
    expect(figures.falseRefusals).toBeLessThanOrEqual(floors.falseRefusals);
  });
});
