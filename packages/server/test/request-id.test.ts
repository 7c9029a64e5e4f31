import { expect, it } from 'vitest';
import { requestIds } from '../src/http/request-id.ts';

it('request ids are UUIDs that no other process and no other request has', () => {
  const ids = [requestIds(), requestIds()].flatMap((next) => Array.from({ length: 5000 }, next));
  expect(new Set(ids).size).toBe(10_000);
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});
