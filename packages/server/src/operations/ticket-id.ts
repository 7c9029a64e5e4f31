// Ids of tickets: UUIDs of version 7 (RFC 9562, 5.7), which sort by the time of their making.
import { randomUUID } from 'node:crypto';

/**
 * The index of tickets grows at its end with them; ids that are random all over touch another page for each ticket.
 *
 * @param now milliseconds since 1970
 */
export function ticketId(now: number): string {
  const time = now.toString(16).padStart(12, '0');
  // Of a random UUID, all that is behind its version's digit.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
