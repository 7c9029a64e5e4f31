// A restart loses nothing: acknowledged tickets end, whatever their server was doing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { call, result, sqlDraft, testServer } from './test-server.ts';
import type { TestServer } from './test-server.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'preflight-durable-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

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
  const first = await ticket();
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
