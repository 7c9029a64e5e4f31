// A restart loses nothing: acknowledged tickets end, whatever their server was doing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openSqliteStore } from '../src/store/sqlite/sqlite-store.ts';
import { payloadText, withDigest } from '../src/tickets/ticket-payload.ts';
import { call, result, sqlDraft, testServer } from './test-server.ts';
import type { TestServer } from './test-server.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'preflight-durable-'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(data, { recursive: true, force: true });
});

const stuck = new URL('fixtures/stuck-worker.ts', import.meta.url);
const dying = new URL('fixtures/dying-worker.ts', import.meta.url);

async function start(server: TestServer, name: string): Promise<string> {
  const { json } = await server.call('POST', 'deployment-drafts', sqlDraft(name, 'SELECT 1'));
  const body = { deploymentDraftId: json.data.deploymentDraftId };
  const ticket = await server.call('POST', 'deployment-drafts/async-validate', body);
  return ticket.json.data.ticketId as string;
}

async function status(server: TestServer, ticket: string): Promise<string> {
  const { json } = await server.call('GET', `deployment-drafts/tickets/${ticket}/async-validate`);
  return json.data.ticketStatus as string;
}

it('tickets that waited or were being checked are checked after a restart', async () => {
  const first = await testServer({ data, workerUrl: stuck, stopGrace: 50 });
  const tickets: string[] = [];
  for (let i = 0; i < 70; i++) tickets.push(await start(first, `d${i}`));
  await expect.poll(() => status(first, tickets[0]!), { timeout: 30_000 }).toBe('EXECUTING');
  expect(await status(first, tickets[69]!)).toBe('INIT');
  await first.server.close();
  await expect(call(first.server.address, 'GET', 'deployment-drafts')).rejects.toThrow();
  const second = await testServer({ data });
  for (const ticket of tickets)
    expect(await result(second, ticket)).toMatchObject({ ticketStatus: 'FINISHED' });
  await second.server.close();
});

it('a check without an end fails with a reason, and its worker is replaced', async () => {
  const server = await testServer({ data, workerUrl: stuck, checkTimeLimit: 300 });
  const outcome = await result(server, await start(server, 'd'));
  expect(outcome).toMatchObject({ ticketStatus: 'FAILED', success: false });
  expect(outcome.message).toBe('The check could not be completed: the check took longer than 300 ms.');
  expect(await result(server, await start(server, 'e'))).toMatchObject({ ticketStatus: 'FAILED' });
  await server.stop();
});

it('a check that ends its worker fails, and those behind it are checked', async () => {
  const server = await testServer({ data, workerUrl: dying });
  const tickets = [await start(server, 'die'), await start(server, 'b'), await start(server, 'c')];
  const outcomes = await Promise.all(tickets.map((ticket) => result(server, ticket)));
  expect(outcomes.map((outcome) => outcome.ticketStatus)).toEqual(['FAILED', 'FINISHED', 'FINISHED']);
  await server.stop();
});

it('deleting a draft ends its check', async () => {
  const server = await testServer({ data, workerUrl: stuck, stopGrace: 50 });
  const { json } = await server.call('POST', 'deployment-drafts', sqlDraft('d', 'SELECT 1'));
  const id = json.data.deploymentDraftId as string;
  const ticket = await server.call('POST', 'deployment-drafts/async-validate', { deploymentDraftId: id });
  await server.call('DELETE', `deployment-drafts/${id}`);
  const outcome = await result(server, ticket.json.data.ticketId);
  expect(outcome.message).toBe('The check could not be completed: its draft was deleted.');
  await server.stop();
});

it('a repeated start gives the running ticket where that is asked for', async () => {
  const server = await testServer({ data, workerUrl: stuck, reuseOpenTickets: true, stopGrace: 50 });
  const { json } = await server.call('POST', 'deployment-drafts', sqlDraft('d', 'SELECT 1'));
  const path = `deployment-drafts/${json.data.deploymentDraftId}`;
  const body = { deploymentDraftId: json.data.deploymentDraftId };
  const ticket = async (): Promise<string> =>
    (await server.call('POST', 'deployment-drafts/async-validate', body)).json.data.ticketId as string;
  // At once, before any was answered.
  const [first, ...others] = await Promise.all(Array.from({ length: 10 }, ticket));
  expect(new Set(others)).toEqual(new Set([first]));
  expect(await ticket()).toBe(first);
  await server.call('PATCH', path, {
    artifact: { kind: 'SQLSCRIPT', sqlArtifact: { sqlScript: 'SELECT 2' } },
  });
  expect(await ticket()).not.toBe(first);
  await server.stop();
});

it('a full queue slows callers down politely', async () => {
  const server = await testServer({ data, workerUrl: stuck, queueLimit: 3, stopGrace: 50 });
  const { json } = await server.call('POST', 'deployment-drafts', sqlDraft('d', 'SELECT 1'));
  const body = { deploymentDraftId: json.data.deploymentDraftId };
  const replies = [];
  for (let i = 0; i < 80; i++)
    replies.push(await server.call('POST', 'deployment-drafts/async-validate', body));
  const refused = replies.at(-1)!;
  expect(refused.status).toBe(429);
  expect(refused.json).toMatchObject({ Code: 'Throttling.User', success: false });
  expect(Number(refused.headers.get('x-acs-retry-after'))).toBeGreaterThan(0);
  await server.stop();
});

