// The thread that checks: the event loop that answers HTTP never waits for a check.
import { parentPort } from 'node:worker_threads';
import type { CheckJob, CheckReply } from './check-job.ts';
import { runJob } from './checker.ts';

parentPort?.on('message', ({ id, job }: { id: number; job: CheckJob }) => {
  const start = performance.now();
  let reply: CheckReply;
  try {
    const { text, ok, engine } = runJob(job);
    reply = { id, text, ok, engine, time: performance.now() - start };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    reply = { id, failure, time: performance.now() - start };
  }
  parentPort?.postMessage(reply);
});
