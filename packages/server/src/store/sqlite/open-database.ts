// Opens the embedded database file for one server: exclusive to it, durable on commit, at the newest schema.
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readMigrations } from '../migrations.ts';

export interface OpenDatabase {
  readonly path: string;
  readonly database: DatabaseSync;
  /** Held while the server lives; the system frees it when the process dies, however it dies. */
  readonly lock: DatabaseSync;
}

/**
 * @param folder made when missing, readable by its owner only
 * @throws Error when another server holds the folder, or a newer version has written the database
 */
export function openDatabase(folder: string): OpenDatabase {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = takeLock(join(folder, 'server.lock'));
  const path = join(folder, 'preflight.sqlite');
  try {
    const database = connectTo(path);
    try {
      migrate(database);
    } catch (error) {
      database.close();
      throw error;
    }
    return { path, database, lock };
  } catch (error) {
    lock.close();
    throw error;
  }
}

/** A connection that waits for others and whose commits are on disk. */
export function connectTo(path: string): DatabaseSync {
  // For its owner only, also in a folder that others may look into; its log gets the same rights.
  closeSync(openSync(path, 'a', 0o600));
  const database = new DatabaseSync(path);
  // FULL: a commit returns after the WAL is on disk, so an acknowledged ticket outlives a power cut.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000');
  // Kilobytes: tickets are written at the end of their indexes, records and results are remembered elsewhere.
  database.exec('PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4000');
  // Each checkpoint syncs twice: with 32 MB of log they are rare.
  database.exec('PRAGMA wal_autocheckpoint = 8000');
  return database;
}

/** An exclusive transaction in a file of its own: the main file stays readable for backups. */
function takeLock(path: string): DatabaseSync {
  const lock = new DatabaseSync(path, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new Error(`Another server uses this data folder: ${path} is locked.`);
  }
  return lock;
}

/** Brings the schema up to date, each step in its own transaction. */
export function migrate(database: DatabaseSync): void {
  database.exec(
    'CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT',
  );
  const row = database.prepare('SELECT coalesce(max(number), 0) AS number FROM migration').get();
  const current = Number(row?.['number']);
  const migrations = readMigrations(new URL('migrations/', import.meta.url));
  if (current > migrations.length) {
    throw new Error(
      `The database has schema ${current}; this server knows up to ${migrations.length}. Use a newer one.`,
    );
  }
  for (const migration of migrations.slice(current)) {
    database.exec('BEGIN IMMEDIATE');
    try {
      database.exec(migration.sql);
      database
        .prepare('INSERT INTO migration VALUES (?, ?, ?)')
        .run(migration.number, migration.name, Date.now());
      database.exec('COMMIT');
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  }
}
