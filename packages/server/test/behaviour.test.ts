// How a server behaves in operation: under load, when keys change, when it stops, what it tells of itself.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Key } from './test-server.ts';
import { call, check, sign, sqlDraft, testServer } from './test-server.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'preflight-behaviour-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const first: Key = { id: 'AKfirst', secret: 'secret-of-first' };
const second: Key = { id: 'AKsecond', secret: 'secret-of-second' };
const entry = (key: Key, more: object = {}): object => ({
  accessKeyId: key.id,
  accessKeySecret: key.secret,
  namespaces: ['*'],
  workspaces: ['*'],
  role: 'admin',
  ...more,
});

it('credentials are read again when the file changes; a bad file changes nothing', async () => {
  const server = await testServer({ data, credentialsPeriod: 20 }, [entry(first)]);
  const status = async (key: Key): Promise<number> =>
    (await server.call('GET', 'deployment-drafts', undefined, { key })).status;
  expect([await status(first), await status(second)]).toEqual([200, 401]);
  writeFileSync(join(data, 'credentials.json'), JSON.stringify([entry(second)]));
  await expect.poll(() => status(second), { timeout: 30_000 }).toBe(200);
  expect(await status(first)).toBe(401);
  writeFileSync(join(data, 'credentials.json'), '[]');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await status(second)).toBe(200);
  await server.stop();
});

it('credentials that were refused for their rights are taken up when these are mended', async () => {
  const lines: unknown[][] = [];
  const log = (...line: unknown[]): void => void lines.push(line);
  const server = await testServer({ data, credentialsPeriod: 20, log }, [entry(first)]);
  const file = join(data, 'credentials.json');
  const status = async (): Promise<number> =>
    (await server.call('GET', 'deployment-drafts', undefined, { key: second })).status;
  chmodSync(file, 0o622);
  writeFileSync(file, JSON.stringify([entry(second)]));
  const refused = ['error', 'credentials not read', { error: expect.stringContaining('writable') as string }];
  await expect.poll(() => lines, { timeout: 30_000 }).toContainEqual(refused);
  expect(await status()).toBe(401);
  chmodSync(file, 0o644);
  await expect.poll(status, { timeout: 30_000 }).toBe(200);
  expect(lines).toContainEqual([
    'warn',
    'every user of this machine may read the credentials: chmod o-r',
    { path: file },
  ]);
  await server.stop();
});

