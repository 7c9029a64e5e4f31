// Whether the database takes writes. A probe of readiness must not cost one: what the server writes anyway tells, and
// only after a failure is a write tried, now and then.
import { isStoreAway } from './store-away.ts';

export interface WriteHealth {
  /** Of any write that failed. */
  failed(error: unknown): void;
  /**
   * After a failure of the database, tries whether it takes writes again.
   * @param attempt a write of no consequence
   * @throws Error the last failure, while it lasts
   */
  check(attempt: () => Promise<unknown>): Promise<void>;
}

/** Milliseconds between attempts: anyone may ask whether the server is ready. */
const pause = 1000;

export function writeHealth(): WriteHealth {
  let failure: unknown;
  let tried = -Infinity;
  return {
    failed(error) {
      if (isStoreAway(error)) failure = error;
    },
    async check(attempt) {
      if (failure === undefined) return;
      const now = performance.now();
      if (now - tried < pause) throw failure;
      tried = now;
      const before = failure;
      await attempt();
      // Unless another write has failed meanwhile.
      if (failure === before) failure = undefined;
    },
  };
}
