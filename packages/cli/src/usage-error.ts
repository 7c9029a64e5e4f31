// The command was called wrongly: told in one line, with exit code 2.
import { nearest } from '@flink-preflight/sql/nearest';

export class UsageError extends Error {}

/** `; did you mean check?`, or nothing. */
export function didYouMean(name: string, candidates: readonly string[]): string {
  const [near] = nearest(name, candidates, 1);
  return near === undefined ? '' : `; did you mean ${near}?`;
}