it('a nonce is refused after a restart, too', async () => {
  const old = await testServer({ data }, [entry(first)]);
  const url = '/api/v2/namespaces/default/deployment-drafts';
  const { host } = new URL(old.server.address);
  const headers = sign(first, host, 'GET', url, '', { workspace: 'ws' });
  const replay = (address: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(address);
      plainRequest({ hostname, port, path: url, headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
  expect([await replay(old.server.address), await replay(old.server.address)]).toEqual([200, 401]);
  await old.server.close();
  const young = await testServer({ data }, [entry(first)]);
  expect(await replay(young.server.address)).toBe(401);
  await young.stop();
});

it('a caller above its rate is slowed down, others are not', async () => {
  let now = Date.now();
  const server = await testServer({ data, rateLimit: 5, now: () => now }, [entry(first), entry(second)]);
  const get = (key: Key) => server.call('GET', 'deployment-drafts', undefined, { key });
  const replies = await Promise.all(Array.from({ length: 20 }, () => get(first)));
  const refused = replies.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(10);
  expect(refused[0]!.json.Code).toBe('Throttling.User');
  const wait = Number(refused.at(-1)!.headers.get('x-acs-retry-after'));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(200);
  expect((await get(second)).status).toBe(200);
  now += wait;
  expect((await get(first)).status).toBe(200);
  // The signatures' dates are the real clock's: ten minutes are within their window.
  now -= 10 * 60_000;
  expect((await get(first)).status).toBe(429);
  now += 1000;
  expect((await get(first)).status).toBe(200);
  await server.stop();
});

it('tells of its health, and its metrics to who may know', async () => {
  const server = await testServer({ data, metricsToken: 'token-of-metrics' }, [entry(first)]);
  expect((await server.call('GET', '/health')).json).toEqual({ status: 'up' });
  expect((await server.call('GET', '/ready')).json).toEqual({ status: 'ready' });
  expect((await server.call('GET', '/metrics')).status).toBe(404);
  const { json } = await server.call('POST', 'deployment-drafts', sqlDraft('d', 'SELECT 1'), { key: first });
  await check(server, json.data.deploymentDraftId, { key: first });
  const headers = { authorization: 'Bearer token-of-metrics' };
  const { text } = await server.call('GET', '/metrics', undefined, { headers });
  expect(text).toMatch(
    /preflight_request_seconds_count\{operation="CreateDeploymentDraft",status="200",code=""\} 1/,
  );
  expect(text).toMatch(/preflight_verdicts_total\{kind="draft",verdict="\w+"\} 1/);
  expect(text).toMatch(/preflight_check_seconds_count\{phase="check",kind="draft",engine="flink-1.20"\} 1/);
  expect(text).toMatch(/preflight_tickets_finished_total\{kind="validate",status="FINISHED"\} 1/);
  expect(text).toMatch(/preflight_tickets_waiting 0/);
  await server.stop();
});

it('logs refusals by request id, and who did what into the audit log', async () => {
  const lines: unknown[][] = [];
  const server = await testServer({ data, log: (...line) => void lines.push(line) }, [entry(first)]);
  const refused = await server.call('GET', 'deployment-drafts');
  const { json } = await server.call('POST', 'deployment-drafts', sqlDraft('d', 'SELECT 1'), { key: first });
  await server.call('DELETE', `deployment-drafts/${json.data.deploymentDraftId}`, undefined, { key: first });
  await server.call('GET', 'deployment-drafts');
  for (let i = 0; i < 3; i++) await server.call('GET', 'deployment-drafts', undefined, { key: first });
  await server.call('GET', '/api/v2/namespaces/other/deployment-drafts', undefined, { key: first });
  await server.call('GET', `deployment-drafts/${json.data.deploymentDraftId}`, undefined, { key: first });
  expect(lines).toContainEqual([
    'info',
    'request',
    expect.objectContaining({ requestId: refused.json.RequestId, status: 401, code: 'MissingAuthorization' }),
  ]);
  await server.server.close();
  const database = new DatabaseSync(join(data, 'preflight.sqlite'));
  const entries = database
    .prepare('SELECT caller, operation, namespace, object, outcome, times FROM audit')
    .all();
  database.close();
  const id = json.data.deploymentDraftId as string;
  const common = { caller: 'AKfirst', namespace: 'default', object: id, outcome: 'ok', times: 1 };
  expect(entries.map((row) => ({ ...row }))).toEqual([
    { ...common, operation: 'CreateDeploymentDraft' },
    { ...common, operation: 'DeleteDeploymentDraft' },
    // Reads and refusals are gathered, and written at the end.
    {
      ...{ caller: '', operation: 'ListDeploymentDrafts', namespace: 'default', object: 'from 127.0.0.1' },
      ...{ outcome: 'MissingAuthorization', times: 2 },
    },
    { ...common, operation: 'ListDeploymentDrafts', object: '', times: 3 },
    { ...common, operation: 'ListDeploymentDrafts', object: '', namespace: 'other' },
    { ...common, operation: 'GetDeploymentDraft', outcome: '990301' },
  ]);
});

it('keeps encrypted variables unreadable on disk', async () => {
  const server = await testServer({ data, secretKey: 'a key of at least 32 characters!' });
  const variable = { name: 'password', kind: 'Encrypted', value: 'hush-hush-hush' };
  const made = await server.call('POST', 'variables', variable);
  expect(made.json.data.value).toBe('******');
  await server.server.close();
  for (const file of ['preflight.sqlite', 'preflight.sqlite-wal']) {
    try {
      expect(readFileSync(join(data, file)).includes('hush-hush-hush')).toBe(false);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
});

it('refuses encrypted variables without a key', async () => {
  const server = await testServer({ data });
  const made = await server.call('POST', 'variables', { name: 'p', kind: 'Encrypted', value: 'x' });
  expect(made.json).toMatchObject({ success: false, errorCode: '990501' });
  await server.stop();
});

it('speaks TLS, and takes up a renewed certificate', async () => {
  const [cert, key] = [join(data, 'cert.pem'), join(data, 'key.pem')];
  const renew = (): void => {
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
    const files = ['-keyout', key, '-out', cert];
    const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
    execFileSync('openssl', ['req', '-x509', ...newKey, ...files, ...subject], { stdio: 'pipe' });
  };
  renew();
  const server = await testServer({ data, tls: { cert, key }, credentialsPeriod: 20 });
  expect(server.server.address).toMatch(/^https:/);
  const health = (): Promise<string> =>
    new Promise((resolve) => {
      const options = { ca: readFileSync(cert), agent: false };
      request(`${server.server.address}/health`, options, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => resolve(text));
      })
        .on('error', (error) => resolve(error.message))
        .end();
    });
  expect(await health()).toBe('{"status":"up"}');
  renew();
  await expect.poll(health, { timeout: 30_000 }).toBe('{"status":"up"}');
  await server.stop();
});

it('a request that comes while it stops is told so', async () => {
  const server = await testServer({ data });
  const { hostname, port } = new URL(server.server.address);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  const ended = new Promise((resolve) => socket.once('close', resolve));
  socket.write('GET /api/v2/namespaces/default/deployment-drafts HTTP/1.1\r\nhost: localhost\r\n');
  await new Promise((resolve) => setTimeout(resolve, 100));
  const closed = server.server.close();
  await new Promise((resolve) => setTimeout(resolve, 100));
  socket.write('workspace: ws\r\n\r\n');
  await ended;
  expect(answer).toMatch(/^HTTP\/1.1 503 [^]*connection: close[^]*"Code":"ServiceUnavailable"/i);
  await closed;
});

it('a caller that never ends its request does not hold up the stop', async () => {
  const server = await testServer({ data, stopGrace: 500 });
  const { hostname, port } = new URL(server.server.address);
  const socket = connect(Number(port), hostname);
  const closed = new Promise((resolve) => socket.once('close', resolve).on('error', () => undefined));
  socket.write(
    'POST /api/v2/namespaces/default/deployment-drafts HTTP/1.1\r\nhost: localhost\r\nworkspace: ws\r\n',
  );
  socket.write('content-length: 9\r\n\r\n{');
  await new Promise((resolve) => setTimeout(resolve, 100));
  const start = performance.now();
  await server.server.close();
  await closed;
  expect(performance.now() - start).toBeLessThan(5000);
});

it('answers what it has taken before it stops', async () => {
  const server = await testServer({ data });
  const { json } = await server.call('POST', 'deployment-drafts', sqlDraft('d', 'SELECT 1'));
  const body = { deploymentDraftId: json.data.deploymentDraftId };
  const replies = Array.from({ length: 20 }, () =>
    call(server.server.address, 'POST', 'deployment-drafts/async-validate', body),
  );
  const answered = await Promise.race(replies);
  expect(answered.json.success).toBe(true);
  const closed = server.server.close();
  for (const reply of await Promise.allSettled(replies)) {
    if (reply.status !== 'fulfilled') continue;
    expect([200, 503]).toContain(reply.value.status);
    if (reply.value.status === 503) expect(reply.value.json.Code).toBe('ServiceUnavailable');
  }
  await closed;
});

it('a copy made while it runs is a backup', async () => {
  const server = await testServer({ data });
  for (let i = 0; i < 20; i++) await server.call('POST', 'deployment-drafts', sqlDraft(`d${i}`, 'SELECT 1'));
  const source = new DatabaseSync(join(data, 'preflight.sqlite'), { readOnly: true });
  source.exec(`VACUUM INTO '${join(data, 'copy.sqlite')}'`);
  source.close();
  await server.server.close();
  const restored = mkdtempSync(join(tmpdir(), 'preflight-restored-'));
  copyFileSync(join(data, 'copy.sqlite'), join(restored, 'preflight.sqlite'));
  const again = await testServer({ data: restored });
  expect((await again.call('GET', 'deployment-drafts')).json.totalSize).toBe(20);
  await again.stop();
});

it('a database of a newer server is left alone', async () => {
  const server = await testServer({ data });
  await server.server.close();
  const database = new DatabaseSync(join(data, 'preflight.sqlite'));
  database.exec("INSERT INTO migration VALUES (999, 'future', 0)");
  database.close();
  await expect(testServer({ data })).rejects.toThrow('The database has schema 999');
});

it('a repeated check knows what has changed meanwhile: the draft, and what is around it', async () => {
  const server = await testServer({ data });
  const script = (column: string): object => ({
    kind: 'SQLSCRIPT',
    sqlArtifact: { sqlScript: `SELECT ${column} FROM later` },
  });
  const draft = { ...sqlDraft('d', ''), artifact: script('a') };
  const { json } = await server.call('POST', 'deployment-drafts', draft);
  const id = json.data.deploymentDraftId as string;
  const verdict = async (): Promise<boolean> => {
    const first = await check(server, id);
    // Once more, from memory.
    expect(await check(server, id)).toEqual(first);
    return first.success as boolean;
  };
  expect(await verdict()).toBe(false);
  const statement = "CREATE TABLE later (a INT) WITH ('connector' = 'datagen')";
  await server.call('POST', 'sql-statement/execute', { statement });
  expect(await verdict()).toBe(true);
  await server.call('PATCH', `deployment-drafts/${id}`, { artifact: script('b') });
  expect(await verdict()).toBe(false);
  await server.call('PATCH', `deployment-drafts/${id}`, { artifact: script('${secret_values.column}') });
  await server.call('POST', 'variables', { name: 'column', kind: 'Plain', value: 'nowhere' });
  expect(await verdict()).toBe(false);
  await server.call('PATCH', 'variables/column', { kind: 'Plain', value: 'a' });
  expect(await verdict()).toBe(true);
  await server.stop();
});
