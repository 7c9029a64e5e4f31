// Counts the steps of a check without and with the search for fixes, in a thread of its own: only there are the packages counted
// block by block. In comes a script, out go the two counts.
import { parentPort } from 'node:worker_threads';
import { startCounting, totalOf } from './count-steps.ts';

export interface FixSteps {
  readonly without: number;
  readonly withFixes: number;
}

const OPTIONS = { engine: 'flink-1.20' };
const countSteps = startCounting((url) => url.includes('/packages/'));
const { analyse } = await import('../../packages/sql/src/model/analyse.ts');
const { checkScript } = await import('../../packages/sql/src/check/check-script.ts');

parentPort?.on('message', (script: string) => {
  // Values that are made once and kept do not count.
  checkScript(script.slice(0, 1000), OPTIONS);
  const without = totalOf(countSteps(() => void analyse(script, OPTIONS)));
  const withFixes = totalOf(countSteps(() => void checkScript(script, OPTIONS)));
  parentPort?.postMessage({ without, withFixes } satisfies FixSteps);
});
