// The near end of the thread that writes: gathers what is to be written while a transaction is on its way to the
// disk, and sends it as the next one.
import type { Worker } from 'node:worker_threads';
import { startThread } from '../../start-thread.ts';
import { NameTakenError, RecordChangedError } from '../store.ts';
import type { BatchReply, Write, WriteFailure } from './commit-batch.ts';
import type { Writes } from './writes.ts';

export interface Writer {
  /**
   * Resolves with what the write gave when it is on disk.
   * @throws NameTakenError, RecordChangedError; Error when the disk or the thread failed: then it may or may not have been written
   */
  write<Name extends keyof Writes>(
    name: Name,
    ...parameters: Parameters<Writes[Name]>
  ): Promise<ReturnType<Writes[Name]>>;
  /** Writes what is waiting, then ends the thread. */
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** What it is sent lives for a batch: without a bound its young heap grows to a hundred megabytes of nothing. */
const resourceLimits = { maxYoungGenerationSizeMb: 8 };

/** Milliseconds before a lost thread is replaced: one that cannot start must not be tried without pause. */
const restartDelay = 200;

export interface WriterEvents {
  /** Called when the thread was lost, before the writes that it held fail. */
  readonly onLost: (error: Error) => void;
  /** Called when a write failed in the thread. */
  readonly onFailed: (error: Error) => void;
}

/**
 * @param path of the database
 * @param workerUrl replaced in tests
 */
export function startWriter(
  path: string,
  { onLost, onFailed }: WriterEvents,
  workerUrl: URL = new URL('./write-worker.ts', import.meta.url),
): Writer {
  let worker: Worker | undefined = startWorker();
  let writes: Write[] = [];
  let waiting: Waiting[] = [];
  let sent: Waiting[] | undefined;
  let scheduled = false;
  let closing: (() => void) | undefined;
  let ended = false;

  function startWorker(): Worker {
    const started = startThread(workerUrl, { workerData: path, resourceLimits });
    started.on('message', receive);
    started.on('error', (error) => lose(started, error));
    started.on('exit', () => lose(started, new Error('The thread that writes has ended.')));
    return started;
  }

  function schedule(): void {
    if (sent !== undefined || scheduled) return;
    scheduled = true;
    setImmediate(send);
  }

  function send(): void {
    scheduled = false;
    if (sent !== undefined || worker === undefined) return;
    if (writes.length === 0) {
      closing?.();
      return;
    }
    sent = waiting;
    const batch = writes;
    [waiting, writes] = [[], []];
    worker.postMessage(batch);
  }

  function receive(reply: BatchReply): void {
    const done = sent ?? [];
    sent = undefined;
    // After this turn: what it adds goes with what waits.
    schedule();
    if ('failure' in reply) {
      onFailed(errorOf(reply));
      for (const { reject } of done) reject(errorOf(reply));
      return;
    }
    done.forEach(({ resolve, reject }, i) => {
      const value = reply.values[i];
      if (isFailure(value)) {
        onFailed(errorOf(value));
        reject(errorOf(value));
      } else resolve(value as never);
    });
  }

  /** What was sent is lost or written, nobody knows; what waits goes to a new thread. */
  function lose(lost: Worker, error: Error): void {
    if (ended || lost !== worker) return;
    const held = sent ?? [];
    [worker, sent] = [undefined, undefined];
    onLost(error);
    for (const { reject } of held) reject(error);
    setTimeout(() => {
      worker = startWorker();
      send();
    }, restartDelay);
  }

  return {
    write: (...write) =>
      new Promise((resolve, reject) => {
        writes.push(write);
        waiting.push({ resolve, reject });
        schedule();
      }),
    async close() {
      await new Promise<void>((resolve) => {
        closing = resolve;
        send();
      });
      ended = true;
      const exit = new Promise((resolve) => worker?.once('exit', resolve));
      worker?.postMessage('close');
      await exit;
    },
  };
}

function errorOf({ failure, refusal }: WriteFailure): Error {
  if (refusal === 'name taken') return new NameTakenError();
  return refusal === 'record changed' ? new RecordChangedError() : new Error(failure);
}

function isFailure(value: unknown): value is WriteFailure {
  return typeof value === 'object' && value !== null && 'failure' in value;
}
