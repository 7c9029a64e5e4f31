// Names of definitions: they are run in the order of their names.
import { randomUUID } from 'node:crypto';

/**
 * One after the other on this server, also within a millisecond and when the clock is set back.
 * @param now milliseconds since 1970
 */
export function definitionName(now: number): string {
  if (now > last) [last, count] = [now, 0];
  count += 1;
  // Digits of a fixed number: every collation sorts them alike.
  return `${String(last).padStart(15, '0')} ${String(count).padStart(6, '0')} ${randomUUID()}`;
}

let last = 0;
let count = 0;
