// The life of a ticket in PostgreSQL. Rows are claimed with SKIP LOCKED, so that nodes do not wait for each other;
// where several are needed they are locked in order, or passed over, so that no two statements lock each other out.
// Times are told from now on, in milliseconds, and counted by the database's clock: those of nodes may differ.
import type { PoolClient } from 'pg';
import type {
  ClaimedTicket,
  FinishedResult,
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
import type { Database } from './database.ts';
import { databaseTime } from './database.ts';
import { put } from './records.ts';

const free = "status = 'INIT', owner = NULL, lease_until = NULL";
const ended = `finished_at = ${databaseTime}, payload = '', owner = NULL, lease_until = NULL`;

/** A claim that ends after so many milliseconds. */
export interface TimedClaim extends Omit<TicketClaim, 'leaseUntil'> {
  readonly lease: number;
}

/** The open one is written to, with what it has: so it is locked, and still open when its id is given. */
export async function add(
  database: Database,
  ticket: NewTicket,
  payload: string,
  claim?: TimedClaim,
): Promise<string> {
  const { id, scope, kind, draftId, fingerprint, createdAt } = ticket;
  const state = claim === undefined ? ['INIT', 0, null, null] : ['EXECUTING', 1, claim.owner, claim.lease];
  const { rows } = await database.query(
    `INSERT INTO ticket (id, workspace, namespace, kind, draft_id, fingerprint, payload, created_at,
       status, attempt, owner, lease_until)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, ${databaseTime} + $12::bigint)
     ON CONFLICT (workspace, namespace, fingerprint)
       WHERE status IN ('INIT', 'EXECUTING') AND fingerprint <> draft_id || ':'
       DO UPDATE SET fingerprint = excluded.fingerprint
     RETURNING id`,
    [id, scope.workspace, scope.namespace, kind, draftId, fingerprint, payload, createdAt, ...state],
  );
  return String(rows[0]?.['id']);
}

export async function addFinished(
  database: Database,
  ticket: NewTicket,
  { status, result }: FinishedResult,
): Promise<void> {
  const { id, scope, kind, draftId, fingerprint, createdAt } = ticket;
  await database.query(
    `INSERT INTO ticket (id, workspace, namespace, kind, draft_id, fingerprint, payload, created_at,
       status, attempt, result, finished_at)
     VALUES ($1, $2, $3, $4, $5, $6, '', $7, $8, 1, $9, ${databaseTime})`,
    [id, scope.workspace, scope.namespace, kind, draftId, fingerprint, createdAt, status, result],
  );
}

export async function get(database: Database, scope: Scope, id: string): Promise<TicketView | undefined> {
  const { rows } = await database.query(
    'SELECT kind, status, result FROM ticket WHERE id = $1 AND workspace = $2 AND namespace = $3',
    [id, scope.workspace, scope.namespace],
  );
  const row = rows[0];
  if (row === undefined) return undefined;
  const result = row['result'];
  return {
    kind: row['kind'] as TicketKind,
    status: row['status'] as TicketStatus,
    result: typeof result === 'string' ? result : undefined,
  };
}

export async function findOpen(
  database: Database,
  { workspace, namespace }: Scope,
  fingerprint: string,
): Promise<string | undefined> {
  const { rows } = await database.query(
    `SELECT id FROM ticket WHERE status IN ('INIT', 'EXECUTING') AND draft_id = $1 AND fingerprint = $2
     AND workspace = $3 AND namespace = $4 LIMIT 1`,
    [fingerprint.split(':')[0], fingerprint, workspace, namespace],
  );
  return rows[0] === undefined ? undefined : String(rows[0]['id']);
}

export async function claim(
  database: Database,
  owner: string,
  lease: number,
  limit: number,
): Promise<ClaimedTicket[]> {
  const { rows } = await database.query(
    `WITH RECURSIVE waiting AS (
       (SELECT workspace, namespace, seq FROM ticket WHERE status = 'INIT' ORDER BY workspace, namespace, seq LIMIT 1)
       UNION ALL
       SELECT later.workspace, later.namespace, later.seq FROM waiting CROSS JOIN LATERAL (
         SELECT workspace, namespace, seq FROM ticket
         WHERE status = 'INIT' AND (workspace, namespace) > (waiting.workspace, waiting.namespace)
         ORDER BY workspace, namespace, seq LIMIT 1
       ) AS later
     ), executing AS (
       SELECT workspace, namespace, count(*) AS busy FROM ticket WHERE status = 'EXECUTING'
       GROUP BY workspace, namespace
     ), head AS (
       SELECT workspace, namespace, coalesce(busy, 0) AS busy, count(*) OVER () AS heads
       FROM waiting LEFT JOIN executing USING (workspace, namespace) ORDER BY coalesce(busy, 0), seq LIMIT $3
     ), oldest AS (
       SELECT found.seq, head.workspace, head.namespace, head.busy FROM head CROSS JOIN LATERAL (
         SELECT seq FROM ticket
         WHERE status = 'INIT' AND workspace = head.workspace AND namespace = head.namespace
         ORDER BY seq LIMIT least($3, ceil(2.0 * $3 / head.heads)::int) FOR UPDATE SKIP LOCKED
       ) AS found
     ), taken AS (
       SELECT seq, busy + row_number() OVER (PARTITION BY workspace, namespace ORDER BY seq) AS turn
       FROM oldest ORDER BY turn, seq LIMIT $3
     )
     UPDATE ticket SET status = 'EXECUTING', owner = $1, lease_until = ${databaseTime} + $2::bigint, attempt = attempt + 1
     FROM taken WHERE ticket.seq = taken.seq
     RETURNING ticket.seq, taken.turn, id, workspace, namespace, kind, draft_id, payload, attempt`,
    [owner, lease, limit],
  );
  return rows
    .sort((a, b) => Number(a['turn']) - Number(b['turn']) || Number(a['seq']) - Number(b['seq']))
    .map((row) => ({
      id: String(row['id']),
      scope: { workspace: String(row['workspace']), namespace: String(row['namespace']) },
      kind: row['kind'] as TicketKind,
      draftId: String(row['draft_id']),
      payload: String(row['payload']),
      attempt: Number(row['attempt']),
    }));
}

export async function renew(
  database: Database,
  owner: string,
  ids: readonly string[],
  lease: number,
): Promise<void> {
  await database.query(
    `UPDATE ticket SET lease_until = ${databaseTime} + $1::bigint WHERE seq IN (
       SELECT seq FROM ticket WHERE status = 'EXECUTING' AND owner = $2 AND id = ANY ($3) FOR UPDATE SKIP LOCKED
     )`,
    [lease, owner, ids],
  );
}

/** All in one statement, unless one writes records: then in a transaction. */
export async function finish(database: Database, outcomes: readonly TicketOutcome[]): Promise<number> {
  if (outcomes.every(({ writes }) => writes === undefined)) return await finishAll(database, outcomes);
  return await database.transaction(async (client) => {
    let written = 0;
    for (const outcome of outcomes) {
      if ((await finishAll(client, [outcome])) === 0) continue;
      written += 1;
      for (const write of outcome.writes ?? []) await put(client, write);
    }
    return written;
  });
}

async function finishAll(
  client: Pick<Database, 'query'> | PoolClient,
  outcomes: readonly TicketOutcome[],
): Promise<number> {
  const { rowCount } = await client.query(
    `WITH done AS (
       SELECT * FROM unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::text[])
         AS given (id, owner, attempt, status, result)
     ), held AS (
       SELECT ticket.seq, done.status, done.result FROM ticket JOIN done ON ticket.id = done.id
       WHERE ticket.status = 'EXECUTING' AND ticket.owner = done.owner AND ticket.attempt = done.attempt
       ORDER BY ticket.seq FOR UPDATE OF ticket
     )
     UPDATE ticket SET status = held.status, result = held.result, ${ended}
     FROM held WHERE ticket.seq = held.seq`,
    [
      outcomes.map(({ id }) => id),
      outcomes.map(({ owner }) => owner),
      outcomes.map(({ attempt }) => attempt),
      outcomes.map(({ status }) => status),
      outcomes.map(({ result }) => result),
    ],
  );
  return rowCount ?? 0;
}

export async function release(database: Database, owner: string): Promise<number> {
  const text = `UPDATE ticket SET ${free}, attempt = attempt - 1 WHERE status = 'EXECUTING' AND owner = $1`;
  return (await database.query(text, [owner])).rowCount ?? 0;
}

/** @param ago frees those whose lease ran out so long ago; less than 0 is a time to come */
export async function takeOver(database: Database, ago: number): Promise<number> {
  const text = `UPDATE ticket SET ${free} WHERE seq IN (
    SELECT seq FROM ticket WHERE status = 'EXECUTING' AND lease_until < ${databaseTime} - $1::bigint FOR UPDATE SKIP LOCKED
  )`;
  return (await database.query(text, [ago])).rowCount ?? 0;
}

export async function cancel(
  database: Database,
  { workspace, namespace }: Scope,
  draftId: string,
  result: string,
): Promise<number> {
  const { rowCount } = await database.query(
    `UPDATE ticket SET status = 'FAILED', result = $1, ${ended} WHERE seq IN (
       SELECT seq FROM ticket
       WHERE status IN ('INIT', 'EXECUTING') AND draft_id = $2 AND workspace = $3 AND namespace = $4
       ORDER BY seq FOR UPDATE
     )`,
    [result, draftId, workspace, namespace],
  );
  return rowCount ?? 0;
}

export async function cancelOne(
  database: Database,
  { workspace, namespace }: Scope,
  id: string,
  result: string,
): Promise<boolean> {
  const { rowCount } = await database.query(
    `UPDATE ticket SET status = 'FAILED', result = $1, ${ended}
     WHERE status IN ('INIT', 'EXECUTING') AND kind = 'validate' AND id = $2 AND workspace = $3 AND namespace = $4`,
    [result, id, workspace, namespace],
  );
  return rowCount === 1;
}

/** @param age milliseconds since their end */
export async function removeFinished(database: Database, age: number): Promise<number> {
  const text = `DELETE FROM ticket WHERE seq IN (
    SELECT seq FROM ticket WHERE finished_at < ${databaseTime} - $1::bigint LIMIT 1000 FOR UPDATE SKIP LOCKED
  )`;
  return (await database.query(text, [age])).rowCount ?? 0;
}

export async function countOpen(database: Database): Promise<OpenTickets> {
  const { rows } = await database.query(
    `SELECT (SELECT count(*) FROM ticket WHERE status = 'INIT') AS waiting,
     (SELECT count(*) FROM ticket WHERE status = 'EXECUTING') AS executing`,
  );
  return { waiting: Number(rows[0]?.['waiting']), executing: Number(rows[0]?.['executing']) };
}

export async function countByNamespace(database: Database): Promise<OpenOfNamespace[]> {
  const { rows } = await database.query(
    `SELECT workspace, namespace, count(*) AS open FROM ticket WHERE status IN ('INIT', 'EXECUTING')
     GROUP BY workspace, namespace`,
  );
  return rows.map((row) => ({
    scope: { workspace: String(row['workspace']), namespace: String(row['namespace']) },
    open: Number(row['open']),
  }));
}
