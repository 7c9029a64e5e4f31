// A server for tests on a free port and a scratch folder, and requests to it, signed when a key is given.
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningServer } from '../src/start-server.ts';
import { startServer } from '../src/start-server.ts';
import type { ServerOptions } from '../src/settings.ts';

export interface Key {
  readonly id: string;
  readonly secret: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers of every shape
  readonly json: any;
}

export interface TestServer {
  readonly server: RunningServer;
  readonly folder: string;
  call(method: string, path: string, body?: unknown, options?: CallOptions): Promise<Reply>;
  stop(): Promise<void>;
}

export interface CallOptions {
  readonly key?: Key;
  readonly headers?: Readonly<Record<string, string>>;
}

/** @param credentials written to a file and required from then on */
export async function testServer(options: ServerOptions = {}, credentials?: unknown): Promise<TestServer> {
  const folder = options.data ?? mkdtempSync(join(tmpdir(), 'preflight-server-'));
  const file = join(folder, 'credentials.json');
  if (credentials !== undefined) writeFileSync(file, JSON.stringify(credentials), { mode: 0o600 });
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    threads: 1,
    data: folder,
    log: () => undefined,
    ...(credentials === undefined ? {} : { credentials: file }),
    ...options,
  });
  return {
    server,
    folder,
    call: (method, path, body, callOptions) => call(server.address, method, path, body, callOptions),
    async stop() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Paths that begin without a slash are under the namespace `default`. */
export async function call(
  address: string,
  method: string,
  path: string,
  body?: unknown,
  { key, headers: extra = {} }: CallOptions = {},
): Promise<Reply> {
  const url = path.startsWith('/') ? path : `/api/v2/namespaces/default/${path}`;
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  const headers: Record<string, string> = {
    workspace: 'ws',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...extra,
  };
  if (key !== undefined) Object.assign(headers, sign(key, new URL(address).host, method, url, text, headers));
  const response = await fetch(address + url, { method, headers, ...(text === '' ? {} : { body: text }) });
  const answer = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text: answer,
    json: answer.startsWith('{') ? JSON.parse(answer) : undefined,
  };
}

/** As the official clients sign; for paths and queries that need no encoding. */
export function sign(
  key: Key,
  host: string,
  method: string,
  url: string,
  body: string,
  given: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const hash = createHash('sha256').update(body).digest('hex');
  const headers: Record<string, string> = {
    host,
    'x-acs-action': 'Test',
    'x-acs-version': '2022-07-18',
    'x-acs-date': new Date().toISOString().replace(/\.\d+/, ''),
    'x-acs-signature-nonce': randomBytes(16).toString('hex'),
    'x-acs-content-sha256': hash,
    ...given,
  };
  const names = Object.keys(headers).sort();
  const lines = names.map((name) => `${name}:${headers[name]}\n`).join('');
  const [path, query = ''] = url.split('?');
  const sorted = query.split('&').sort().join('&');
  const canonical = [method, path, sorted, lines, names.join(';'), hash].join('\n');
  const digest = createHash('sha256').update(canonical).digest('hex');
  const signature = createHmac('sha256', key.secret).update(`ACS3-HMAC-SHA256\n${digest}`).digest('hex');
  const authorization = `ACS3-HMAC-SHA256 Credential=${key.id},SignedHeaders=${names.join(';')},Signature=${signature}`;
  return { ...headers, authorization };
}

/** A draft of a script. */
export function sqlDraft(name: string, sqlScript: string): Record<string, unknown> {
  return { name, executionMode: 'STREAMING', artifact: { kind: 'SQLSCRIPT', sqlArtifact: { sqlScript } } };
}

/** Starts a check and polls until it is over. */
export async function check(
  server: TestServer,
  draftId: string,
  options?: CallOptions,
): Promise<Reply['json']> {
  const body = { deploymentDraftId: draftId };
  const start = await server.call('POST', 'deployment-drafts/async-validate', body, options);
  return await result(server, start.json.data.ticketId, options);
}

export async function result(
  server: TestServer,
  ticketId: string,
  options?: CallOptions,
): Promise<Reply['json']> {
  const path = `deployment-drafts/tickets/${ticketId}/async-validate`;
  for (const deadline = Date.now() + 30_000; Date.now() < deadline;) {
    const { json } = await server.call('GET', path, undefined, options);
    if (json.success !== true) throw new Error(json.errorMessage);
    if (json.data.ticketStatus === 'FINISHED' || json.data.ticketStatus === 'FAILED') return json.data;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The check did not end.');
}
