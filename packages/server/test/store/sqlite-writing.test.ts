// What is special to the embedded store: a thread that writes, results kept once, and what is remembered of reads.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FinishedResult, NewTicket, Store, StoredRecord } from '../../src/store/store.ts';
import { NameTakenError } from '../../src/store/store.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { startWriter } from '../../src/store/sqlite/writer.ts';

let folder: string;
let store: Store;
let now: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-writing-'));
  now = 1_800_000_000_000;
  store = openSqliteStore(folder, () => now);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const scope = { workspace: 'w', namespace: 'n' };
const minute = 60_000;

function ticket(draftId: string = randomUUID()): NewTicket {
  const fingerprint = `${draftId}:`;
  return { id: randomUUID(), scope, kind: 'validate', draftId, fingerprint, createdAt: now };
}

async function finished(result: FinishedResult, draftId?: string): Promise<string> {
  const one = ticket(draftId);
  await store.addFinishedTicket(one, result);
  return one.id;
}

async function reopen(): Promise<void> {
  await store.close();
  store = openSqliteStore(folder, () => now);
}

function query(sql: string): object[] {
  const database = new DatabaseSync(join(folder, 'preflight.sqlite'), { readOnly: true });
  const found = database.prepare(sql).all();
  database.close();
  return found.map((row) => ({ ...row }));
}

function rows(table: string): number {
  return query(`SELECT 1 FROM ${table}`).length;
}

const shared = { status: 'FINISHED', result: '{"r":"ü"}', digest: 'd1' } as const;

it('keeps a result that repeats once, for all of its tickets and after a restart', async () => {
  const ids = [await finished(shared), await finished(shared)];
  ids.push(...(await Promise.all([finished(shared), finished(shared)])));
  await reopen();
  ids.push(await finished(shared));
  const other = await finished({ ...shared, result: '{"r":2}', digest: 'd2' });
  expect(rows('result')).toBe(2);
  await reopen();
  for (const id of ids) expect((await store.getTicket(scope, id))?.result).toBe(shared.result);
  expect((await store.getTicket(scope, other))?.result).toBe('{"r":2}');
});

it('writes tickets of a repeated draft whole, whatever changes between them', async () => {
  const other = { ...shared, result: '{"r":2}', digest: 'd2' };
  const failed = { ...shared, status: 'FAILED' } as const;
  const tickets: { ticket: NewTicket; result: FinishedResult }[] = [];
  const add = async (result: FinishedResult, changes: Partial<NewTicket> = {}): Promise<void> => {
    now += 1000;
    const one = { ...ticket('draft'), ...changes };
    tickets.push({ ticket: one, result });
    await store.addFinishedTicket(one, result);
  };
  await add(shared);
  await add(shared);
  await Promise.all([add(shared), add(shared), add(other)]);
  await add(other);
  await add(failed);
  await add(shared, { kind: 'deploy' });
  await add(shared, { fingerprint: 'draft:2' });
  await add(shared, { scope: { ...scope, namespace: 'other' } });
  await add(shared, { scope: { ...scope, workspace: 'other' } });
  for (let i = 0; i < 3; i++) await add(shared);
  now += 45 * minute;
  await add(shared);
  await reopen();
  await add(shared);
  await reopen();
  for (const { ticket, result } of tickets) {
    const view = { kind: ticket.kind, status: result.status, result: result.result };
    expect(await store.getTicket(ticket.scope, ticket.id)).toEqual(view);
  }
  const written = query('SELECT id, draft_id, fingerprint, created_at FROM ticket ORDER BY seq');
  expect(written).toEqual(
    tickets.map(({ ticket }) => ({
      id: ticket.id,
      draft_id: 'draft',
      fingerprint: ticket.fingerprint,
      created_at: ticket.createdAt,
    })),
  );
});

it('forgets of repeats only what it could not keep apart', async () => {
  const all = 12_000;
  const drafts = Array.from({ length: all }, (_, i) => `draft ${i}`);
  for (const turn of [1, 2]) {
    await Promise.all(drafts.map((draft) => finished(shared, draft)));
    expect(rows('ticket')).toBe(turn * all);
  }
  const ids = await Promise.all([0, 1, all - 1].map((i) => finished(shared, drafts[i])));
  expect(query(`SELECT draft_id FROM ticket WHERE id IN ('${ids.join("','")}') ORDER BY seq`)).toEqual(
    [0, 1, all - 1].map((i) => ({ draft_id: drafts[i] })),
  );
});

it('keeps a shared result as long as any of its tickets, and then not for ever', async () => {
  const retention = 10 * minute;
  const ids: [string, number][] = [];
  // Hours of use, with old tickets removed all the while.
  for (let i = 0; i < 40; i++) {
    ids.push([await finished(shared), now]);
    now += 7 * minute;
    await store.removeTicketsFinishedBefore(now - retention);
    for (const [id, at] of ids) {
      const kept = at >= now - retention;
      expect((await store.getTicket(scope, id))?.result, `${i}`).toBe(kept ? shared.result : undefined);
    }
  }
  now += 3 * 60 * minute;
  await store.removeTicketsFinishedBefore(now - retention);
  expect([rows('ticket'), rows('result')]).toEqual([0, 0]);
  const late = await finished(shared);
  await reopen();
  expect((await store.getTicket(scope, late))?.result).toBe(shared.result);
});

