// The thread that checks: the event loop that answers HTTP never waits for a check.
import { parentPort } from 'node:worker_threads';
import type { CheckJob, CheckReply } from './check-job.ts';
import { runJob } from './checker.ts';

/** Replies come in the order of the jobs, which the pool counts on: a job begins when the one before it is answered. */
let before = Promise.resolve();

parentPort?.on('message', ({ id, job }: { id: number; job: CheckJob }) => {
  before = before.then(async () => parentPort?.postMessage(await replyTo(id, job)));
});

async function replyTo(id: number, job: CheckJob): Promise<CheckReply> {
  const start = performance.now();
  try {
    const { text, ok, engine } = await runJob(job);
    return { id, text, ok, engine, time: performance.now() - start };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { id, failure, time: performance.now() - start };
  }
}
