// Ends the checks of a factory the way its exception does: the option reader alone does so, and `runChecks` goes on.
import { Stop } from '../../diagnostics/stop.ts';

/** Ends the checks; the reader has the problem. */
export function stopChecking(): never {
  throw new Stop();
}

/** Runs a factory's checks; undefined where they stopped at a problem. */
export function runChecks<T>(checks: () => T): T | undefined {
  try {
    return checks();
  } catch (error) {
    if (error instanceof Stop) return undefined;
    throw error;
  }
}
