// Gathers the writes of one turn of the event loop into one transaction: one fsync acknowledges all of them.
// Without it each acknowledgement would wait for its own fsync; under load that is the server's ceiling.
import type { DatabaseSync } from 'node:sqlite';

export interface GroupCommit {
  /** Runs the write in the next transaction; resolves when it is on disk. A write that throws undoes itself only. */
  write<T>(work: () => T): Promise<T>;
  /** Commits what is waiting. */
  flush(): void;
}

interface Waiting {
  readonly work: () => unknown;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

export function groupCommit(database: DatabaseSync): GroupCommit {
  let waiting: Waiting[] = [];

  function commit(): void {
    const batch = waiting;
    if (batch.length === 0) return;
    waiting = [];
    const done: (() => void)[] = [];
    try {
      database.exec('BEGIN IMMEDIATE');
      for (const { work, resolve, reject } of batch) {
        database.exec('SAVEPOINT one');
        try {
          const value = work();
          database.exec('RELEASE one');
          done.push(() => resolve(value as never));
        } catch (error) {
          database.exec('ROLLBACK TO one; RELEASE one');
          done.push(() => reject(error));
        }
      }
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      for (const { reject } of batch) reject(error);
      return;
    }
    for (const settle of done) settle();
  }

  return {
    write<T>(work: () => T) {
      return new Promise<T>((resolve, reject) => {
        if (waiting.length === 0) setImmediate(commit);
        waiting.push({ work, resolve: resolve as (value: never) => void, reject });
      });
    },
    flush: commit,
  };
}
