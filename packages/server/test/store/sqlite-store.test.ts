import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, it } from 'vitest';
import { readMigrations } from '../../src/store/migrations.ts';
import { connectTo } from '../../src/store/sqlite/open-database.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { storeContract } from './store-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'preflight-store-'));
afterAll(() => rmSync(folder, { recursive: true }));

storeContract('sqlite store', async () => openSqliteStore(join(folder, 'contract')));

it('belongs to one server at a time', async () => {
  const store = openSqliteStore(join(folder, 'one'));
  expect(() => openSqliteStore(join(folder, 'one'))).toThrow('Another server uses this data folder');
  await store.close();
  await openSqliteStore(join(folder, 'one')).close();
});

it('is for its owner only, also in a folder that was there', async () => {
  const rights = (path: string): number => statSync(path).mode & 0o777;
  await openSqliteStore(join(folder, 'made')).close();
  expect(rights(join(folder, 'made'))).toBe(0o700);
  const data = join(folder, 'open');
  mkdirSync(data);
  chmodSync(data, 0o755);
  const store = openSqliteStore(data);
  await store.useNonce('k', 'n', 1);
  await store.ping();
  const files = readdirSync(data).filter((file) => file.startsWith('preflight.sqlite'));
  expect(files).toContain('preflight.sqlite-wal');
  for (const file of files) expect(rights(join(data, file)), file).toBe(0o600);
  await store.close();
});

it('acknowledges what is on the disk, not on its way there', () => {
  const database = connectTo(join(folder, 'pragmas.sqlite'));
  const pragma = (name: string): unknown => database.prepare(`PRAGMA ${name}`).get()?.[name];
  // FULL: 2. With less a power cut takes the last commits away.
  expect([pragma('synchronous'), pragma('journal_mode')]).toEqual([2, 'wal']);
  database.close();
});

it('brings an older database up to date and keeps what is in it', async () => {
  const data = join(folder, 'old');
  mkdirSync(data);
  const old = new DatabaseSync(join(data, 'preflight.sqlite'));
  const first = readMigrations(new URL('../../src/store/sqlite/migrations/', import.meta.url))[0]!;
  old.exec(
    'CREATE TABLE migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL)',
  );
  old.exec(first.sql);
  old.exec(`INSERT INTO migration VALUES (1, '${first.name}', 0)`);
  old.exec(`INSERT INTO record VALUES ('draft', 'w', 'n', 'id', 'name', '{"a":1}', 1, 1, 1)`);
  old.exec(`INSERT INTO ticket (id, workspace, namespace, kind, draft_id, fingerprint, payload, status, attempt, created_at)
    VALUES ('t', 'w', 'n', 'validate', 'id', 'id:x', '{}', 'EXECUTING', 1, 1),
      ('double', 'w', 'n', 'validate', 'id', 'id:x', '{}', 'INIT', 1, 1)`);
  old.close();
  const store = openSqliteStore(data);
  const scope = { workspace: 'w', namespace: 'n' };
  expect((await store.get('draft', scope, 'id'))?.body).toEqual({ a: 1 });
  expect((await store.getTicket(scope, 't'))?.status).toBe('INIT');
  expect((await store.getTicket(scope, 'double'))?.status).toBe('INIT');
  expect(await store.useNonce('k', 'n', 1)).toBe(true);
  await store.close();
});
