// Attacks and slips, each refused with its code.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../src/start-server.ts';
import { call, sign, sqlDraft, testServer } from '../test-server.ts';
import type { CallOptions, Key, TestServer } from '../test-server.ts';

const admin: Key = { id: 'AKadmin', secret: 'secret-of-admin' };
const editor: Key = { id: 'AKeditor', secret: 'secret-of-editor' };
const viewer: Key = { id: 'AKviewer', secret: 'secret-of-viewer' };
const temporary: Key = { id: 'AKtemporary', secret: 'secret-of-temporary' };

const credentials = [
  {
    accessKeyId: admin.id,
    accessKeySecret: admin.secret,
    namespaces: ['*'],
    workspaces: ['*'],
    role: 'admin',
  },
  entry(editor, 'editor'),
  { ...entry(viewer, 'viewer'), bearerToken: 'bearer-of-viewer' },
  { ...entry(temporary, 'editor'), securityToken: 'token-of-temporary' },
];

function entry(key: Key, role: string): Record<string, unknown> {
  return {
    accessKeyId: key.id,
    accessKeySecret: key.secret,
    namespaces: ['default'],
    workspaces: ['ws'],
    role,
  };
}

let server: TestServer;
const logged: string[] = [];
beforeAll(async () => {
  const log = (...line: unknown[]): void => void logged.push(JSON.stringify(line));
  server = await testServer({ log }, credentials);
});
afterAll(() => server.stop());

const list = 'deployment-drafts';
const listUrl = '/api/v2/namespaces/default/deployment-drafts';

describe('a signed request', () => {
  it.each([
    ['an admin', admin],
    ['an editor', editor],
  ])('of %s works', async (_, key) => {
    const draft = await server.call('POST', list, sqlDraft(`d ${key.id}`, 'SELECT 1'), { key });
    expect(draft.json).toMatchObject({ success: true, data: { creator: key.id } });
    const page = await server.call('GET', `${list}?pageSize=1&pageIndex=1`, undefined, { key });
    expect(page.json.success).toBe(true);
  });

  it('of a viewer reads and checks', async () => {
    expect((await server.call('GET', list, undefined, { key: viewer })).json.success).toBe(true);
    const body = { statement: 'SELECT 1', batchMode: false };
    expect((await server.call('POST', 'sql-statement/validate', body, { key: viewer })).json.success).toBe(
      true,
    );
  });

  it('with its security token works', async () => {
    const headers = { 'x-acs-security-token': 'token-of-temporary', 'x-acs-accesskey-id': temporary.id };
    expect((await server.call('GET', list, undefined, { key: temporary, headers })).json.success).toBe(true);
  });

  it('with a bearer token works', async () => {
    const headers = { 'x-acs-bearer-token': 'bearer-of-viewer', 'x-acs-signature-type': 'BEARERTOKEN' };
    expect((await server.call('GET', list, undefined, { headers })).json.success).toBe(true);
  });
});

type Attack = [
  title: string,
  code: string,
  options: () => CallOptions,
  method?: string,
  path?: string,
  body?: unknown,
];

function signedAt(time: number): Record<string, string> {
  return { 'x-acs-date': new Date(time).toISOString().replace(/\.\d+/, '') };
}

