// A request that was answered is not answered again after the server was killed in the very moment of its answer.
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import type { Key } from '../test-server.ts';
import { call, sign } from '../test-server.ts';

const key: Key = { id: 'AKreader', secret: 'secret-of-reader' };
const folder = mkdtempSync(join(tmpdir(), 'preflight-replay-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const credentials = join(folder, 'credentials.json');
writeFileSync(
  credentials,
  JSON.stringify([
    {
      ...{ accessKeyId: key.id, accessKeySecret: key.secret },
      ...{ namespaces: ['*'], workspaces: ['*'], role: 'viewer' },
    },
  ]),
  { mode: 0o600 },
);

const program = fileURLToPath(new URL('../fixtures/server-process.ts', import.meta.url));

/** On the same port each time: the host is signed. */
async function start(port: number): Promise<[address: string, child: ChildProcess]> {
  const child = fork(program, [JSON.stringify({ port, data: folder, credentials })], { execArgv: [] });
  const address = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve(String(message)));
    child.once('exit', () => reject(new Error('The server ended.')));
  });
  return [address, child];
}

function kill(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

it('a replay is refused after each of five crashes', async () => {
  const url = '/api/v2/namespaces/default/deployment-drafts';
  const port = await freePort();
  let [address, child] = await start(port);
  for (let i = 0; i < 5; i++) {
    const headers = sign(key, new URL(address).host, 'GET', url, '', { workspace: 'ws' });
    const answers = await Promise.all([
      call(address, 'GET', url, undefined, { headers }),
      // Others of the same moment.
      ...Array.from({ length: 3 }, () => call(address, 'GET', url, undefined, { key })),
    ]);
    await kill(child);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    [address, child] = await start(port);
    const again = await call(address, 'GET', url, undefined, { headers });
    expect(again.json.Code, `crash ${i + 1}`).toBe('SignatureNonceUsed');
  }
  await kill(child);
}, 120_000);
