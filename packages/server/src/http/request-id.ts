// Ids of requests: UUIDs of version 8 (RFC 9562, 5.8), a random part for the process and a count behind it.
import { randomBytes } from 'node:crypto';

/** They name a request in answers and logs, and open nothing: they need not be hard to guess, and are made often. */
export function requestIds(): () => string {
  const random = randomBytes(8).toString('hex');
  const start = `${random.slice(0, 8)}-${random.slice(8, 12)}-8${random.slice(12, 15)}-a${random.slice(13)}-`;
  let count = 0;
  return () => start + (++count).toString(16).padStart(12, '0');
}
