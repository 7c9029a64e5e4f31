// What becomes of a ticket when its work meets a store that is away.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { NewTicket, Store, TicketKind } from '../../src/store/store.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { TicketDesk } from '../../src/tickets/ticket-desk.ts';
import type { WorkResult } from '../../src/tickets/ticket-desk.ts';

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-desk-'));
  store = openSqliteStore(folder);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const scope = { workspace: 'w', namespace: 'n' };
const done: WorkResult = { status: 'FINISHED', result: '{"done":true}', ok: true };
const away = Object.assign(new Error('terminating connection'), { code: '57P01' });

/** How a ticket ends whose work fails with these errors, one after the other, and then does not. */
async function endOf(kind: TicketKind, errors: readonly Error[]): Promise<string | undefined> {
  const left = [...errors];
  const run = async (): Promise<WorkResult> => {
    const error = left.shift();
    if (error !== undefined) throw error;
    return done;
  };
  let pings = 0;
  const ping = async (): Promise<void> => {
    // Away for longer than the first look.
    if (++pings === 1) throw away;
  };
  const desk = new TicketDesk({
    store: { ...store, ping },
    work: { validate: { run }, deploy: { run } },
    capacity: 4,
    lease: 15_000,
    poll: 1000,
    attempts: 20,
    queueLimit: 10,
    namespaceLimit: 10,
    retention: 60_000,
    now: Date.now,
    onError: () => undefined,
  });
  const draftId = randomUUID();
  const ticket: NewTicket = {
    id: randomUUID(),
    scope,
    kind,
    draftId,
    fingerprint: `${draftId}:`,
    createdAt: 1,
  };
  await desk.add(ticket, { caller: 'c', draftText: '{}', draftDigest: 'x' });
  await expect
    .poll(async () => (await store.getTicket(scope, ticket.id))?.status, { timeout: 30_000 })
    .toMatch(/FINISHED|FAILED/);
  await desk.stop(0);
  return (await store.getTicket(scope, ticket.id))?.result;
}

it.each([
  ['a check that loses its store is done again', 'validate', [away, away], 'done'],
  ['a check that loses it each time fails', 'validate', Array<Error>(9).fill(away), 'the server failed'],
  ['a check that fails by itself is not repeated', 'validate', [new Error('x')], 'the server failed'],
  ['a deployment that loses its store is begun again', 'deploy', [away, away], 'done'],
  ['a deployment that fails by itself is not repeated', 'deploy', [new Error('x')], 'the server failed'],
] as const)('%s', async (_, kind, errors, expected) => {
  expect(await endOf(kind, errors)).toContain(expected);
});
