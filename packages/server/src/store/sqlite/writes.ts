// What can be written, by name: the thread that writes has these, the others send it a name and arguments.
import type { DatabaseSync } from 'node:sqlite';
import type {
  AuditEntry,
  ClaimedTicket,
  NewTicket,
  RecordKind,
  Scope,
  StoredRecord,
  TicketClaim,
  TicketOutcome,
} from '../store.ts';
import { nonceStatements } from './nonce-statements.ts';
import { recordStatements } from './record-statements.ts';
import { knownRepeats } from './repeats.ts';
import { resultStatements } from './result-statements.ts';
import type { FinishedTicket } from './ticket-statements.ts';
import { ticketStatements } from './ticket-statements.ts';

export interface Writes {
  insertRecord(kind: RecordKind, scope: Scope, record: StoredRecord): void;
  updateRecord(kind: RecordKind, scope: Scope, record: StoredRecord): boolean;
  deleteRecord(kind: RecordKind, scope: Scope, id: string): boolean;
  /** Gives the id of the ticket that stands. */
  addTicket(ticket: NewTicket, payload: string, claim: TicketClaim | undefined): string;
  addFinishedTicket(ticket: FinishedTicket, result: string): void;
  /**
   * A ticket whose result is shared.
   * @param text undefined where the thread has the result already
   * @param number under which the thread is to know them (repeats.ts)
   */
  addSharedTicket(ticket: FinishedTicket, digest: string, text: string | undefined, number: number): void;
  /** One that differs from the shared ticket of this number in its id and times only. */
  addRepeatedTicket(number: number, id: string, createdAt: number, finishedAt: number): void;
  claimTickets(owner: string, leaseUntil: number, limit: number): ClaimedTicket[];
  renewLeases(owner: string, ids: readonly string[], leaseUntil: number): void;
  /** Gives how many were written. */
  finishTickets(outcomes: readonly TicketOutcome[], now: number): number;
  /** The same for outcomes that write records and may find a name taken. */
  finishWithRecords(outcomes: readonly TicketOutcome[], now: number): number;
  releaseTickets(owner: string): number;
  takeOverTickets(now: number): number;
  cancelTickets(scope: Scope, draftId: string, result: string, now: number): number;
  cancelTicket(scope: Scope, id: string, result: string, now: number): boolean;
  removeTicketsFinishedBefore(time: number): number;
  saveNonce(accessKeyId: string, nonce: string, expiresAt: number): void;
  removeNoncesBefore(time: number): void;
  addAuditEntries(entries: readonly AuditEntry[]): void;
  removeAuditEntriesBefore(time: number): number;
  /** Writes nothing: shows that a transaction can be had. */
  ping(): void;
  /** Writes what is of no consequence: shows that the disk takes it. */
  tryToWrite(): void;
}

/** Those that may well fail: they undo themselves only, at the cost of a savepoint. */
export const mayFail: ReadonlySet<keyof Writes> = new Set<keyof Writes>([
  'insertRecord',
  'updateRecord',
  'finishWithRecords',
]);

export interface WriteSide {
  readonly writes: Writes;
  /** To be called after a rollback. */
  forget(): void;
}

export function writeSide(database: DatabaseSync): WriteSide {
  const records = recordStatements(database);
  const tickets = ticketStatements(database);
  const results = resultStatements(database);
  const nonces = nonceStatements(database);
  const shared = knownRepeats<{ readonly ticket: FinishedTicket; readonly digest: string }>();
  const audit = database.prepare(
    `INSERT INTO audit (at, request_id, caller, operation, workspace, namespace, object, outcome, times)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const removeAudit = database.prepare(
    'DELETE FROM audit WHERE seq IN (SELECT seq FROM audit WHERE at < ? LIMIT 1000)',
  );
  const finish = (outcomes: readonly TicketOutcome[], now: number): number => {
    let written = 0;
    for (const outcome of outcomes) {
      if (!tickets.finish(outcome, now)) continue;
      written += 1;
      for (const change of outcome.writes ?? []) records.put(change);
    }
    return written;
  };
  const writes: Writes = {
    insertRecord: records.insert,
    updateRecord: records.update,
    deleteRecord: records.delete,
    addTicket: tickets.add,
    addFinishedTicket: tickets.addFinished,
    addSharedTicket(ticket, digest, text, number) {
      tickets.addFinished(ticket, results.keep(digest, text, ticket.finishedAt));
      shared.put(number, { ticket, digest });
    },
    addRepeatedTicket(number, id, createdAt, finishedAt) {
      const { ticket, digest } = shared.get(number);
      const repeated = { ...ticket.ticket, id, createdAt };
      const result = results.keep(digest, undefined, finishedAt);
      tickets.addFinished({ ticket: repeated, status: ticket.status, finishedAt }, result);
    },
    claimTickets: tickets.claim,
    renewLeases: tickets.renew,
    finishTickets: finish,
    finishWithRecords: finish,
    releaseTickets: tickets.release,
    takeOverTickets: tickets.takeOver,
    cancelTickets: tickets.cancel,
    cancelTicket: tickets.cancelOne,
    removeTicketsFinishedBefore(time) {
      const removed = tickets.removeFinishedBefore(time);
      results.removeUnused(time);
      return removed;
    },
    saveNonce: nonces.save,
    tryToWrite: nonces.tryToSave,
    removeNoncesBefore: nonces.removeBefore,
    addAuditEntries(entries) {
      for (const {
        at,
        requestId,
        caller,
        operation,
        workspace,
        namespace,
        object,
        outcome,
        times,
      } of entries)
        audit.run(at, requestId, caller, operation, workspace, namespace, object, outcome, times);
    },
    removeAuditEntriesBefore: (time) => Number(removeAudit.run(time).changes),
    ping: () => undefined,
  };
  return { writes, forget: results.forget };
}
