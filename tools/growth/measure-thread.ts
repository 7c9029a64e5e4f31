// Measures constructs in a thread of its own, which the asking thread can end where one hangs: in comes the place of a
// construct, out go its steps for one count after the other.
import { parentPort } from 'node:worker_threads';
import { constructs } from './constructs.ts';
import { startCounting, totalOf } from './count-steps.ts';
import { COUNTS } from './growth.ts';
import type { Steps } from './count-steps.ts';
import type { Measured } from './growth.ts';

const countSteps = startCounting((url) => url.includes('/packages/'));
const { analyse } = await import('../../packages/sql/src/model/analyse.ts');
const { checkScript } = await import('../../packages/sql/src/check/check-script.ts');

const tell = (measured: Measured): void => parentPort?.postMessage(measured);

function check(sql: string, fixes: boolean): string | undefined {
  let fault: string | undefined;
  const onFault = (error: unknown): void => {
    fault ??= error instanceof Error ? (error.stack ?? error.message) : String(error);
  };
  const options = { engine: 'flink-1.20', plans: true, onFault };
  if (fixes) checkScript(sql, options);
  else analyse(sql, { ...options, parsing: { fixes: false } });
  return fault;
}

parentPort?.on('message', (at: number) => {
  const { script, fixes = false } = constructs[at]!;
  // What is made once and kept does not count.
  check(script(3), fixes);
  const steps: number[] = [];
  const taken: Steps[] = [];
  for (const count of COUNTS) {
    const sql = script(count);
    let fault: string | undefined;
    const started = performance.now();
    const counted = countSteps(() => {
      fault = check(sql, fixes);
    });
    const milliseconds = performance.now() - started;
    taken.push(counted);
    steps.push(totalOf(counted));
    const done = count === COUNTS.at(-1);
    tell({
      at,
      steps,
      milliseconds,
      done,
      steepest: done ? steepestOf(taken) : [],
      ...(fault === undefined ? {} : { fault }),
    });
  }
});
tell({ at: -1, steps: [], milliseconds: 0, done: true, steepest: [] });

/** The functions that do the most of what grows too fast. */
function steepestOf(taken: readonly Steps[]): string[] {
  const [first, second, third] = taken.slice(-3);
  return [...(third ?? [])]
    .map(([name, count]) => ({
      name,
      excess: count + (first?.get(name) ?? 0) * 2 - 3 * (second?.get(name) ?? 0),
    }))
    .sort((a, b) => b.excess - a.excess)
    .slice(0, 6)
    .map(({ name, excess }) => `${name} +${String(excess)}`);
}
