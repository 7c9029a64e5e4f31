// The embedded store: one file, one server, every acknowledged write on disk. A thread writes; this side reads, and
// remembers what it read, since nobody else writes.
import type { FinishedResult, NewTicket, Store, TicketOutcome } from '../store.ts';
import { writeHealth } from '../write-health.ts';
import { nonceMemory } from './nonce-memory.ts';
import { openDatabase } from './open-database.ts';
import { recordMemory } from './record-memory.ts';
import { recordReads } from './record-statements.ts';
import { repeats } from './repeats.ts';
import { trust } from './result-statements.ts';
import { ticketMemory } from './ticket-memory.ts';
import { ticketReads } from './ticket-statements.ts';
import { startWriter } from './writer.ts';

/** Characters of records and of results in memory: what is asked for again and again, not all there is. */
const memoryLimit = 16_000_000;

/**
 * @param folder where `preflight.sqlite` lies; made when missing
 * @param onError is told when the thread that writes was lost; another takes its place
 * @throws Error when another server uses the folder
 */
export function openSqliteStore(
  folder: string,
  now: () => number = Date.now,
  onError: (error: Error) => void = () => undefined,
): Store {
  const { path, database, lock } = openDatabase(folder);
  // This server alone holds the folder: whoever held these tickets is gone, whatever their lease says.
  database.exec(
    `UPDATE ticket SET status = 'INIT', owner = NULL, lease_until = NULL
     WHERE status IN ('INIT', 'EXECUTING') AND status = 'EXECUTING'`,
  );
  const reads = recordReads(database);
  const records = recordMemory(reads, memoryLimit);
  const tickets = ticketReads(database);
  const ended = ticketMemory(memoryLimit);
  const nonces = nonceMemory(database);
  let kept = new Map<string, number>();
  let repeated = repeats();
  let latest = -Infinity;
  const health = writeHealth();
  const onLost = (error: Error): void => {
    records.forgetAll();
    kept = new Map();
    repeated = repeats();
    health.failed(error);
    onError(error);
  };
  const { write, close } = startWriter(path, { onLost, onFailed: health.failed });

  /** The text of a shared result goes to the writing thread only when it may not have it. */
  function addFinished(ticket: NewTicket, finished: FinishedResult): Promise<void> {
    const { status, result, digest } = finished;
    const finishedAt = now();
    if (finishedAt < latest) {
      // The clock was ahead: what was removed meanwhile, as too old, may be what is trusted to be there.
      kept = new Map();
      repeated = repeats();
    }
    latest = finishedAt;
    if (digest === undefined) return write('addFinishedTicket', { ticket, status, finishedAt }, result);
    const known = repeated.numberOf(ticket, finished, finishedAt - trust);
    if (known !== undefined) {
      return write('addRepeatedTicket', known, ticket.id, ticket.createdAt, finishedAt);
    }
    const isKept = (kept.get(digest) ?? -Infinity) > finishedAt - trust;
    const text = isKept ? undefined : result;
    const [number, numbers] = [repeated.next(), repeated];
    return write('addSharedTicket', { ticket, status, finishedAt }, digest, text, number).then(() => {
      numbers.put(number, ticket, finished);
      if (isKept) return;
      if (kept.size > 10_000) kept = new Map();
      kept.set(digest, finishedAt);
    });
  }

  async function finish(outcomes: readonly TicketOutcome[]): Promise<number> {
    const withRecords = outcomes.some(({ writes }) => writes !== undefined);
    const written = await write(withRecords ? 'finishWithRecords' : 'finishTickets', outcomes, now());
    for (const { kind, scope, record } of outcomes.flatMap(({ writes = [] }) => writes)) {
      records.forget(kind, scope, record.id);
    }
    return written;
  }

  return {
    generation: (scope) => records.generation(scope),
    async insert(kind, scope, record) {
      await write('insertRecord', kind, scope, record);
      records.forget(kind, scope, record.id);
    },
    get: async (kind, scope, id) => records.get(kind, scope, id),
    getByName: async (kind, scope, name) => reads.getByName(kind, scope, name),
    list: async (kind, scope, query) => records.list(kind, scope, query),
    async update(kind, scope, record) {
      const written = await write('updateRecord', kind, scope, record);
      records.forget(kind, scope, record.id);
      return written;
    },
    async delete(kind, scope, id) {
      const written = await write('deleteRecord', kind, scope, id);
      records.forget(kind, scope, id);
      return written;
    },

    addTicket: (ticket, payload, claim) => write('addTicket', ticket, payload, claim),
    addFinishedTicket: (ticket, finished) =>
      addFinished(ticket, finished).then(() => {
        const { status, result } = finished;
        ended.put(ticket.scope, ticket.id, { kind: ticket.kind, status, result });
      }),
    getTicket: async (scope, id) => ended.get(scope, id) ?? tickets.get(scope, id),
    findOpenTicket: async (scope, fingerprint) => tickets.findOpen(scope, fingerprint),
    claimTickets: (owner, leaseUntil, limit) => write('claimTickets', owner, leaseUntil, limit),
    renewLeases: (owner, ids, leaseUntil) => write('renewLeases', owner, ids, leaseUntil),
    finishTickets: finish,
    releaseTickets: (owner) => write('releaseTickets', owner),
    takeOverTickets: (time) => write('takeOverTickets', time),
    cancelTickets: (scope, draftId, result) => write('cancelTickets', scope, draftId, result, now()),
    cancelTicket: (scope, id, result) => write('cancelTicket', scope, id, result, now()),
    async removeTicketsFinishedBefore(time) {
      latest = now();
      const removed = await write('removeTicketsFinishedBefore', time);
      if (removed > 0) ended.clear();
      return removed;
    },
    countOpenTickets: async () => tickets.countOpen(),
    countOpenByNamespace: async () => tickets.countByNamespace(),

    async useNonce(accessKeyId, nonce, expiresAt) {
      if (!nonces.use(accessKeyId, nonce, expiresAt)) return false;
      // Waited for, with all others of the moment: what was answered must not be answered again after a crash.
      await write('saveNonce', accessKeyId, nonce, expiresAt);
      return true;
    },
    async removeNoncesBefore(time) {
      nonces.removeBefore(time);
      await write('removeNoncesBefore', time);
    },
    addAuditEntries: (entries) => write('addAuditEntries', entries),
    removeAuditEntriesBefore: (time) => write('removeAuditEntriesBefore', time),
    async ping() {
      database.prepare('SELECT 1').get();
      await write('ping');
      await health.check(() => write('tryToWrite'));
    },
    async close() {
      await close();
      database.close();
      lock.close();
    },
  };
}
