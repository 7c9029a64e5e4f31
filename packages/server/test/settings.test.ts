// Settings that cannot be meant: the server says so and does not start, and no secret is in what it says.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { settingsFrom } from '../src/settings.ts';
import { startServer } from '../src/start-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'preflight-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  ['PORT', 'tcp://10.0.0.1:7070', 'PREFLIGHT_PORT is not a number'],
  ['PORT', '65536', 'PREFLIGHT_PORT is not from 0 to 65535'],
  ['THREADS', '0', 'PREFLIGHT_THREADS is not from 1 to 1024'],
  ['THREADS', '-1', 'PREFLIGHT_THREADS is not a number'],
  ['CHECK_TIME_LIMIT', '0', 'PREFLIGHT_CHECK_TIME_LIMIT is not from 100'],
  ['CHECK_MEMORY_LIMIT', '1', 'PREFLIGHT_CHECK_MEMORY_LIMIT is not from 64'],
  ['QUEUE_LIMIT', '0', 'PREFLIGHT_QUEUE_LIMIT is not from 1'],
  ['LEASE', '0', 'PREFLIGHT_LEASE is not from 1000'],
  ['LEASE', '99999999999', 'PREFLIGHT_LEASE is not from 1000 to 2147483647'],
  ['RETENTION', '1', 'PREFLIGHT_RETENTION is not from 60000'],
  // Milliseconds, as others are.
  ['AUDIT_DAYS', '86400000', 'PREFLIGHT_AUDIT_DAYS is not from 0 to 36500'],
  ['REUSE_OPEN_TICKETS', 'yes', 'PREFLIGHT_REUSE_OPEN_TICKETS is none of true, false'],
  ['LOG_LEVEL', 'loud', 'PREFLIGHT_LOG_LEVEL is none of debug, info, warn, error'],
  ['GATEWAY_VERDICT', 'maybe', 'PREFLIGHT_GATEWAY_VERDICT is none of final, noted'],
  ['GATEWAYS', 'http://a:1,hush-hush', 'PREFLIGHT_GATEWAYS: number 2 is not an address'],
  ['DATABASE', 'postgres://user:hush-#hush@host/db', 'The database is not an address'],
  ['DATABASE', 'mysql://user:hush-hush@host/db', 'The database is not an address'],
  ['TLS_CERT', 'cert.pem', 'TLS needs both'],
  ['SECRET_KEY_FILE', join(folder, 'nosuch'), 'nosuch'],
])('PREFLIGHT_%s=%s is refused', (name, value, message) => {
  let said = '';
  try {
    settingsFrom({}, { [`PREFLIGHT_${name}`]: value });
  } catch (error) {
    said = (error as Error).message;
  }
  expect(said).toContain(message);
  expect(said).not.toContain('hush');
});

it('settings that nobody knows are told of', () => {
  const lines: unknown[] = [];
  const log = (...line: unknown[]): void => void lines.push(line);
  settingsFrom(
    { log },
    { PREFLIGHT_RATELIMIT: '5', PREFLIGHT_ARTIFACTS: 'x', PREFLIGHT_DATA: 'y', PATH: 'z' },
  );
  expect(lines).toEqual([['warn', 'unknown settings', { names: ['PREFLIGHT_RATELIMIT'] }]]);
});

it('a start that fails leaves nothing running', async () => {
  const file = join(folder, 'not.pem');
  writeFileSync(file, 'x');
  const options = { port: 0, threads: 1, data: join(folder, 'data'), log: () => undefined };
  const busy = await startServer({ ...options, data: join(folder, 'busy') });
  const port = Number(new URL(busy.address).port);
  for (const [change, message] of [
    [{ secretKey: 'short' }, 'shorter than 32'],
    [{ tls: { cert: file, key: file } }, 'TLS cannot use'],
    [{ gateways: ['nonsense'] }, 'PREFLIGHT_GATEWAYS'],
    [{ port }, 'EADDRINUSE'],
    [{ data: join(folder, 'busy') }, 'Another server uses this data folder'],
  ] as const) {
    await expect(startServer({ ...options, ...change })).rejects.toThrow(message);
    // The folder is free again.
    await (await startServer(options)).close();
  }
  await busy.close();
});
