// Results of checks by their input: a check is pure, so the same draft in the same surroundings has the same result
// (CI asks again and again). Bounded by the size of what it keeps; the longest unused goes first.
import { hash } from 'node:crypto';
import type { CheckJob } from './check-job.ts';

export interface CachedResult {
  readonly text: string;
  readonly ok: boolean;
  readonly engine: string | undefined;
}

export interface ResultCache {
  get(key: string): CachedResult | undefined;
  put(key: string, result: CachedResult): void;
}

/** @param limit characters of result text to keep; 0 keeps none */
export function resultCache(limit: number): ResultCache {
  const results = new Map<string, CachedResult>();
  let size = 0;
  return {
    get(key) {
      const result = results.get(key);
      if (result === undefined) return undefined;
      // A Map gives its keys in the order of their insertion: the first is the longest unused.
      results.delete(key);
      results.set(key, result);
      return result;
    },
    put(key, result) {
      if (result.text.length > limit / 8 || results.has(key)) return;
      results.set(key, result);
      size += result.text.length;
      for (const [oldest, { text }] of results) {
        if (size <= limit) break;
        results.delete(oldest);
        size -= text.length;
      }
    },
  };
}

/** Everything that decides the result takes part. */
export function cacheKey(job: CheckJob): string {
  const text = job.kind === 'draft' ? `${JSON.stringify(job.context)}\n${job.draft}` : JSON.stringify(job);
  return hash('sha256', text, 'base64');
}
