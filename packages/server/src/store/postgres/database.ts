// Connections to PostgreSQL, and the schema at its newest.
import { Pool } from 'pg';
import type { PoolClient, QueryResult } from 'pg';
import { readMigrations } from '../migrations.ts';

export type Row = Record<string, unknown>;

export interface Database {
  query(text: string, values?: readonly unknown[]): Promise<QueryResult<Row>>;
  transaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * @param url e.g. `postgres://user@host:5432/name`
 * @throws Error when it cannot be reached, or a newer version has written it
 */
export async function connect(url: string, onError: (error: Error) => void): Promise<Database> {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    // A network that swallows packets must not hold a request for ever.
    connectionTimeoutMillis: 5000,
    statement_timeout: 30_000,
    keepAlive: true,
  });
  // A server that goes away closes idle connections; without a listener that would end this process.
  pool.on('error', onError);
  const database: Database = {
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
        await client.query('ROLLBACK').catch((failure: Error) => (broken = failure));
        throw error;
      } finally {
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
  try {
    await migrate(database);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return database;
}

/** Nodes that start at once take turns: the lock is any number that nothing else in the database uses. */
const migrationLock = 7_203_158_011;

async function migrate(database: Database): Promise<void> {
  const migrations = readMigrations(new URL('migrations/', import.meta.url));
  await database.transaction(async (client) => {
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
  });
}
