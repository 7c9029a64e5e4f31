// Counts the steps that a piece of work takes in the packages' own code: how often each block of each function ran, as V8's
// precise coverage counts them. Loops count by their rounds, callbacks by their calls; what the engine does natively (a
// copy, a search in a string, a regular expression) does not count. The counts are the same on every machine and under any
// load, and nothing is added to the code that is counted.
import { Session } from 'node:inspector';
import type { Profiler } from 'node:inspector';

/** Steps by function, as `name file:offset`. */
export type Steps = ReadonlyMap<string, number>;

/** Counts the steps of a run; the same run has the same steps once lazy tables are filled. */
export type CountSteps = (run: () => void) => Steps;

/**
 * Starts counting in this thread. Only modules that are imported afterwards are counted block by block, so the packages
 * have to be imported dynamically after this call.
 *
 * @param counted Whether a script with this URL counts.
 */
export function startCounting(counted: (url: string) => boolean): CountSteps {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const take = (): Steps => {
    let steps: Steps = new Map();
    session.post('Profiler.takePreciseCoverage', (error, answer) => {
      if (error !== null) throw error;
      steps = stepsOf(answer.result.filter(({ url }) => counted(url)));
    });
    return steps;
  };
  return (run) => {
    // What ran before belongs to nobody.
    take();
    run();
    return take();
  };
}

function stepsOf(scripts: readonly Profiler.ScriptCoverage[]): Steps {
  const steps = new Map<string, number>();
  for (const { url, functions } of scripts)
    for (const { functionName, ranges } of functions) {
      const key = `${functionName} ${url.replace(/^.*\//, '')}:${String(ranges[0]?.startOffset ?? 0)}`;
      const count = ranges.reduce((sum, range) => sum + range.count, 0);
      if (count > 0) steps.set(key, (steps.get(key) ?? 0) + count);
    }
  return steps;
}

/** All steps together. */
export function totalOf(steps: Steps): number {
  let total = 0;
  for (const count of steps.values()) total += count;
  return total;
}
