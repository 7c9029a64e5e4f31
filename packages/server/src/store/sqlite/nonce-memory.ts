// Used nonces, in memory for the answer; what is on disk is read at the start. A caller may send as many requests as
// the server can answer, each with a nonce that is good for a quarter of an hour: as texts they would take gigabytes.
import { createHash, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { NumberSet } from './number-set.ts';
import { numberSet } from './number-set.ts';

export interface NonceMemory {
  /** True the first time. */
  use(accessKeyId: string, nonce: string, expiresAt: number): boolean;
  removeBefore(time: number): void;
}

const minute = 60_000;

export function nonceMemory(database: DatabaseSync): NonceMemory {
  // Unknown to callers, so that nobody can make nonces of others count as used.
  const salt = randomBytes(16);
  /** By the minute in which they run out: a minute that is over is forgotten whole. */
  const used = new Map<number, NumberSet>();

  /** 53 bits: of ten million nonces at a time one request in a thousand million is refused in error. */
  function numberOf(accessKeyId: string, nonce: string): number {
    const digest = createHash('sha1').update(salt).update(`${accessKeyId} ${nonce}`).digest();
    return digest.readUIntBE(0, 6) * 32 + (digest[6]! & 31);
  }

  function note(number: number, expiresAt: number): void {
    const key = Math.floor(expiresAt / minute);
    let ofMinute = used.get(key);
    if (ofMinute === undefined) used.set(key, (ofMinute = numberSet()));
    ofMinute.add(number);
  }

  for (const row of database.prepare('SELECT access_key, nonce, expires_at FROM nonce').iterate()) {
    note(numberOf(String(row['access_key']), String(row['nonce'])), Number(row['expires_at']));
  }
  return {
    use(accessKeyId, nonce, expiresAt) {
      const number = numberOf(accessKeyId, nonce);
      // A nonce is refused whatever its date: there are as many minutes as the dates of signatures may differ by.
      for (const ofMinute of used.values()) if (ofMinute.has(number)) return false;
      note(number, expiresAt);
      return true;
    },
    removeBefore(time) {
      for (const key of used.keys()) if ((key + 1) * minute <= time) used.delete(key);
    },
  };
}
