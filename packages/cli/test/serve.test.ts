// The server as a process: it starts, stops when it is told to, under load, too, and ends by itself when it cannot start.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../bin/preflight.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'preflight-serve-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(environment: Record<string, string>): ChildProcess {
  const env = { PATH: process.env['PATH'], PREFLIGHT_PORT: '0', PREFLIGHT_THREADS: '1', ...environment };
  return spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const address = /listens on (\S+)/.exec(text)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error(`It ended: ${text}`)));
  });
}

/** Exit code and what it said, once it ends by itself. */
function endOf(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

interface Reply {
  readonly success: boolean;
  readonly data: {
    readonly deploymentDraftId: string;
    readonly ticketId: string;
    readonly ticketStatus: string;
  };
}

async function call(address: string, method: string, path: string, body?: object): Promise<Reply> {
  const headers = { workspace: 'ws', 'content-type': 'application/json' };
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  const url = `${address}/api/v2/namespaces/n/deployment-drafts${path}`;
  return (await (await fetch(url, { method, headers, ...content })).json()) as Reply;
}

it('told to stop while it is busy it ends in time and well, and nothing acknowledged is lost', async () => {
  const data = join(folder, 'busy');
  // No results are kept, so that checks are really under way.
  const settings = { PREFLIGHT_DATA: data, PREFLIGHT_CACHE_SIZE: '0' };
  const child = start(settings);
  const ended = endOf(child);
  const address = await addressOf(child);
  const sqlScript = Array.from({ length: 200 }, (_, i) => `SELECT ${i};`).join('\n');
  const artifact = { kind: 'SQLSCRIPT', sqlArtifact: { sqlScript } };
  const draft = { name: 'd', executionMode: 'STREAMING', artifact };
  const { data: made } = await call(address, 'POST', '', draft);
  const tickets: string[] = [];
  async function caller(): Promise<void> {
    for (;;) {
      const reply = await call(address, 'POST', '/async-validate', {
        deploymentDraftId: made.deploymentDraftId,
      }).catch(() => undefined);
      if (reply?.success !== true) return;
      tickets.push(reply.data.ticketId);
    }
  }
  const callers = Array.from({ length: 8 }, () => caller());
  await expect.poll(() => tickets.length, { timeout: 30_000 }).toBeGreaterThan(100);
  const told = performance.now();
  child.kill('SIGTERM');
  expect(await ended).toEqual({ code: 0, said: '' });
  expect(performance.now() - told).toBeLessThan(20_000);
  await Promise.all(callers);

  const again = start(settings);
  const newAddress = await addressOf(again);
  for (const ticket of tickets) {
    const status = async (): Promise<string> =>
      (await call(newAddress, 'GET', `/tickets/${ticket}/async-validate`)).data.ticketStatus;
    await expect.poll(status, { timeout: 60_000 }).toBe('FINISHED');
  }
  const end = endOf(again);
  again.kill('SIGTERM');
  expect((await end).code).toBe(0);
}, 120_000);

it.each([
  ['a key that is too short', { PREFLIGHT_SECRET_KEY: 'short' }, 'shorter than 32 characters'],
  ['a setting that cannot be meant', { PREFLIGHT_THREADS: '0' }, 'PREFLIGHT_THREADS'],
  ['no credentials for others', { PREFLIGHT_HOST: '0.0.0.0' }, 'Without credentials'],
  ['a database that is away', { PREFLIGHT_DATABASE: 'postgres://u:hush@127.0.0.1:1/d' }, 'ECONNREFUSED'],
])('with %s it says so and ends', async (_, environment: Record<string, string>, message) => {
  const { code, said } = await endOf(start({ PREFLIGHT_DATA: join(folder, 'never'), ...environment }));
  expect(code).toBe(2);
  expect(said).toContain(message);
  expect(said).not.toContain('hush');
});
