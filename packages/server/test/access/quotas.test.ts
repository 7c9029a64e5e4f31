// What one namespace may have of the server, and what it gets back of it.
import { afterEach, expect, it } from 'vitest';
import type { Key, TestServer, call } from '../test-server.ts';
import { check, sqlDraft, testServer } from '../test-server.ts';

const slow = new URL('../fixtures/stuck-worker.ts', import.meta.url);
let server: TestServer;
afterEach(() => server.stop());

const key = (role: string): Key => ({ id: `AK${role}`, secret: `secret-of-${role}` });
const credentials = ['viewer', 'editor'].map((role) => ({
  ...{ accessKeyId: key(role).id, accessKeySecret: key(role).secret },
  ...{ namespaces: ['*'], workspaces: ['*'], role },
}));

async function start(namespace: string, name: string): Promise<Awaited<ReturnType<typeof call>>> {
  const base = `/api/v2/namespaces/${namespace}/deployment-drafts`;
  const draft = await server.call('POST', base, sqlDraft(name, 'SELECT 1'), { key: key('editor') });
  const { deploymentDraftId } = draft.json.data;
  return await server.call('POST', `${base}/async-validate`, { deploymentDraftId }, { key: key('viewer') });
}

it('a namespace has its number of open checks, and others have theirs', async () => {
  server = await testServer({ workerUrl: slow, namespaceLimit: 2, stopGrace: 0 }, credentials);
  expect((await start('one', 'a')).status).toBe(200);
  expect((await start('one', 'b')).status).toBe(200);
  const third = await start('one', 'c');
  expect(third.status).toBe(429);
  expect(third.json).toMatchObject({
    Code: 'Throttling.Namespace',
    Message: 'The namespace has 2 open checks; try again in 1000 ms.',
  });
  expect(third.headers.get('x-acs-retry-after')).toBe('1000');
  expect((await start('two', 'a')).status).toBe(200);
});

it('a check that is cancelled ends, and makes room', async () => {
  server = await testServer({ workerUrl: slow, namespaceLimit: 1, stopGrace: 0 }, credentials);
  const { ticketId } = (await start('one', 'a')).json.data as { ticketId: string };
  expect((await start('one', 'b')).status).toBe(429);
  const path = (namespace: string): string =>
    `/api/v2/namespaces/${namespace}/deployment-drafts/tickets/${ticketId}/async-validate`;
  const cancel = (role: string, namespace = 'one') =>
    server.call('DELETE', path(namespace), undefined, { key: key(role) });
  expect((await cancel('viewer')).json.Code).toBe('NoPermission.Role');
  expect((await cancel('editor', 'two')).json.errorCode).toBe('990302');
  expect((await cancel('editor')).json.data).toEqual({ cancelled: true });
  expect((await cancel('editor')).json.data).toEqual({ cancelled: false });
  const seen = await server.call('GET', path('one'), undefined, { key: key('viewer') });
  expect(seen.json.data).toEqual({
    ticketStatus: 'FAILED',
    success: false,
    message: 'The check could not be completed: it was cancelled by AKeditor.',
  });
  await expect
    .poll(async () => (await start('one', `c${Math.random()}`)).status, { timeout: 30_000 })
    .toBe(200);
});

it('who signs is held to a rate without being told, and a server of its own machine is not', async () => {
  server = await testServer({ now: () => 1_700_000_000_000 }, credentials);
  const headers = { 'x-acs-date': '2023-11-14T22:13:20Z' };
  const statuses = new Set<number>();
  for (let i = 0; i < 9; i++) {
    const some = Array.from({ length: 50 }, () =>
      server.call('GET', 'deployment-drafts', undefined, { key: key('viewer'), headers }),
    );
    for (const { status } of await Promise.all(some)) statuses.add(status);
  }
  expect([...statuses].sort()).toEqual([200, 429]);
  const open = await testServer();
  const { json } = await open.call('POST', 'deployment-drafts', sqlDraft('d', 'SELECT 1'));
  for (let i = 0; i < 9; i++) {
    const some = Array.from({ length: 50 }, () => open.call('GET', 'deployment-drafts'));
    for (const { status } of await Promise.all(some)) expect(status).toBe(200);
  }
  expect(await check(open, json.data.deploymentDraftId)).toMatchObject({ ticketStatus: 'FINISHED' });
  await open.stop();
});
