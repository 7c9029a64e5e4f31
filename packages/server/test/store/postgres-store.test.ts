import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgresStore } from '../../src/store/postgres/postgres-store.ts';
import { check, result, sqlDraft, testServer } from '../test-server.ts';
import type { PostgresServer } from './postgres-server.ts';
import { postgresPrograms, startPostgres } from './postgres-server.ts';
import { storeContract } from './store-contract.ts';

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

  it('nodes share drafts, tickets and their work', async () => {
    const options = { database: postgres.url, lease: 1000 };
    const [a, b] = [await testServer(options), await testServer(options)];
    const { json } = await a.call('POST', 'deployment-drafts', sqlDraft('shared', 'SELECT 1'));
    expect(await check(b, json.data.deploymentDraftId)).toMatchObject({ ticketStatus: 'FINISHED' });
    await a.stop();
    await b.stop();
  });

  it('a node that stops hands back what it held', async () => {
    const stuck = new URL('../fixtures/stuck-worker.ts', import.meta.url);
    // Longer than the test: nothing is taken over.
    const options = { database: postgres.url, lease: 600_000 };
    const dead = await testServer({ ...options, workerUrl: stuck, stopGrace: 0 });
    const { json } = await dead.call('POST', 'deployment-drafts', sqlDraft('taken over', 'SELECT 1'));
    const body = { deploymentDraftId: json.data.deploymentDraftId };
    const ticket = await dead.call('POST', 'deployment-drafts/async-validate', body);
    const alive = await testServer(options);
    await dead.stop();
    expect(await result(alive, ticket.json.data.ticketId)).toMatchObject({ ticketStatus: 'FINISHED' });
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
