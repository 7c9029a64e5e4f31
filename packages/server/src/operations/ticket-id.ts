// Ids of tickets: UUIDs of version 7 (RFC 9562, 5.7), which sort by the time of their making.
import { randomBytes } from 'node:crypto';

/** Random hexadecimal digits, drawn in advance: a draw for each id costs several times as much. */
let digits = '';
let used = 0;

/**
 * The index of tickets grows at its end with them; ids that are random all over touch another page for each ticket.
 *
 * @param now milliseconds since 1970
 */
export function ticketId(now: number): string {
  if (used + 19 > digits.length) [digits, used] = [randomBytes(2304).toString('hex'), 0];
  const [at, time] = [used, now.toString(16).padStart(12, '0')];
  used += 19;
  // The variant's two bits, 10, and two random ones.
  const variant = '89ab'[Number.parseInt(digits[at + 3]!, 16) & 3]!;
  const random = `7${digits.slice(at, at + 3)}-${variant}${digits.slice(at + 4, at + 7)}`;
  return `${time.slice(0, 8)}-${time.slice(8)}-${random}-${digits.slice(at + 7, at + 19)}`;
}
