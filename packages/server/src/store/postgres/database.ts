// Connections to PostgreSQL, and the schema at its newest.
import { Client, DatabaseError, Pool } from 'pg';
import type { ClientBase, PoolClient, QueryResult } from 'pg';
import { readMigrations } from '../migrations.ts';

export type Row = Record<string, unknown>;

export interface Database {
  query(text: string, values?: readonly unknown[]): Promise<QueryResult<Row>>;
  transaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Milliseconds. A network that swallows packets must not hold a request for ever: neither at the start of a
 * connection nor, where the server's own limit is of no use, in the middle of one. */
const timeouts = { connectionTimeoutMillis: 5000, statement_timeout: 15_000, query_timeout: 20_000 };

/** The database's clock in milliseconds since 1970: nodes whose own clocks differ agree on it. */
export const databaseTime = '(extract(epoch FROM clock_timestamp()) * 1000)::bigint';

/**
 * @param url e.g. `postgres://user@host:5432/name`
 * @param limits of time; replaced in tests
 * @throws Error when it cannot be reached, or a newer version has written it
 */
export async function connect(
  url: string,
  onError: (error: Error) => void,
  limits: typeof timeouts = timeouts,
): Promise<Database> {
  await migrate(url, limits.connectionTimeoutMillis);
  const pool = new Pool({ connectionString: url, max: 10, keepAlive: true, ...limits });
  // A server that goes away closes idle connections; without a listener that would end this process.
  pool.on('error', onError);
  return {
    query: (text, values) => pool.query(text, values === undefined ? undefined : [...values]),
    async transaction(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query('BEGIN');
        const value = await work(client);
        await client.query('COMMIT');
        return value;
      } catch (error) {
        // A connection that does not answer is given up; only a server that said no can be asked for more.
        if (error instanceof Error && !(error instanceof DatabaseError)) broken = error;
        else await client.query('ROLLBACK').catch((failure: Error) => (broken = failure));
        throw error;
      } finally {
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}

/** @param onFailure is told of every statement and transaction that fails */
export function watched(database: Database, onFailure: (error: unknown) => void): Database {
  const watch = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      onFailure(error);
      throw error;
    });
  return {
    query: (text, values) => watch(database.query(text, values)),
    transaction: (work) => watch(database.transaction(work)),
    close: () => database.close(),
  };
}

/** Nodes that start at once take turns: the lock is any number that nothing else in the database uses. */
const migrationLock = 7_203_158_011;

/** On a connection of its own without a limit of time: a step may take minutes on a large table, and nodes wait. */
async function migrate(url: string, connectionTimeoutMillis: number): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis, keepAlive: true });
  // Lost on the way: the statement that waits fails, too.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('BEGIN');
    await bringUpToDate(client);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

async function bringUpToDate(client: ClientBase): Promise<void> {
  const migrations = readMigrations(new URL('migrations/', import.meta.url));
  await client.query('SET LOCAL statement_timeout = 0');
  await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
  await client.query(
    'CREATE TABLE IF NOT EXISTS migration (number integer PRIMARY KEY, name text NOT NULL, applied_at bigint NOT NULL)',
  );
  const { rows } = await client.query<Row>('SELECT coalesce(max(number), 0) AS number FROM migration');
  const current = Number(rows[0]?.['number']);
  if (current > migrations.length) {
    throw new Error(
      `The database has schema ${current}; this server knows up to ${migrations.length}. Use a newer one.`,
    );
  }
  for (const { number, name, sql } of migrations.slice(current)) {
    await client.query(sql);
    await client.query('INSERT INTO migration VALUES ($1, $2, $3)', [number, name, Date.now()]);
  }
}
