// The embedded store: one file, one server, every acknowledged write on disk.
import type { Store } from '../store.ts';
import { groupCommit } from './group-commit.ts';
import { nonceMemory } from './nonce-memory.ts';
import { openDatabase } from './open-database.ts';
import { recordStatements } from './record-statements.ts';
import { ticketStatements } from './ticket-statements.ts';

/**
 * @param folder where `preflight.sqlite` lies; made when missing
 * @throws Error when another server uses the folder
 */
export function openSqliteStore(folder: string, now: () => number = Date.now): Store {
  const { database, lock } = openDatabase(folder);
  // This server alone holds the folder: whoever held these tickets is gone, whatever their lease says.
  database.exec(
    `UPDATE ticket SET status = 'INIT', owner = NULL, lease_until = NULL
     WHERE status IN ('INIT', 'EXECUTING') AND status = 'EXECUTING'`,
  );
  const records = recordStatements(database);
  const tickets = ticketStatements(database);
  const { write, attempt, flush } = groupCommit(database);
  const audit = database.prepare(
    `INSERT INTO audit (at, request_id, caller, operation, workspace, namespace, object, outcome)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );

  const nonces = nonceMemory(database);

  return {
    insert: (kind, scope, record) => attempt(() => records.insert(kind, scope, record)),
    get: async (kind, scope, id) => records.get(kind, scope, id),
    getByName: async (kind, scope, name) => records.getByName(kind, scope, name),
    list: async (kind, scope, query) => records.list(kind, scope, query),
    update: (kind, scope, record) => attempt(() => records.update(kind, scope, record)),
    delete: (kind, scope, id) => write(() => records.delete(kind, scope, id)),

    addTicket: (ticket, claim) => write(() => tickets.add(ticket, claim)),
    addFinishedTicket: (ticket, result) => write(() => tickets.addFinished(ticket, result, now())),
    getTicket: async (scope, id) => tickets.get(scope, id),
    findOpenTicket: async (scope, fingerprint) => tickets.findOpen(scope, fingerprint),
    claimTickets: (owner, leaseUntil, limit) => write(() => tickets.claim(owner, leaseUntil, limit)),
    renewLeases: (owner, ids, leaseUntil) => write(() => tickets.renew(owner, ids, leaseUntil)),
    finishTickets: (outcomes) =>
      (outcomes.some(({ writes }) => writes !== undefined) ? attempt : write)(() => {
        let written = 0;
        for (const outcome of outcomes) {
          if (!tickets.finish(outcome, now())) continue;
          written += 1;
          for (const change of outcome.writes ?? []) records.put(change);
        }
        return written;
      }),
    releaseTickets: (owner) => write(() => tickets.release(owner)),
    takeOverTickets: (time) => write(() => tickets.takeOver(time)),
    cancelTickets: (scope, draftId, result) => write(() => tickets.cancel(scope, draftId, result, now())),
    removeTicketsFinishedBefore: (time) => write(() => tickets.removeFinishedBefore(time)),
    countOpenTickets: async () => tickets.countOpen(),

    async useNonce(accessKeyId, nonce, expiresAt) {
      if (!nonces.use(accessKeyId, nonce, expiresAt)) return false;
      // Not waited for: a crash may forget the nonces of its last moment, no more.
      void write(() => nonces.save(accessKeyId, nonce, expiresAt)).catch(() => undefined);
      return true;
    },
    removeNoncesBefore: (time) => write(() => nonces.removeBefore(time)),
    addAuditEntry: (entry) =>
      write(() => {
        const { at, requestId, caller, operation, workspace, namespace, object, outcome } = entry;
        audit.run(at, requestId, caller, operation, workspace, namespace, object, outcome);
      }),
    ping: async () => void database.prepare('SELECT 1').get(),
    async close() {
      flush();
      database.close();
      lock.close();
    },
  };
}
