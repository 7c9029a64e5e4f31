// Several nodes on one PostgreSQL, and what happens to them: deaths, wrong clocks, a database that falls silent.
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { connect as connectSocket, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../src/store/postgres/database.ts';
import { openPostgresStore } from '../../src/store/postgres/postgres-store.ts';
import type { NewTicket } from '../../src/store/store.ts';
import { payloadText, withDigest } from '../../src/tickets/ticket-payload.ts';
import { result, sign, sqlDraft, testServer } from '../test-server.ts';
import { startCheck, stuckNode } from './stuck-node.ts';
import type { PostgresServer } from './postgres-server.ts';
import { postgresPrograms, startPostgres } from './postgres-server.ts';

const programs = postgresPrograms();
const scope = { workspace: 'ws', namespace: 'default' };

function ticket(): NewTicket {
  const draftId = randomUUID();
  const fingerprint = `${draftId}:`;
  return { id: randomUUID(), scope, kind: 'validate', draftId, fingerprint, createdAt: Date.now() };
}

const entry = { requestId: 'r', caller: 'c', operation: 'o', ...scope, object: 'x', outcome: 'ok' };

function payload(script: string): string {
  const { text, digest } = withDigest(JSON.stringify(sqlDraft('d', script)));
  return payloadText({ caller: 'c', draftText: text, draftDigest: digest });
}

describe.skipIf(programs === undefined)('PostgreSQL (skipped where it is missing)', () => {
  let postgres: PostgresServer;
  beforeAll(async () => {
    postgres = await startPostgres(programs!);
  }, 60_000);
  afterAll(() => postgres.stop());

  it('what a dead node held is worked on by one of three others when its lease runs out', async () => {
    const dead = await openPostgresStore(postgres.url);
    const held = Array.from({ length: 6 }, ticket);
    const claim = { owner: 'dead', leaseUntil: Date.now() + 1500 };
    for (const one of held) await dead.addTicket(one, payload('SELECT 1'), claim);
    const nodes = [];
    for (let i = 0; i < 3; i++) nodes.push(await testServer({ database: postgres.url, lease: 1000 }));
    expect(await dead.getTicket(scope, held[0]!.id)).toMatchObject({ status: 'EXECUTING' });
    for (const [i, one] of held.entries()) {
      expect(await result(nodes[i % 3]!, one.id)).toMatchObject({ ticketStatus: 'FINISHED' });
    }
    // It was not dead: what it found out is not written over what stands there.
    const late = { owner: 'dead', attempt: 1, status: 'FAILED', result: '{}' } as const;
    expect(await dead.finishTickets(held.map(({ id }) => ({ id, ...late })))).toBe(0);
    for (const node of nodes) await node.stop();
    await dead.close();
  });

  it('a check that takes longer than the lease stays with its node', async () => {
    const options = { database: postgres.url, lease: 1000 };
    const slow = await stuckNode(options);
    const id = await startCheck(slow, 'slow');
    const other = await testServer(options);
    await new Promise((resolve) => setTimeout(resolve, 3500));
    const looking = await openPostgresStore(postgres.url);
    expect(await looking.getTicket(scope, id)).toMatchObject({ status: 'EXECUTING' });
    await looking.close();
    await slow.stop();
    expect(await result(other, id)).toMatchObject({ ticketStatus: 'FINISHED' });
    await other.stop();
  });

  it('a start that comes to two nodes in the same moment makes one ticket', async () => {
    const options = { database: postgres.url, reuseOpenTickets: true };
    const nodes = [await stuckNode(options), await stuckNode(options)];
    const draftIds: string[] = [];
    for (let i = 0; i < 10; i++) {
      const { json } = await nodes[0]!.call('POST', 'deployment-drafts', sqlDraft(`raced ${i}`, 'SELECT 1'));
      draftIds.push(json.data.deploymentDraftId as string);
    }
    // Open connections on both: the first to be asked would be slower.
    for (const node of nodes) await node.call('GET', '/ready');
    for (const deploymentDraftId of draftIds) {
      const starts = [...nodes, ...nodes].map(async (node) => {
        const { json } = await node.call('POST', 'deployment-drafts/async-validate', { deploymentDraftId });
        return json.data.ticketId as string;
      });
      const [first, ...others] = await Promise.all(starts);
      expect(new Set(others)).toEqual(new Set([first]));
    }
    const looking = await openPostgresStore(postgres.url);
    const { waiting, executing } = await looking.countOpenTickets();
    expect(waiting + executing).toBe(draftIds.length);
    for (const id of draftIds) await looking.cancelTickets(scope, id, '{}');
    await looking.close();
    for (const node of nodes) await node.stop();
  });

  it('a node whose clock is wrong takes nothing from the others and removes nothing of theirs', async () => {
    const right = await openPostgresStore(postgres.url);
    for (const off of [2, -2].map((days) => days * 86_400_000)) {
      const clock = (): number => Date.now() + off;
      const wrong = await openPostgresStore(postgres.url, clock);
      const [running, done] = [ticket(), ticket()];
      await right.addTicket(running, '', { owner: 'right', leaseUntil: Date.now() + 60_000 });
      await right.addFinishedTicket(done, { status: 'FINISHED', result: '{}' });
      expect(await wrong.takeOverTickets(clock())).toBe(0);
      expect(await wrong.removeTicketsFinishedBefore(clock() - 60_000)).toBe(0);
      // And its own leases last as long as those of others.
      await wrong.renewLeases('right', [running.id], clock() + 60_000);
      expect(await right.takeOverTickets(Date.now())).toBe(0);
      await wrong.renewLeases('right', [running.id], clock() - 1000);
      expect(await right.takeOverTickets(Date.now())).toBe(1);
      await right.addAuditEntries([{ ...entry, at: Date.now(), times: 1 }]);
      expect(await wrong.removeAuditEntriesBefore(clock() - 60_000)).toBe(0);
      const nonce = randomUUID();
      await right.useNonce('k', nonce, Date.now() + 60_000);
      await wrong.removeNoncesBefore(clock());
      expect(await wrong.useNonce('k', nonce, clock() + 60_000)).toBe(false);
      await right.cancelTickets(scope, running.draftId, '{}');
      await wrong.close();
    }
    await right.close();
  });

  it('a signature that one node has seen is refused by another', async () => {
    const key = { id: 'AKkey', secret: 'secret-of-key' };
    const grants = { namespaces: ['*'], workspaces: ['*'], role: 'admin' };
    const credentials = [{ accessKeyId: key.id, accessKeySecret: key.secret, ...grants }];
    const [a, b] = [
      await testServer({ database: postgres.url }, credentials),
      await testServer({ database: postgres.url }, credentials),
    ];
    const path = '/api/v2/namespaces/default/deployment-drafts';
    const headers = sign(key, 'the-balancer', 'GET', path, '', { workspace: 'ws' });
    const send = (address: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        const { hostname, port } = new URL(address);
        request({ hostname, port, path, headers }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
    expect(await send(a.server.address)).toBe(200);
    expect(await send(b.server.address)).toBe(401);
    await a.stop();
    await b.stop();
  });

  it('a database that falls silent is given up, and used again when it speaks', async () => {
    const proxy = await silentProxy(Number(new URL(postgres.url).port));
    const url = postgres.url.replace(/:\d+\//, `:${proxy.port}/`);
    const limits = { connectionTimeoutMillis: 500, statement_timeout: 500, query_timeout: 500 };
    const database = await connect(url, () => undefined, limits);
    await Promise.all([1, 2, 3].map(() => database.query('SELECT 1')));
    proxy.silence(true);
    const start = performance.now();
    await expect(database.query('SELECT 1')).rejects.toThrow('Query read timeout');
    await expect(database.transaction((client) => client.query('SELECT 1'))).rejects.toThrow('timeout');
    expect(performance.now() - start).toBeLessThan(5000);
    proxy.silence(false);
    await expect
      .poll(() => database.query('SELECT 1').then(() => 'speaks', String), { timeout: 30_000 })
      .toBe('speaks');
    await database.close();
    proxy.close();
  });

  it('is not ready while the database takes no writes', async () => {
    const server = await testServer({ database: postgres.url });
    const other = await connect(postgres.url, () => undefined);
    const ready = async (): Promise<number> => (await server.call('GET', '/ready')).status;
    const tried = async (): Promise<number> =>
      (await other.query("SELECT FROM nonce WHERE access_key = ''")).rowCount ?? 0;
    expect([await ready(), await tried()]).toEqual([200, 0]);
    await other.query(`CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE 'could not extend file' USING ERRCODE = 'disk_full'; END $$`);
    for (const table of ['record', 'nonce'])
      await other.query(
        `CREATE TRIGGER no_room BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION no_room()`,
      );
    // Nobody has met it yet.
    expect(await ready()).toBe(200);
    const refused = await server.call('POST', 'deployment-drafts', sqlDraft('no room', 'SELECT 1'));
    expect(refused.status).toBe(503);
    for (let i = 0; i < 3; i++) expect(await ready()).toBe(503);
    await other.query('DROP FUNCTION no_room CASCADE');
    await expect.poll(ready, { timeout: 30_000 }).toBe(200);
    expect(await tried()).toBe(1);
    await other.query("DELETE FROM nonce WHERE access_key = ''");
    expect([await ready(), await tried()]).toEqual([200, 0]);
    await other.close();
    await server.stop();
  });

  it('a migration may take longer than a request, and newer schemas are left alone', async () => {
    const limits = { connectionTimeoutMillis: 5000, statement_timeout: 300, query_timeout: 300 };
    const other = await connect(postgres.url, () => undefined);
    let waiting: Promise<unknown> | undefined;
    await other.transaction(async (client) => {
      await client.query('SELECT pg_advisory_xact_lock(7203158011)');
      waiting = connect(postgres.url, () => undefined, limits).then((database) => database.close());
      await client.query('SELECT pg_sleep(1)');
    });
    await waiting;
    await other.query("INSERT INTO migration VALUES (999, 'future', 0)");
    await expect(openPostgresStore(postgres.url)).rejects.toThrow('The database has schema 999');
    await other.query('DELETE FROM migration WHERE number = 999');
    await other.close();
  });

  it('while it is away callers are told to come back; a server stops all the same', async () => {
    const lines: unknown[][] = [];
    const log = (...line: unknown[]): void => void lines.push(line);
    const away = await startPostgres(programs!);
    const server = await testServer({ database: away.url, log });
    await away.stop();
    const refused = await server.call('POST', 'deployment-drafts', sqlDraft('away', 'SELECT 1'));
    expect(refused.json).toMatchObject({ Code: 'ServiceUnavailable.Store', httpCode: 503 });
    expect((await server.call('GET', '/ready')).status).toBe(503);
    await server.stop();
    expect(lines).toContainEqual(['error', 'tickets not handed back', expect.anything()]);
  });
});

/** Hands bytes on, or swallows them, as a network may. */
async function silentProxy(
  target: number,
): Promise<{ readonly port: number; silence(on: boolean): void; close(): void }> {
  let isSilent = false;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connectSocket(target, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => void (isSilent || to.write(bytes)));
      from.on('error', () => undefined);
      from.on('close', () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    silence: (on) => (isSilent = on),
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
