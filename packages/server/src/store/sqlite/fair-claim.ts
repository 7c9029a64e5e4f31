// Which waiting tickets come next: one of the namespace of which the fewest are worked on, and its oldest.
import type { DatabaseSync } from 'node:sqlite';

/** As the partial indexes say it: SQLite uses them only for these very words. */
const waiting = "status = 'INIT'";
const executing = "status = 'EXECUTING'";

interface Head {
  readonly workspace: string;
  readonly namespace: string;
  /** Its oldest that is not chosen. */
  seq: number;
  /** How many are worked on, with those chosen. */
  busy: number;
}

/** @returns gives the numbers of up to `limit` tickets, in the order in which they are to be worked on */
export function fairClaim(database: DatabaseSync): (limit: number) => readonly number[] {
  const busyOnes = database.prepare(
    `SELECT workspace, namespace, count(*) AS busy FROM ticket WHERE ${executing} GROUP BY workspace, namespace`,
  );
  const nextNamespace = database.prepare(
    `SELECT workspace, namespace, seq FROM ticket WHERE ${waiting} AND (workspace, namespace) > (?, ?)
     ORDER BY workspace, namespace, seq LIMIT 1`,
  );
  const nextOf = database.prepare(
    `SELECT seq FROM ticket WHERE ${waiting} AND workspace = ? AND namespace = ? AND seq > ? ORDER BY seq LIMIT 1`,
  );

  /** From namespace to namespace by the index: as many steps as there are some. */
  function heads(): Head[] {
    const busy = new Map(
      busyOnes.all().map((row) => [`${row['workspace']}\t${row['namespace']}`, Number(row['busy'])]),
    );
    const found: Head[] = [];
    for (let at = ['', '']; ;) {
      const row = nextNamespace.get(...at);
      if (row === undefined) return found;
      const [workspace, namespace] = [String(row['workspace']), String(row['namespace'])];
      at = [workspace, namespace];
      found.push({
        ...{ workspace, namespace, seq: Number(row['seq']) },
        busy: busy.get(`${workspace}\t${namespace}`) ?? 0,
      });
    }
  }

  return (limit) => {
    const all = heads();
    const chosen: number[] = [];
    while (chosen.length < limit && all.length > 0) {
      let best = 0;
      for (let i = 1; i < all.length; i++) if (isBefore(all[i]!, all[best]!)) best = i;
      const head = all[best]!;
      chosen.push(head.seq);
      head.busy += 1;
      const next = nextOf.get(head.workspace, head.namespace, head.seq);
      if (next === undefined) all.splice(best, 1);
      else head.seq = Number(next['seq']);
    }
    return chosen;
  };
}

function isBefore(a: Head, b: Head): boolean {
  return a.busy === b.busy ? a.seq < b.seq : a.busy < b.busy;
}