it('keeps the results of tickets that end after the clock was ahead for a while', async () => {
  for (let i = 0; i < 3; i++) await finished(shared, 'draft');
  now += 72 * 60 * minute;
  expect(await store.removeTicketsFinishedBefore(now - 24 * 60 * minute)).toBe(3);
  now -= 72 * 60 * minute;
  const ids = [await finished(shared, 'draft'), await finished(shared, 'draft'), await finished(shared)];
  await reopen();
  for (const id of ids) expect((await store.getTicket(scope, id))?.result).toBe(shared.result);
});

it('remembers records until they are written, and counts what changes around drafts', async () => {
  const record: StoredRecord = {
    id: 'i',
    name: 'a',
    body: { x: 1 },
    createdAt: 1,
    modifiedAt: 1,
    revision: 1,
  };
  const generation = (): number => store.generation!(scope);
  const first = generation();
  await store.insert('draft', scope, record);
  const [read, again] = [await store.get('draft', scope, 'i'), await store.get('draft', scope, 'i')];
  expect(again).toBe(read);
  const [page, pageAgain] = [await store.list('draft', scope, {}), await store.list('draft', scope, {})];
  expect(pageAgain).toBe(page);
  await store.update('draft', scope, { ...record, body: { x: 2 }, revision: 2 });
  expect((await store.get('draft', scope, 'i'))?.body).toEqual({ x: 2 });
  expect((await store.list('draft', scope, {})).records[0]?.body).toEqual({ x: 2 });
  await store.delete('draft', scope, 'i');
  expect(await store.get('draft', scope, 'i')).toBeUndefined();
  expect(generation()).toBe(first);
  const other = store.generation!({ ...scope, namespace: 'other' });
  await store.insert('variable', scope, record);
  expect(generation()).not.toBe(first);
  expect(store.generation!({ ...scope, namespace: 'other' })).toBe(other);
});

it('a record written with a ticket’s result is seen at once', async () => {
  const record: StoredRecord = {
    id: 'i',
    name: 'a',
    body: { x: 1 },
    createdAt: 1,
    modifiedAt: 1,
    revision: 1,
  };
  await store.insert('deployment', scope, record);
  await store.get('deployment', scope, 'i');
  const one = ticket();
  await store.addTicket(one, '', { owner: 'o', leaseUntil: now + 1000 });
  const write = { kind: 'deployment', scope, record: { ...record, body: { x: 2 }, revision: 2 } } as const;
  const outcome = { id: one.id, owner: 'o', attempt: 1, status: 'FINISHED', result: '{}' } as const;
  expect(await store.finishTickets([{ ...outcome, writes: [write] }])).toBe(1);
  expect((await store.get('deployment', scope, 'i'))?.body).toEqual({ x: 2 });
});

it('writes what was asked for before it closes', async () => {
  const writes = Array.from({ length: 50 }, () => finished(shared));
  await reopen();
  expect(await Promise.all(writes)).toHaveLength(50);
  expect(rows('ticket')).toBe(50);
});

it('is not ready while nothing can be written', async () => {
  await store.ping();
  const other = new DatabaseSync(join(folder, 'preflight.sqlite'));
  other.exec('BEGIN IMMEDIATE');
  // It waits for its turn at first.
  await expect(store.ping()).rejects.toThrow('database is locked');
  other.exec('ROLLBACK');
  other.close();
  await store.ping();
}, 30_000);

it('is not ready after a write that the disk did not take, until it takes one', async () => {
  for (let i = 0; i < 3; i++) await store.ping();
  // A probe costs no write.
  expect(rows('nonce')).toBe(0);
  const disk = new DatabaseSync(join(folder, 'preflight.sqlite'));
  // In SQLite's own words.
  for (const table of ['ticket', 'nonce'])
    disk.exec(
      `CREATE TRIGGER full_${table} BEFORE INSERT ON ${table} BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END`,
    );
  await store.ping();
  await expect(store.addTicket(ticket(), '')).rejects.toThrow('full');
  for (let i = 0; i < 3; i++) await expect(store.ping()).rejects.toThrow('database or disk is full');
  disk.exec('DROP TRIGGER full_nonce');
  await expect.poll(() => store.ping().then(() => 'ready', String), { timeout: 30_000 }).toBe('ready');
  // It counts again each time.
  await expect(store.addTicket(ticket(), '')).rejects.toThrow('full');
  disk.exec('DROP TRIGGER full_ticket');
  disk.close();
  await expect.poll(() => store.ping().then(() => 'ready', String), { timeout: 30_000 }).toBe('ready');
  await store.removeNoncesBefore(now);
  expect(rows('nonce')).toBe(0);
  // A name that is taken says nothing of the disk.
  const record = { id: 'i', name: 'a', body: {}, createdAt: 1, modifiedAt: 1, revision: 1 };
  await store.insert('draft', scope, record);
  await expect(store.insert('draft', scope, record)).rejects.toThrow(NameTakenError);
  await store.ping();
  expect(rows('nonce')).toBe(0);
});

it('a lost thread fails what it held, acknowledges nothing, and is replaced', async () => {
  const lost: string[] = [];
  const writer = startWriter(
    join(folder, 'preflight.sqlite'),
    { onLost: (error) => lost.push(error.message), onFailed: () => undefined },
    new URL('../fixtures/lost-writer.ts', import.meta.url),
  );
  const nonce = (name: string): Promise<void> => writer.write('saveNonce', 'k', name, 1);
  await expect(nonce('a')).rejects.toThrow('has ended');
  expect(lost).toHaveLength(1);
  await nonce('b');
  expect(rows('nonce')).toBe(1);
  await writer.close();
});
