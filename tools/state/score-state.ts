// Compares what is said of the state of the suite's pairs of jobs with what Flink does with it.
import { readFileSync } from 'node:fs';
import { checkDraft } from '../../packages/draft/src/index.ts';
import type { DeploymentDraft } from '../../packages/draft/src/index.ts';
import type { Scored } from '../parity/floors.ts';

export interface StateCase {
  readonly id: string;
  /** The right verdict: Flink's, and where Flink takes state that is about something else, what that means. */
  readonly right: 'full' | 'partial' | 'incompatible';
  /** Flink's operators did one of these: restores, refuses, structure (other operators), stateless. */
  readonly flink: string;
  readonly before: string;
  readonly after: string;
}

/** The suite as the scoreboard names it. */
export const STATE: Scored = {
  name: 'state',
  figures: { verdict: 'up', falseFull: 'down', unknown: 'down' },
};

export interface StateFigures {
  /** All pairs with the right verdict are counted. */
  readonly verdict: number;
  /** Pairs called full that are not. */
  readonly falseFull: number;
  /** All pairs of which nothing is known are counted. */
  readonly unknown: number;
}

export interface StateMiss extends StateCase {
  readonly said: string;
}

const SUITE = new URL('../../conformance/state.cases.jsonl', import.meta.url);

export const stateCases = (): readonly StateCase[] =>
  readFileSync(SUITE, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as StateCase);

const draftOf = (sqlScript: string): DeploymentDraft => ({
  engineVersion: 'flink-1.20',
  artifact: { kind: 'SQLSCRIPT', sqlArtifact: { sqlScript } },
});

export function scoreState(): { readonly figures: StateFigures; readonly misses: readonly StateMiss[] } {
  const cases = stateCases();
  const said = cases.map((one): StateMiss => {
    const draft = { ...draftOf(one.after), referencedDeploymentId: 'd' };
    const { file } = checkDraft(draft, { deployment: draftOf(one.before) });
    return { ...one, said: file.compatibility?.verdict ?? 'nothing' };
  });
  const share = (some: readonly StateMiss[]): number =>
    Math.round((some.length / cases.length) * 10_000) / 10_000;
  const misses = said.filter((one) => one.said !== one.right);
  return {
    figures: {
      verdict: share(said.filter((one) => one.said === one.right)),
      falseFull: misses.filter((one) => one.said === 'full').length,
      unknown: share(said.filter((one) => one.said === 'unknown' || one.said === 'nothing')),
    },
    misses,
  };
}
