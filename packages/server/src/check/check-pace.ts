// How long checks of a namespace take, as learned from those before: what is sent ahead to a thread must be short.
import { boundedMap } from '../bounded-map.ts';
import type { CheckJob } from './check-job.ts';

export interface CheckPace {
  /** Milliseconds. */
  expected(namespace: string, job: CheckJob): number;
  /** @param time milliseconds that a check took */
  learn(namespace: string, time: number): void;
}

/** How much the newest check counts. */
const weight = 0.2;

/** Milliseconds for so many characters of a script that nothing is known of. */
const first = { least: 1, characters: 1000 };

export function checkPace(): CheckPace {
  const times = boundedMap<number>(10_000);
  return {
    expected(namespace, job) {
      const length = 'draft' in job ? job.draft.length : 0;
      return Math.max(times.get(namespace) ?? 0, first.least + length / first.characters);
    },
    learn(namespace, time) {
      const before = times.get(namespace) ?? time;
      times.put(namespace, before + weight * (time - before), 1);
    },
  };
}
