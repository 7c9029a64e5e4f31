// Requests of one caller over time: a bucket that fills steadily and holds two seconds' worth.

export interface RateLimit {
  /** Milliseconds to wait, or 0 when the request may pass. */
  take(callerId: string): number;
}

/** @param perSecond requests for each caller; 0 is no limit */
export function rateLimit(perSecond: number, now: () => number): RateLimit {
  if (perSecond === 0) return { take: () => 0 };
  const buckets = new Map<string, { tokens: number; at: number }>();
  const full = 2 * perSecond;
  return {
    take(callerId) {
      const time = now();
      const bucket = buckets.get(callerId) ?? { tokens: full, at: time };
      buckets.set(callerId, bucket);
      // A clock that is set back must not empty it.
      const passed = Math.max(0, time - bucket.at);
      bucket.tokens = Math.min(full, bucket.tokens + (passed * perSecond) / 1000);
      bucket.at = time;
      if (bucket.tokens < 1) return Math.ceil(((1 - bucket.tokens) * 1000) / perSecond);
      bucket.tokens -= 1;
      return 0;
    },
  };
}
