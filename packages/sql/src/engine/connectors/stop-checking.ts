// Ends the checks of a factory the way its exception does. Thrown by the option reader alone, caught by `runChecks`.
class StopChecking extends Error {}

export function stopChecking(): never {
  throw new StopChecking();
}

/** Runs a factory's checks; undefined where they stopped at a problem. */
export function runChecks<T>(checks: () => T): T | undefined {
  try {
    return checks();
  } catch (error) {
    if (error instanceof StopChecking) return undefined;
    throw error;
  }
}
