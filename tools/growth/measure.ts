// Measures constructs one after the other, each within a limit, so that one that hangs is told and the rest are measured.
import { Worker } from 'node:worker_threads';
import type { Measured } from './growth.ts';

export interface Outcome {
  readonly at: number;
  readonly steps: readonly number[];
  readonly milliseconds: number;
  /** The functions whose steps grow the fastest. */
  readonly steepest: readonly string[];
  readonly fault?: string;
  /** Whether the limit ended it. */
  readonly hung: boolean;
}

/**
 * Measures the constructs at the places given.
 *
 * @param limit Milliseconds that one construct may take in all; it only ends what hangs, growth is judged by steps.
 */
export async function measure(
  places: readonly number[],
  limit: number,
  onOutcome: (outcome: Outcome) => void,
): Promise<void> {
  let worker = newWorker();
  await answer(worker, undefined);
  for (const at of places) {
    const latest: { measured?: Measured } = {};
    worker.postMessage(at);
    const outcome = await answer(worker, limit, (measured) => {
      latest.measured = measured;
    });
    const { steps = [], milliseconds = 0, steepest = [], fault } = latest.measured ?? {};
    const hung = outcome !== 'done';
    onOutcome({ at, steps, milliseconds, steepest, hung, ...(fault === undefined ? {} : { fault }) });
    if (!hung) continue;
    await worker.terminate();
    worker = newWorker();
    await answer(worker, undefined);
  }
  await worker.terminate();
}

const newWorker = (): Worker => new Worker(new URL('measure-thread.ts', import.meta.url));

/** Waits until the thread is done with what it was asked, or the limit is over. */
function answer(
  worker: Worker,
  limit: number | undefined,
  onMeasured: (measured: Measured) => void = () => undefined,
): Promise<'done' | 'hung'> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      worker.off('message', onMessage);
      worker.off('error', onError);
    };
    const onMessage = (measured: Measured): void => {
      onMeasured(measured);
      if (!measured.done) return;
      stop();
      resolve('done');
    };
    const onError = (error: Error): void => {
      stop();
      reject(error);
    };
    const timer =
      limit === undefined
        ? undefined
        : setTimeout(() => {
            stop();
            resolve('hung');
          }, limit);
    worker.on('message', onMessage);
    worker.on('error', onError);
  });
}
