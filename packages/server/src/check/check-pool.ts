// Worker threads that check, each with a short queue. A thread that is silent for longer than the time limit is
// killed and replaced; its job fails with a reason and the jobs behind it go to another thread. They need not wait for
// that: behind a long check a job goes to a thread that has nothing to do. What waits here waits by namespaces in turns.
import type { Worker } from 'node:worker_threads';
import { startThread } from '../start-thread.ts';
import type { Scope } from '../store/store.ts';
import type { CheckJob, CheckReply } from './check-job.ts';
import type { CheckPace } from './check-pace.ts';
import { checkPace } from './check-pace.ts';
import type { FairQueue } from './fair-queue.ts';
import { fairQueue } from './fair-queue.ts';
import type { CheckOutcome, Judge, RunOptions } from './judge.ts';
import type { ResultCache } from './result-cache.ts';
import { cacheKey, resultCache } from './result-cache.ts';

export interface CheckPoolOptions {
  readonly threads: number;
  /** Milliseconds for one check; longer means that it will never end, or that it starves the others. */
  readonly timeLimit: number;
  /** Megabytes of heap for a thread; a check that needs more ends the thread, not the server. */
  readonly memoryLimit: number;
  /** Characters of results that are kept for repeated checks. */
  readonly cacheSize: number;
  readonly onOutcome?: (kind: CheckJob['kind'], outcome: CheckOutcome) => void;
  /** Replaced in tests. */
  readonly workerUrl?: URL;
}

interface Waiting {
  readonly id: number;
  readonly job: CheckJob;
  readonly namespace: string;
  /** Milliseconds that it is expected to take. */
  readonly expected: number;
  readonly settle: (outcome: CheckOutcome) => void;
}

interface Thread {
  readonly worker: Worker;
  /** First is being checked; the others wait in the thread's mailbox. */
  readonly sent: Waiting[];
  /** When the first began, as far as this side knows. */
  since: number;
  answered: boolean;
  gone: boolean;
}

/** Jobs sent ahead to a thread, so that it need not wait for the event loop between two checks. */
const mailbox = 8;

/** Milliseconds of checks that are sent ahead: nobody's turn comes before they are done. */
const ahead = 8;

/** Milliseconds after which a check counts as a long one, behind which nothing more is sent: most take a few. */
const long = 100;

export class CheckPool implements Judge {
  readonly #options: CheckPoolOptions;
  readonly #threads = new Set<Thread>();
  readonly #waiting: FairQueue<Waiting> = fairQueue();
  readonly #pace: CheckPace = checkPace();
  /** Jobs given and not answered, by namespace. */
  readonly #loads = new Map<string, number>();
  readonly #watch: NodeJS.Timeout;
  readonly #cache: ResultCache;
  #nextId = 1;
  #closed = false;
  /** Threads lost one after the other without an answer. */
  #barren = 0;
  /** Threads replaced since the start. */
  replaced = 0;

