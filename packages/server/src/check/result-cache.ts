// Results of checks by their input: a check is pure, so the same draft in the same surroundings has the same result
// (CI asks again and again).
import { hash } from 'node:crypto';
import { boundedMap } from '../bounded-map.ts';
import type { CheckJob } from './check-job.ts';

export interface CachedResult {
  readonly text: string;
  /** Of the text. */
  readonly digest: string;
  readonly ok: boolean;
  readonly engine: string | undefined;
}

export interface ResultCache {
  get(key: string): CachedResult | undefined;
  put(key: string, result: Omit<CachedResult, 'digest'>): void;
}

/** @param limit characters of result text to keep; 0 keeps none */
export function resultCache(limit: number): ResultCache {
  const results = boundedMap<CachedResult>(limit);
  return {
    get: (key) => results.get(key),
    put(key, result) {
      const digest = hash('sha256', result.text, 'base64');
      results.put(key, { ...result, digest }, result.text.length);
    },
  };
}

/** Everything that decides the result takes part. */
export function cacheKey(job: CheckJob): string {
  if (!('digest' in job)) {
    // Whose they are makes no difference.
    const { scope: _, ...rest } = job;
    return hash('sha256', JSON.stringify(rest), 'base64');
  }
  const context = JSON.stringify(job.context);
  // A draft in bare surroundings, of which there are most: nothing is gained by hashing so little.
  const surroundings = context.length < 200 ? context : hash('sha256', context, 'base64');
  return `${job.kind} ${job.digest} ${surroundings}`;
}