const attacks: Attack[] = [
  ['no signature', 'MissingAuthorization', () => ({})],
  ['no signature, unknown path', 'MissingAuthorization', () => ({}), 'GET', '/nosuch'],
  ['a basic authorization', 'InvalidSignatureMethod', () => ({ headers: { authorization: 'Basic YTpi' } })],
  ['the old algorithm', 'InvalidSignatureMethod', () => ({ headers: { authorization: 'acs AKadmin:AAAA' } })],
  [
    'a torn authorization',
    'IncompleteSignature',
    () => ({ headers: { authorization: 'ACS3-HMAC-SHA256 x' } }),
  ],
  [
    'an unknown key',
    'InvalidAccessKeyId.NotFound',
    () => ({ key: { id: 'AKnosuch', secret: admin.secret } }),
  ],
  ['a wrong secret', 'SignatureDoesNotMatch', () => ({ key: { id: admin.id, secret: 'wrong' } })],
  ["another's secret", 'SignatureDoesNotMatch', () => ({ key: { id: admin.id, secret: viewer.secret } })],
  [
    'an old date',
    'InvalidTimeStamp.Expired',
    () => ({ key: admin, headers: signedAt(Date.now() - 16 * 60_000) }),
  ],
  [
    'a date to come',
    'InvalidTimeStamp.Expired',
    () => ({ key: admin, headers: signedAt(Date.now() + 16 * 60_000) }),
  ],
  ['no date', 'InvalidTimeStamp.Expired', () => ({ key: admin, headers: { 'x-acs-date': 'yesterday' } })],
  ['a short nonce', 'IncompleteSignature', () => ({ key: admin, headers: { 'x-acs-signature-nonce': '1' } })],
  [
    'another key id beside the token',
    'InvalidSecurityToken.MismatchWithAccessKey',
    () => ({ key: admin, headers: { 'x-acs-security-token': 'x', 'x-acs-accesskey-id': 'AKeditor' } }),
  ],
  ['temporary keys without token', 'InvalidSecurityToken.MismatchWithAccessKey', () => ({ key: temporary })],
  [
    'a wrong token',
    'InvalidSecurityToken.MismatchWithAccessKey',
    () => ({ key: temporary, headers: { 'x-acs-security-token': 'x' } }),
  ],
  [
    'a wrong bearer token',
    'InvalidBearerToken',
    () => ({ headers: { 'x-acs-bearer-token': 'x', 'x-acs-signature-type': 'BEARERTOKEN' } }),
  ],
  [
    'an empty bearer token',
    'InvalidBearerToken',
    () => ({ headers: { 'x-acs-bearer-token': '', 'x-acs-signature-type': 'BEARERTOKEN' } }),
  ],
  [
    'a bearer token that says nothing of it',
    'MissingAuthorization',
    () => ({ headers: { 'x-acs-bearer-token': 'bearer-of-viewer' } }),
  ],
  [
    'another namespace',
    'NoPermission',
    () => ({ key: editor }),
    'GET',
    '/api/v2/namespaces/other/deployment-drafts',
  ],
  ['another workspace', 'NoPermission.Workspace', () => ({ key: editor, headers: { workspace: 'other' } })],
  [
    'a namespace by another case',
    'NoPermission',
    () => ({ key: editor }),
    'GET',
    '/api/v2/namespaces/Default/deployment-drafts',
  ],
  [
    'a star for a namespace',
    'NoPermission',
    () => ({ key: editor }),
    'GET',
    '/api/v2/namespaces/*/deployment-drafts',
  ],
  ['a lower role', 'NoPermission.Role', () => ({ key: viewer }), 'POST', list, sqlDraft('x', 'SELECT 1')],
  [
    'a lower role cancelling',
    'NoPermission.Role',
    () => ({ key: viewer }),
    'DELETE',
    `${list}/tickets/x/async-validate`,
  ],
  [
    'cancelling in another namespace',
    'NoPermission',
    () => ({ key: editor }),
    'DELETE',
    '/api/v2/namespaces/other/deployment-drafts/tickets/x/async-validate',
  ],
  [
    'secrets of another namespace',
    'NoPermission',
    () => ({ key: editor }),
    'POST',
    '/api/v2/namespaces/other/sql-statement/validate',
    { statement: "SELECT '${secret_values.x}'" },
  ],
  ['a lower role deleting', 'NoPermission.Role', () => ({ key: viewer }), 'DELETE', `${list}/x`],
];

it.each(attacks)(
  '%s is refused: %s',
  async (_, code, options, method = 'GET', path = list, body = undefined) => {
    const reply = await server.call(method, path, body, options());
    expect(reply.json).toMatchObject({ Code: code, success: false });
    expect(reply.status).toBe(code.startsWith('NoPermission') ? 403 : 401);
  },
);

it('a replay is refused', async () => {
  const headers = sign(admin, new URL(server.server.address).host, 'GET', listUrl, '', { workspace: 'ws' });
  expect((await server.call('GET', list, undefined, { headers })).status).toBe(200);
  const again = await server.call('GET', list, undefined, { headers });
  expect(again.json.Code).toBe('SignatureNonceUsed');
});

it.each([
  ['the path', (url: string) => url.replace('default', 'defaulu'), ''],
  ['the query', (url: string) => `${url}?pageSize=1`, ''],
  ['the body', (url: string) => url, '{"name":"other"}'],
])('an altered part is refused: %s', async (_, alter, body) => {
  const signed = sign(admin, new URL(server.server.address).host, 'POST', listUrl, '{"name":"x"}', {
    workspace: 'ws',
    'content-type': 'application/json',
  });
  const reply = await call(server.server.address, 'POST', alter(listUrl), body || '{"name":"x"}', {
    headers: signed,
  });
  expect(reply.json.Code).toBe('SignatureDoesNotMatch');
});

