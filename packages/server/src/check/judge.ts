// Who gives a job's outcome: the threads alone, or with the engine's opinion.
import type { CheckJob } from './check-job.ts';

export interface CheckOutcome {
  /** The result's JSON text, or undefined with a `failure`. */
  readonly text: string | undefined;
  /** Of a text that has been given before. */
  readonly digest?: string;
  readonly ok: boolean;
  readonly failure: string | undefined;
  /** Engine whose rules were applied. */
  readonly engine: string | undefined;
  /** Milliseconds until a thread took it. */
  readonly wait: number;
  /** Milliseconds in the thread. */
  readonly time: number;
}

export interface RunOptions {
  /** Ends the check: nobody waits for it any more. */
  readonly signal?: AbortSignal | undefined;
}

export interface Judge {
  /** What is known of a job, without a check; `key` is its cacheKey. */
  known(kind: CheckJob['kind'], key: string): CheckOutcome | undefined;
  /** Never rejects: a check that could not run is an outcome with a `failure`. */
  run(job: CheckJob, key?: string, options?: RunOptions): Promise<CheckOutcome>;
}
