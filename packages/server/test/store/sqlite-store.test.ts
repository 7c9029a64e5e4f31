import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
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