it.each([
  ['dots', '/api/v2/namespaces/default/../other/deployment-drafts'],
  ['encoded dots', '/api/v2/namespaces/%2e%2e/namespaces/default/deployment-drafts'],
  ['double slashes', '//api/v2/namespaces/default/deployment-drafts'],
  ['an encoded slash', '/api/v2/namespaces/default%2Fdeployment-drafts'],
  ['a null byte', '/api/v2/namespaces/default%00/deployment-drafts'],
])('a trick with the path reaches nothing: %s', async (_, path) => {
  const reply = await server.call('GET', path, undefined, { key: editor });
  expect(reply.status).toBeGreaterThanOrEqual(400);
});

it('never logs a secret', () => {
  const all = logged.join('\n');
  for (const secret of ['secret-of-', 'token-of-', 'bearer-of-']) expect(all).not.toContain(secret);
});

it.each([
  ['127.0.0.1', 200],
  ['localhost:7070', 200],
  ['[::1]:7070', 200],
  ['LOCALHOST', 200],
  ['preflight.example', 403],
  ['127.0.0.1.example', 403],
  ['localhost.example:7070', 403],
  ['localhost:7070@example', 403],
])('an open server that is called %s answers %i', async (host, status) => {
  const open = await testServer();
  const { hostname, port } = new URL(open.server.address);
  const path = '/api/v2/namespaces/default/deployment-drafts';
  const answer = await new Promise<number | undefined>((resolve, reject) => {
    const headers = { host, workspace: 'ws' };
    request({ hostname, port, path, headers }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
  expect(answer).toBe(status);
  await open.stop();
});

describe('starting', () => {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-start-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'c.json');
  const start = (options: object) =>
    startServer({ port: 0, data: join(folder, 'data'), log: () => undefined, ...options });

  it.each(['0.0.0.0', '::', '192.168.1.1', 'example.org', '127.0.0.1.example.org'])(
    'without credentials on %s is refused',
    async (host) => {
      await expect(start({ host })).rejects.toThrow('Without credentials the server serves loopback only');
    },
  );

  it('with credentials serves other addresses', async () => {
    writeFileSync(file, JSON.stringify(credentials), { mode: 0o600 });
    const running = await start({ host: '0.0.0.0', credentials: file });
    expect(running.guarded).toBe(true);
    await running.close();
  });

  it.each([
    ['no JSON', 'x', 'are not JSON'],
    ['no list', {}, 'must be array'],
    ['no credentials', [], 'no credentials are in it'],
    ['an unknown role', [{ ...entry(admin, 'root') }], 'must be equal to one of'],
    ['a missing field', [{ accessKeyId: 'x', accessKeySecret: 'secret-of-x' }], 'must have required'],
    [
      'a misspelt field',
      [{ ...entry(admin, 'admin'), securitytoken: 'secret-of-x' }],
      '/0/securitytoken is no field of a key',
    ],
    [
      'a bearer token twice',
      [
        { ...entry(admin, 'admin'), bearerToken: 'secret-of-both' },
        { ...entry(viewer, 'viewer'), bearerToken: 'secret-of-both' },
      ],
      'AKviewer has the bearer token of another',
    ],
    ['a key twice', [entry(admin, 'admin'), entry(admin, 'viewer')], 'AKadmin is there twice'],
  ])('with a credentials file that has %s is refused', async (_, content, message) => {
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content), { mode: 0o600 });
    const failure = await start({ credentials: file }).then(
      () => '',
      (error: Error) => error.message,
    );
    expect(failure).toContain(message);
    expect(failure).not.toContain('secret-of');
  });

  it('with credentials from the environment serves other addresses, and not with both', async () => {
    const credentialsJson = JSON.stringify([entry(admin, 'admin')]);
    const running = await start({ host: '0.0.0.0', credentialsJson });
    const address = running.address.replace('0.0.0.0', '127.0.0.1');
    expect((await call(address, 'GET', 'deployment-drafts')).status).toBe(401);
    expect((await call(address, 'GET', 'deployment-drafts', undefined, { key: admin })).status).toBe(200);
    await running.close();
    writeFileSync(file, credentialsJson, { mode: 0o600 });
    await expect(start({ credentials: file, credentialsJson })).rejects.toThrow('both in a file and in the');
    await expect(start({ credentialsJson: 'secret-of' })).rejects.toThrow(
      'The credentials PREFLIGHT_CREDENTIALS_JSON are not JSON.',
    );
  });

  it('with a credentials file that others may write is refused', async () => {
    const { chmodSync } = await import('node:fs');
    writeFileSync(file, JSON.stringify(credentials));
    chmodSync(file, 0o666);
    await expect(start({ credentials: file })).rejects.toThrow('is writable by others');
  });

  it('with a missing credentials file is refused', async () => {
    await expect(start({ credentials: join(folder, 'nosuch') })).rejects.toThrow('nosuch');
  });
});