it('a ticket whose server ends each time fails in the end', async () => {
  const store = openSqliteStore(data);
  const scope = { workspace: 'ws', namespace: 'default' };
  const ticket = { id: 't', scope, kind: 'validate', draftId: 'd', fingerprint: 'd:', createdAt: 1 } as const;
  const draft = withDigest(JSON.stringify(sqlDraft('d', 'SELECT 1')));
  await store.addTicket(
    ticket,
    payloadText({ caller: 'c', draftText: draft.text, draftDigest: draft.digest }),
  );
  for (let i = 0; i < 20; i++) {
    expect(await store.claimTickets('dead', Date.now() - 1, 1)).toHaveLength(1);
    await store.takeOverTickets(Date.now());
  }
  await store.close();
  const server = await testServer({ data });
  expect((await result(server, 't')).message).toContain(
    'it was begun 20 times and its server ended each time',
  );
  await server.stop();
});

it('results and nonces are kept for their time and then removed', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  let clock = Date.now();
  const key = { id: 'AKkey', secret: 'secret-of-key' };
  const grants = { namespaces: ['*'], workspaces: ['*'], role: 'admin' };
  const credentials = [{ accessKeyId: key.id, accessKeySecret: key.secret, ...grants }];
  const options = { data, retention: 5 * 60_000, now: () => clock };
  const server = await testServer(options, credentials);
  const post = (path: string, body: object) => server.call('POST', path, body, { key });
  const { json } = await post('deployment-drafts', sqlDraft('d', 'SELECT 1'));
  const started = await post('deployment-drafts/async-validate', {
    deploymentDraftId: json.data.deploymentDraftId,
  });
  const id = started.json.data.ticketId as string;
  await result(server, id, { key });
  const path = `deployment-drafts/tickets/${id}/async-validate`;
  const there = async () => (await server.call('GET', path, undefined, { key })).json.success as boolean;
  const pass = (time: number): void => {
    clock += time;
    vi.advanceTimersByTime(60_000);
  };
  pass(4 * 60_000);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await there()).toBe(true);
  pass(2 * 60_000);
  await expect.poll(there, { timeout: 30_000 }).toBe(false);
  const nonces = (): unknown => {
    const database = new DatabaseSync(join(data, 'preflight.sqlite'), { readOnly: true });
    const row = database.prepare('SELECT count(*) AS n FROM nonce').get();
    database.close();
    return row?.['n'];
  };
  expect(nonces()).toBeGreaterThan(3);
  pass(60 * 60_000);
  await expect.poll(nonces, { timeout: 30_000 }).toBe(0);
  await server.stop();
});

it.each([
  [2, [1, 1, 0, 0]],
  [0, [1, 1, 1, 1]],
])('who changed what is known for %i days', async (auditDays, known) => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  let clock = Date.now();
  const lines: unknown[][] = [];
  const log = (...line: unknown[]): void => void lines.push(line);
  const server = await testServer({ data, auditDays, now: () => clock, log });
  await server.call('POST', 'deployment-drafts', sqlDraft('d', 'SELECT 1'));
  const database = new DatabaseSync(join(data, 'preflight.sqlite'), { readOnly: true });
  const found: unknown[] = [];
  for (const hours of [24, 23, 2, 24]) {
    clock += hours * 3_600_000;
    vi.advanceTimersByTime(60_000);
    await new Promise((resolve) => setTimeout(resolve, 300));
    found.push(database.prepare('SELECT count(*) AS n FROM audit').get()?.['n']);
  }
  database.close();
  expect(found).toEqual(known);
  expect(lines.filter(([level]) => level === 'error')).toEqual([]);
  await server.stop();
});

it('with a full disk nothing is acknowledged, what was stays, and it goes on when there is room', async () => {
  const lines: unknown[][] = [];
  const server = await testServer({ data, log: (...line) => void lines.push(line) });
  const { json } = await server.call('POST', 'deployment-drafts', sqlDraft('d', 'SELECT 1'));
  const body = { deploymentDraftId: json.data.deploymentDraftId };
  const before = await server.call('POST', 'deployment-drafts/async-validate', body);
  await result(server, before.json.data.ticketId);
  const disk = new DatabaseSync(join(data, 'preflight.sqlite'));
  // In SQLite's own words.
  for (const table of ['ticket', 'record'])
    disk.exec(
      `CREATE TRIGGER full_${table} BEFORE INSERT ON ${table} BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END`,
    );
  for (const [path, content] of [
    ['deployment-drafts/async-validate', body],
    ['deployment-drafts', sqlDraft('e', 'SELECT 1')],
  ] as const) {
    const refused = await server.call('POST', path, content);
    expect(refused.json).toMatchObject({ Code: 'ServiceUnavailable.Store', httpCode: 503 });
    expect(lines.at(-1)?.[2]).toMatchObject({ reason: 'database or disk is full' });
  }
  expect((await server.call('GET', 'deployment-drafts')).json.totalSize).toBe(1);
  for (const table of ['ticket', 'record']) disk.exec(`DROP TRIGGER full_${table}`);
  disk.close();
  const after = await server.call('POST', 'deployment-drafts/async-validate', body);
  expect(await result(server, after.json.data.ticketId)).toMatchObject({ ticketStatus: 'FINISHED' });
  await server.stop();
});
