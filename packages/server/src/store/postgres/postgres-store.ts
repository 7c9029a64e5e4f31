// The shared store: any number of nodes on one PostgreSQL, with no other coordination.
import type { Store } from '../store.ts';
import { connect, databaseTime, watched } from './database.ts';
import { writeHealth } from '../write-health.ts';
import * as records from './records.ts';
import * as tickets from './tickets.ts';

/**
 * @param url e.g. `postgres://user@host:5432/name`
 * @throws Error when the database cannot be reached
 */
export async function openPostgresStore(
  url: string,
  now: () => number = Date.now,
  onError: (error: Error) => void = () => undefined,
): Promise<Store> {
  const health = writeHealth();
  const database = watched(await connect(url, onError), health.failed);
  const collation = await records.letterCollation(database);
  // Times come by this node's clock and are kept by the database's.
  const fromNow = (time: number): number => Math.round(time - now());
  return {
    insert: (kind, scope, record) => records.insert(database, kind, scope, record),
    get: (kind, scope, id) => records.getBy(database, 'id', kind, scope, id),
    getByName: (kind, scope, name) => records.getBy(database, 'name', kind, scope, name),
    list: (kind, scope, query) => records.list(database, collation, kind, scope, query),
    update: (kind, scope, record) => records.update(database, kind, scope, record),
    delete: (kind, scope, id) => records.remove(database, kind, scope, id),

    addTicket: (ticket, payload, claim) =>
      tickets.add(
        database,
        ticket,
        payload,
        claim && { owner: claim.owner, lease: fromNow(claim.leaseUntil) },
      ),
    addFinishedTicket: (ticket, result) => tickets.addFinished(database, ticket, result),
    getTicket: (scope, id) => tickets.get(database, scope, id),
    findOpenTicket: (scope, fingerprint) => tickets.findOpen(database, scope, fingerprint),
    claimTickets: (owner, leaseUntil, limit) => tickets.claim(database, owner, fromNow(leaseUntil), limit),
    renewLeases: (owner, ids, leaseUntil) => tickets.renew(database, owner, ids, fromNow(leaseUntil)),
    finishTickets: (outcomes) => tickets.finish(database, outcomes),
    releaseTickets: (owner) => tickets.release(database, owner),
    takeOverTickets: (time) => tickets.takeOver(database, -fromNow(time)),
    cancelTickets: (scope, draftId, result) => tickets.cancel(database, scope, draftId, result),
    cancelTicket: (scope, id, result) => tickets.cancelOne(database, scope, id, result),
    removeTicketsFinishedBefore: (time) => tickets.removeFinished(database, -fromNow(time)),
    countOpenTickets: () => tickets.countOpen(database),
    countOpenByNamespace: () => tickets.countByNamespace(database),

    async useNonce(accessKeyId, nonce, expiresAt) {
      const text = `INSERT INTO nonce VALUES ($1, $2, ${databaseTime} + $3::bigint) ON CONFLICT DO NOTHING`;
      return (await database.query(text, [accessKeyId, nonce, fromNow(expiresAt)])).rowCount === 1;
    },
    async removeNoncesBefore(time) {
      await database.query(`DELETE FROM nonce WHERE expires_at < ${databaseTime} + $1::bigint`, [
        fromNow(time),
      ]);
    },
    async addAuditEntries(entries) {
      await database.query(
        `INSERT INTO audit (at, request_id, caller, operation, workspace, namespace, object, outcome, times)
         SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
           $8::text[], $9::int[])`,
        [
          entries.map(({ at }) => at),
          entries.map(({ requestId }) => requestId),
          entries.map(({ caller }) => caller),
          entries.map(({ operation }) => operation),
          entries.map(({ workspace }) => workspace),
          entries.map(({ namespace }) => namespace),
          entries.map(({ object }) => object),
          entries.map(({ outcome }) => outcome),
          entries.map(({ times }) => times),
        ],
      );
    },
    async removeAuditEntriesBefore(time) {
      const text = `DELETE FROM audit WHERE seq IN (
        SELECT seq FROM audit WHERE at < ${databaseTime} + $1::bigint LIMIT 1000 FOR UPDATE SKIP LOCKED
      )`;
      return (await database.query(text, [fromNow(time)])).rowCount ?? 0;
    },
    async ping() {
      await database.query('SELECT 1');
      // A nonce of nobody, which the next cleaning removes.
      const text = `INSERT INTO nonce VALUES ('', '', 0) ON CONFLICT (access_key, nonce) DO UPDATE SET expires_at = 0`;
      await health.check(() => database.query(text));
    },
    close: () => database.close(),
  };
}
