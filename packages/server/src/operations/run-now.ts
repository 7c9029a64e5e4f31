// Checks that a caller waits for: they take no ticket, so too many at once are refused.
import type { CheckJob } from '../check/check-job.ts';
import type { CheckOutcome } from '../check/judge.ts';
import { RequestError } from '../errors.ts';
import type { Services } from '../services.ts';

/** @throws RequestError when more wait than the threads can do in a few seconds, or of one namespace than is its part */
export function runNow({ checks, judge }: Services, job: CheckJob): Promise<CheckOutcome> {
  if (checks.load > checks.capacity * 4) throw new RequestError('throttled', { milliseconds: 1000 }, 1000);
  const limit = checks.capacity;
  if (checks.loadOf(job.scope) > limit)
    throw new RequestError('namespaceBusy', { limit, milliseconds: 1000 }, 1000);
  return judge.run(job);
}
