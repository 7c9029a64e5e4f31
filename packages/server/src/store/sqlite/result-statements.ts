// Results that tickets share, each kept once. A row outlives the last ticket that refers to it: it is bumped when a
// ticket uses it and the last bump is older than half an hour, and removed an hour after its last bump at the earliest.
import type { DatabaseSync } from 'node:sqlite';

export interface ResultStatements {
  /**
   * Gives the row's id.
   * @param text needed where the row may be missing: unless the digest was kept within the last `trust` milliseconds
   */
  keep(digest: string, text: string | undefined, now: number): number;
  /** Removes rows that only tickets finished before `time` can refer to. */
  removeUnused(time: number): void;
  /** To be called after a rollback: what was remembered may not be there. */
  forget(): void;
}

/** Milliseconds by which `used_at` may lag behind the last use. */
const lag = 1_800_000;

/** Milliseconds for which a row is sure to be there, counted from its last use. */
export const trust = 1_800_000;

/** Rows remembered, so that a repeated result costs no query. */
const most = 10_000;

export function resultStatements(database: DatabaseSync): ResultStatements {
  const find = database.prepare('SELECT id, used_at FROM result WHERE digest = ?');
  const insert = database.prepare('INSERT INTO result (digest, text, used_at) VALUES (?, ?, ?)');
  const bump = database.prepare('UPDATE result SET used_at = ? WHERE id = ?');
  const remove = database.prepare(
    'DELETE FROM result WHERE id IN (SELECT id FROM result WHERE used_at < ? LIMIT 1000)',
  );
  const rows = new Map<string, { readonly id: number; usedAt: number }>();

  function rowOf(digest: string, text: string | undefined, now: number): { id: number; usedAt: number } {
    const row = find.get(digest);
    if (row !== undefined) return { id: Number(row['id']), usedAt: Number(row['used_at']) };
    if (text === undefined) throw new Error('A shared result is missing.');
    return { id: Number(insert.run(digest, text, now).lastInsertRowid), usedAt: now };
  }

  return {
    keep(digest, text, now) {
      let row = rows.get(digest);
      if (row === undefined) {
        if (rows.size >= most) rows.clear();
        rows.set(digest, (row = rowOf(digest, text, now)));
      }
      if (row.usedAt < now - lag) {
        bump.run(now, row.id);
        row.usedAt = now;
      }
      return row.id;
    },
    removeUnused(time) {
      rows.clear();
      remove.run(time - lag - trust);
    },
    forget: () => rows.clear(),
  };
}
