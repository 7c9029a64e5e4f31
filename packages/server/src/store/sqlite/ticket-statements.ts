// The life of a ticket in SQLite.
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type {
  ClaimedTicket,
  NewTicket,
  OpenOfNamespace,
  OpenTickets,
  Scope,
  TicketClaim,
  TicketKind,
  TicketOutcome,
  TicketStatus,
  TicketView,
} from '../store.ts';
import { fairClaim } from './fair-claim.ts';

export interface TicketStatements {
  add(ticket: NewTicket, payload: string, claim: TicketClaim | undefined): string;
  /** @param result either its own text, or the row of a shared one */
  addFinished(ticket: FinishedTicket, result: string | number): void;
  claim(owner: string, leaseUntil: number, limit: number): ClaimedTicket[];
  renew(owner: string, ids: readonly string[], leaseUntil: number): void;
  finish(outcome: TicketOutcome, now: number): boolean;
  release(owner: string): number;
  takeOver(now: number): number;
  cancel(scope: Scope, draftId: string, result: string, now: number): number;
  cancelOne(scope: Scope, id: string, result: string, now: number): boolean;
  removeFinishedBefore(time: number): number;
}

export interface TicketReads {
  get(scope: Scope, id: string): TicketView | undefined;
  findOpen(scope: Scope, fingerprint: string): string | undefined;
  countOpen(): OpenTickets;
  countByNamespace(): readonly OpenOfNamespace[];
}

/** One that was never open. */
export interface FinishedTicket {
  readonly ticket: NewTicket;
  readonly status: 'FINISHED' | 'FAILED';
  readonly finishedAt: number;
}

/** As the partial index says it: SQLite uses the index only for these very words. */
const open = "status IN ('INIT', 'EXECUTING')";
const free = "status = 'INIT', owner = NULL, lease_until = NULL";

export function ticketStatements(database: DatabaseSync): TicketStatements {
  const add = database.prepare(
    `INSERT INTO ticket (id, workspace, namespace, kind, draft_id, fingerprint, payload, created_at,
       status, attempt, owner, lease_until)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (workspace, namespace, fingerprint) WHERE ${open} AND fingerprint <> draft_id || ':' DO NOTHING`,
  );
  const { findOpen } = ticketReads(database);
  const addFinished = database.prepare(
    `INSERT INTO ticket (id, workspace, namespace, kind, draft_id, fingerprint, payload, created_at,
       status, attempt, finished_at, result, result_id)
     VALUES (?, ?, ?, ?, ?, ?, '', ?, ?, 1, ?, ?, ?)`,
  );
  const claim = database.prepare(
    `UPDATE ticket SET status = 'EXECUTING', owner = ?, lease_until = ?, attempt = attempt + 1
     WHERE seq = ?
     RETURNING id, workspace, namespace, kind, draft_id, payload, attempt`,
  );
  const choose = fairClaim(database);
  const renew = database.prepare(
    "UPDATE ticket SET lease_until = ? WHERE id = ? AND status = 'EXECUTING' AND owner = ?",
  );
  const finish = database.prepare(
    `UPDATE ticket SET status = ?, result = ?, finished_at = ?, payload = '', owner = NULL, lease_until = NULL
     WHERE id = ? AND status = 'EXECUTING' AND owner = ? AND attempt = ?`,
  );
  const release = database.prepare(
    `UPDATE ticket SET ${free}, attempt = attempt - 1 WHERE ${open} AND status = 'EXECUTING' AND owner = ?`,
  );
  const takeOver = database.prepare(
    `UPDATE ticket SET ${free} WHERE ${open} AND status = 'EXECUTING' AND lease_until < ?`,
  );
  const cancel = database.prepare(
    `UPDATE ticket SET status = 'FAILED', result = ?, finished_at = ?, payload = '', owner = NULL, lease_until = NULL
     WHERE status IN ('INIT', 'EXECUTING') AND draft_id = ? AND workspace = ? AND namespace = ?`,
  );
  const cancelOne = database.prepare(
    `UPDATE ticket SET status = 'FAILED', result = ?, finished_at = ?, payload = '', owner = NULL, lease_until = NULL
     WHERE ${open} AND kind = 'validate' AND id = ? AND workspace = ? AND namespace = ?`,
  );
  const remove = database.prepare(
    'DELETE FROM ticket WHERE seq IN (SELECT seq FROM ticket WHERE finished_at < ? LIMIT 1000)',
  );

  return {
    add({ id, scope, kind, draftId, fingerprint, createdAt }, payload, claim) {
      const state =
        claim === undefined ? ['INIT', 0, null, null] : ['EXECUTING', 1, claim.owner, claim.leaseUntil];
      const { workspace, namespace } = scope;
      const row = [id, workspace, namespace, kind, draftId, fingerprint, payload, createdAt, ...state];
      // This thread alone writes: the one in the way is still there.
      return add.run(...row).changes === 1 ? id : findOpen(scope, fingerprint)!;
    },
    addFinished({ ticket, status, finishedAt }, result) {
      const { id, scope, kind, draftId, fingerprint, createdAt } = ticket;
      const { workspace, namespace } = scope;
      const [text, row] = typeof result === 'string' ? [result, null] : [null, result];
      const state = [createdAt, status, finishedAt, text, row];
      addFinished.run(id, workspace, namespace, kind, draftId, fingerprint, ...state);
    },
    claim: (owner, leaseUntil, limit) =>
      choose(limit).map((seq) => {
        const row = claim.get(owner, leaseUntil, seq)!;
        return {
          id: String(row['id']),
          scope: { workspace: String(row['workspace']), namespace: String(row['namespace']) },
          kind: row['kind'] as TicketKind,
          draftId: String(row['draft_id']),
          payload: String(row['payload']),
          attempt: Number(row['attempt']),
        };
      }),
    renew(owner, ids, leaseUntil) {
      for (const id of ids) renew.run(leaseUntil, id, owner);
    },
    finish: ({ id, owner, attempt, status, result }, now) =>
      finish.run(status, result, now, id, owner, attempt).changes === 1,
    release: (owner) => Number(release.run(owner).changes),
    takeOver: (now) => Number(takeOver.run(now).changes),
    cancel: ({ workspace, namespace }, draftId, result, now) =>
      Number(cancel.run(result, now, draftId, workspace, namespace).changes),
    cancelOne: ({ workspace, namespace }, id, result, now) =>
      cancelOne.run(result, now, id, workspace, namespace).changes === 1,
    removeFinishedBefore: (time) => Number(remove.run(time).changes),
  };
}

