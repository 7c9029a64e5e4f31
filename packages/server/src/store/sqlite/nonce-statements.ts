// Nonces on disk, for the next start.
import type { DatabaseSync } from 'node:sqlite';

export interface NonceStatements {
  save(accessKeyId: string, nonce: string, expiresAt: number): void;
  removeBefore(time: number): void;
  /** Writes one of nobody, which the next cleaning removes. */
  tryToSave(): void;
}

export function nonceStatements(database: DatabaseSync): NonceStatements {
  const insert = database.prepare('INSERT OR IGNORE INTO nonce VALUES (?, ?, ?)');
  const tryToSave = database.prepare(
    "INSERT INTO nonce VALUES ('', '', 0) ON CONFLICT (access_key, nonce) DO UPDATE SET expires_at = 0",
  );
  const remove = database.prepare('DELETE FROM nonce WHERE expires_at < ?');
  return {
    save: (accessKeyId, nonce, expiresAt) => void insert.run(accessKeyId, nonce, expiresAt),
    removeBefore: (time) => void remove.run(time),
    tryToSave: () => void tryToSave.run(),
  };
}
