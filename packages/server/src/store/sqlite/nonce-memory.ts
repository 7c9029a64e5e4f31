// Used nonces, in memory for the answer; what is on disk is read at the start.
import type { DatabaseSync } from 'node:sqlite';

export interface NonceMemory {
  /** True the first time. */
  use(accessKeyId: string, nonce: string, expiresAt: number): boolean;
  removeBefore(time: number): void;
}

export function nonceMemory(database: DatabaseSync): NonceMemory {
  const used = new Map<string, number>();
  const keyOf = (accessKeyId: string, nonce: string): string => `${accessKeyId} ${nonce}`;
  for (const row of database.prepare('SELECT access_key, nonce, expires_at FROM nonce').all()) {
    used.set(keyOf(String(row['access_key']), String(row['nonce'])), Number(row['expires_at']));
  }
  return {
    use(accessKeyId, nonce, expiresAt) {
      const key = keyOf(accessKeyId, nonce);
      if (used.has(key)) return false;
      used.set(key, expiresAt);
      return true;
    },
    removeBefore(time) {
      for (const [key, expiresAt] of used) if (expiresAt < time) used.delete(key);
    },
  };
}