export function ticketReads(database: DatabaseSync): TicketReads {
  const get = database.prepare(
    `SELECT kind, status, coalesce(result, (SELECT text FROM result WHERE result.id = result_id)) AS result
     FROM ticket WHERE ticket.id = ? AND workspace = ? AND namespace = ?`,
  );
  const findOpen = database.prepare(
    `SELECT id FROM ticket WHERE status IN ('INIT', 'EXECUTING') AND draft_id = ? AND fingerprint = ?
     AND workspace = ? AND namespace = ? LIMIT 1`,
  );
  const count = database.prepare(
    `SELECT (SELECT count(*) FROM ticket WHERE status = 'INIT') AS waiting,
     (SELECT count(*) FROM ticket WHERE ${open} AND status = 'EXECUTING') AS executing`,
  );
  const countByNamespace = database.prepare(
    `SELECT workspace, namespace, count(*) AS open FROM ticket WHERE ${open} GROUP BY workspace, namespace`,
  );
  return {
    countByNamespace: () =>
      countByNamespace.all().map((row) => ({
        scope: { workspace: String(row['workspace']), namespace: String(row['namespace']) },
        open: Number(row['open']),
      })),
    get({ workspace, namespace }, id) {
      const row = get.get(id, workspace, namespace);
      return row === undefined ? undefined : viewOf(row);
    },
    findOpen({ workspace, namespace }, fingerprint) {
      const [draftId] = fingerprint.split(':');
      const row = findOpen.get(draftId ?? '', fingerprint, workspace, namespace);
      return row === undefined ? undefined : String(row['id']);
    },
    countOpen() {
      const row = count.get();
      return { waiting: Number(row?.['waiting']), executing: Number(row?.['executing']) };
    },
  };
}

function viewOf(row: Record<string, SQLOutputValue>): TicketView {
  const result = row['result'];
  return {
    kind: row['kind'] as TicketKind,
    status: row['status'] as TicketStatus,
    result: typeof result === 'string' ? result : undefined,
  };
}
