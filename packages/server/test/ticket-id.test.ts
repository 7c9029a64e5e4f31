import { expect, it } from 'vitest';
import { ticketId } from '../src/operations/ticket-id.ts';

it('is a UUID of version 7 that sorts by time', () => {
  const ids = [1, 0xffff, 1_800_000_000_000, 2_000_000_000_000].map(ticketId);
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
  expect([...ids].sort()).toEqual(ids);
  expect(Number.parseInt(ids[2]!.slice(0, 13).replace('-', ''), 16)).toBe(1_800_000_000_000);
  expect(new Set(Array.from({ length: 1000 }, () => ticketId(5))).size).toBe(1000);
});
