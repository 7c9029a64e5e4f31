// The thread that writes: an fsync holds up this thread, not the one that answers HTTP.
import { parentPort, workerData } from 'node:worker_threads';
import type { Write } from './commit-batch.ts';
import { batchCommitter } from './commit-batch.ts';
import { connectTo } from './open-database.ts';

const database = connectTo(workerData as string);
const commit = batchCommitter(database);

parentPort?.on('message', (batch: readonly Write[] | 'close') => {
  if (batch !== 'close') return parentPort?.postMessage(commit(batch));
  database.close();
  parentPort?.close();
});
