// The value of an option that takes one of a few.
import { UsageError, didYouMean } from './usage-error.ts';

/** The value, where it is allowed; throws `UsageError`, with the nearest one, where it is not. */
export function choice(option: string, value: string | boolean, allowed: readonly string[]): string {
  if (typeof value === 'string' && allowed.includes(value)) return value;
  const near = didYouMean(String(value), allowed);
  throw new UsageError(
    `unknown ${option} '${String(value)}'${near === '' ? `; one of ${allowed.join(', ')}` : near}`,
  );
}