  constructor(options: CheckPoolOptions) {
    this.#options = options;
    this.#cache = resultCache(options.cacheSize);
    for (let i = 0; i < options.threads; i++) this.#startThread();
    this.#watch = setInterval(
      () => {
        this.#killSilent();
        this.#spread();
      },
      Math.min(250, options.timeLimit / 4),
    );
    this.#watch.unref();
  }

  /** Jobs worth having at hand: while their results are written, the threads must not run dry. */
  get capacity(): number {
    return this.#options.threads * 64;
  }

  /** Jobs given and not answered. */
  get load(): number {
    let sent = this.#waiting.size;
    for (const thread of this.#threads) sent += thread.sent.length;
    return sent;
  }

  /** Those of a namespace. */
  loadOf(scope: Scope): number {
    return this.#loads.get(keyOf(scope)) ?? 0;
  }

  /** What is known of a job, without a check; `key` is its cacheKey. */
  known(kind: CheckJob['kind'], key: string): CheckOutcome | undefined {
    const cached = this.#cache.get(key);
    if (cached === undefined) return undefined;
    const { text, digest, ok, engine } = cached;
    const outcome = { text, digest, ok, engine, failure: undefined, wait: 0, time: 0 };
    this.#options.onOutcome?.(kind, outcome);
    return outcome;
  }

  /** Never rejects: a check that could not run is an outcome with a `failure`. */
  run(job: CheckJob, key: string = cacheKey(job), { signal }: RunOptions = {}): Promise<CheckOutcome> {
    const known = this.known(job.kind, key);
    if (known !== undefined) return Promise.resolve(known);
    return new Promise((resolve) => {
      const since = performance.now();
      const namespace = keyOf(job.scope);
      this.#loads.set(namespace, (this.#loads.get(namespace) ?? 0) + 1);
      let settled = false;
      const settle = (outcome: CheckOutcome): void => {
        if (settled) return;
        settled = true;
        signal?.removeEventListener('abort', cancel);
        const load = (this.#loads.get(namespace) ?? 1) - 1;
        if (load === 0) this.#loads.delete(namespace);
        else this.#loads.set(namespace, load);
        const { text, ok, engine } = outcome;
        if (text !== undefined) this.#cache.put(key, { text, ok, engine });
        const whole = { ...outcome, wait: Math.max(0, performance.now() - since - outcome.time) };
        this.#options.onOutcome?.(job.kind, whole);
        resolve(whole);
      };
      const expected = this.#pace.expected(namespace, job);
      const waiting: Waiting = { id: this.#nextId++, job, namespace, expected, settle };
      const cancel = (): void => this.#cancel(waiting);
      this.#waiting.push(namespace, waiting, expected);
      signal?.addEventListener('abort', cancel);
      if (signal?.aborted === true) cancel();
      this.#pump();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#watch);
    await Promise.all([...this.#threads].map((thread) => thread.worker.terminate()));
    for (let left = this.#waiting.shift(); left !== undefined; left = this.#waiting.shift())
      left.settle(failed('the server is stopping', 0));
  }

  #startThread(): void {
    const worker = startThread(this.#options.workerUrl ?? new URL('./check-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.#options.memoryLimit, stackSizeMb: 4 },
    });
    const thread: Thread = { worker, sent: [], since: 0, answered: false, gone: false };
    this.#threads.add(thread);
    worker.on('message', (reply: CheckReply) => this.#receive(thread, reply));
    worker.on('error', (error) => this.#lose(thread, `the check ended its thread: ${error.message}`));
    worker.on('exit', () => this.#lose(thread, 'the check ended its thread'));
    worker.unref();
  }

  #pump(): void {
    for (let next = this.#waiting.peek(); next !== undefined; next = this.#waiting.peek()) {
      let idlest: Thread | undefined;
      for (const thread of this.#threads) {
        if (isAtLongCheck(thread)) continue;
        if (idlest === undefined || thread.sent.length < idlest.sent.length) idlest = thread;
      }
      if (idlest === undefined || !takesMore(idlest, next)) return;
      this.#waiting.shift();
      if (idlest.sent.length === 0) idlest.since = performance.now();
      idlest.sent.push(next);
      idlest.worker.postMessage({ id: next.id, job: next.job });
    }
  }

  #receive(thread: Thread, reply: CheckReply): void {
    const first = thread.sent[0];
    if (thread.gone) return;
    if (first === undefined || first.id !== reply.id) {
      // Of a job that went to another thread meanwhile.
      thread.since = performance.now();
      return;
    }
    thread.sent.shift();
    thread.answered = true;
    this.#barren = 0;
    thread.since = performance.now();
    this.#pace.learn(first.namespace, reply.time);
    first.settle(
      reply.text === undefined
        ? failed(reply.failure ?? 'the check failed', reply.time)
        : {
            text: reply.text,
            ok: reply.ok === true,
            failure: undefined,
            engine: reply.engine,
            wait: 0,
            time: reply.time,
          },
    );
    this.#pump();
  }

  #killSilent(): void {
    const limit = this.#options.timeLimit;
    for (const thread of this.#threads) {
      if (thread.sent.length > 0 && performance.now() - thread.since > limit) {
        this.#lose(thread, `the check took longer than ${limit} ms`);
      }
    }
  }

  /** Gives what waits behind long checks to threads without work; whoever is done first answers. */
  #spread(): void {
    const idle = [...this.#threads].some((thread) => thread.sent.length === 0);
    if (!idle) return;
    for (const thread of this.#threads) {
      if (isAtLongCheck(thread)) this.#putBack(thread.sent.splice(1));
    }
    this.#pump();
  }

  #putBack(jobs: readonly Waiting[]): void {
    for (const job of [...jobs].reverse()) this.#waiting.pushFront(job.namespace, job, job.expected);
  }

  /** A long check ends with its thread; what is short ends by itself, for nobody. */
  #cancel(job: Waiting): void {
    const reason = 'it was cancelled';
    const isWaiting = this.#waiting.remove(job.namespace, job);
    const thread = isWaiting ? undefined : [...this.#threads].find(({ sent }) => sent[0] === job);
    if (thread !== undefined && isAtLongCheck(thread)) this.#lose(thread, reason);
    job.settle(failed(reason, 0));
  }

  /** The first job of a lost thread is blamed; the others begin again elsewhere. */
  #lose(thread: Thread, reason: string): void {
    if (thread.gone) return;
    thread.gone = true;
    this.#threads.delete(thread);
    void thread.worker.terminate();
    const [first, ...others] = thread.sent;
    this.#putBack(others);
    first?.settle(failed(this.#closed ? 'the server is stopping' : reason, performance.now() - thread.since));
    if (this.#closed) return;
    this.replaced += 1;
    if (thread.answered) {
      this.#barren = 0;
      this.#startThread();
      this.#pump();
      return;
    }
    // It never did a thing: the next one may fare the same, so it takes its time.
    this.#barren += 1;
    const delay = Math.min(5000, 20 * 2 ** Math.min(this.#barren, 8));
    setTimeout(() => {
      if (this.#closed) return;
      this.#startThread();
      this.#pump();
    }, delay).unref();
  }
}

function isAtLongCheck({ sent, since }: Thread): boolean {
  return sent.length > 0 && performance.now() - since > long;
}

/** One that has nothing to do takes any. */
function takesMore({ sent }: Thread, next: Waiting): boolean {
  if (sent.length === 0) return true;
  const expected = sent.reduce((sum, one) => sum + one.expected, next.expected);
  return sent.length < mailbox && expected <= ahead;
}

function keyOf({ workspace, namespace }: Scope): string {
  return `${workspace}\t${namespace}`;
}

function failed(failure: string, time: number): CheckOutcome {
  return { text: undefined, ok: false, failure, engine: undefined, wait: 0, time };
}
