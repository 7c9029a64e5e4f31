// Nonces on disk, for the next start.
import type { DatabaseSync } from 'node:sqlite';

export interface NonceStatements {
  save(accessKeyId: string, nonce: string, expiresAt: number): void;
  removeBefore(time: number): void;
}

export function nonceStatements(database: DatabaseSync): NonceStatements {
  const insert = database.prepare('INSERT OR IGNORE INTO nonce VALUES (?, ?, ?)');
  const remove = database.prepare('DELETE FROM nonce WHERE expires_at < ?');
  return {
    save: (accessKeyId, nonce, expiresAt) => void insert.run(accessKeyId, nonce, expiresAt),
    removeBefore: (time) => void remove.run(time),
  };
}
