import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from 'pg';
import { readMigrations } from '../../src/store/migrations.ts';
import { openPostgresStore } from '../../src/store/postgres/postgres-store.ts';
import { check, result, sqlDraft, testServer } from '../test-server.ts';
import type { PostgresServer } from './postgres-server.ts';
import { postgresPrograms, startPostgres } from './postgres-server.ts';
import { storeContract } from './store-contract.ts';
import { startCheck, stuckNode } from './stuck-node.ts';

const programs = postgresPrograms();

describe.skipIf(programs === undefined)('PostgreSQL (skipped where it is missing)', () => {
  let postgres: PostgresServer;
  beforeAll(async () => {
    postgres = await startPostgres(programs!);
  }, 60_000);
  afterAll(() => postgres.stop());

  storeContract('postgres store', () => openPostgresStore(postgres.url));

  it('nodes that start at once share one schema', async () => {
    const stores = await Promise.all([1, 2, 3].map(() => openPostgresStore(postgres.url)));
    await Promise.all(stores.map((store) => store.close()));
  });

  it('brings an older database up to date and keeps what is in it', async () => {
    const first = readMigrations(new URL('../../src/store/postgres/migrations/', import.meta.url))[0]!;
    const admin = new Client({ connectionString: postgres.url });
    await admin.connect();
    await admin.query('CREATE DATABASE old');
    await admin.end();
    const url = postgres.url.replace(/postgres$/, 'old');
    const old = new Client({ connectionString: url });
    await old.connect();
    await old.query('CREATE TABLE migration (number integer PRIMARY KEY, name text, applied_at bigint)');
    await old.query('INSERT INTO migration VALUES (1, $1, 0)', [first.name]);
    await old.query(first.sql);
    // Repeated starts could make two.
    await old.query(`INSERT INTO ticket (id, workspace, namespace, kind, draft_id, fingerprint, payload, status, attempt, created_at)
      VALUES ('t', 'w', 'n', 'validate', 'id', 'id:x', '', 'INIT', 0, 1), ('u', 'w', 'n', 'validate', 'id', 'id:x', '', 'INIT', 0, 1)`);
    await old.end();
    const store = await openPostgresStore(url);
    expect(await store.countOpenTickets()).toEqual({ waiting: 2, executing: 0 });
    await store.close();
  });

  it('nodes share drafts, tickets and their work', async () => {
    const options = { database: postgres.url, lease: 1000 };
    const [a, b] = [await testServer(options), await testServer(options)];
    const { json } = await a.call('POST', 'deployment-drafts', sqlDraft('shared', 'SELECT 1'));
    expect(await check(b, json.data.deploymentDraftId)).toMatchObject({ ticketStatus: 'FINISHED' });
    await a.stop();
    await b.stop();
  });

  it('a node that stops hands back what it held', async () => {
    // Longer than the test: nothing is taken over.
    const options = { database: postgres.url, lease: 600_000 };
    const dead = await stuckNode(options);
    const id = await startCheck(dead, 'taken over');
    const alive = await testServer(options);
    await dead.stop();
    expect(await result(alive, id)).toMatchObject({ ticketStatus: 'FINISHED' });
    await alive.stop();
  });

  it('a restart of the database loses nothing', async () => {
    const server = await testServer({ database: postgres.url });
    const { json } = await server.call('POST', 'deployment-drafts', sqlDraft('lasting', 'SELECT 1'));
    await postgres.restart();
    await expect.poll(async () => (await server.call('GET', '/ready')).status, { timeout: 30_000 }).toBe(200);
    expect(await check(server, json.data.deploymentDraftId)).toMatchObject({ ticketStatus: 'FINISHED' });
    await server.stop();
  });
});
