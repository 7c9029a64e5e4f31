// Gathers the writes of one turn of the event loop into one transaction: one fsync acknowledges all of them.
// Without it each acknowledgement would wait for its own fsync; under load that is the server's ceiling.
import type { DatabaseSync } from 'node:sqlite';

export interface GroupCommit {
  /** Runs the write in the next transaction; resolves when it is on disk. One that throws takes all down with it. */
  write<T>(work: () => T): Promise<T>;
  /** The same for a write that may well fail (a name that is taken): it undoes itself only. Costs a savepoint. */
  attempt<T>(work: () => T): Promise<T>;
  /** Commits what is waiting. */
  flush(): void;
}

interface Waiting {
  readonly work: () => unknown;
  readonly mayFail: boolean;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

export function groupCommit(database: DatabaseSync): GroupCommit {
  let waiting: Waiting[] = [];
  // Prepared: at thousands of writes a second, parsing these words is a fifth of the time.
  const [begin, commit, rollback] = ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'].map((text) =>
    database.prepare(text),
  );
  const [save, release, undo] = ['SAVEPOINT one', 'RELEASE one', 'ROLLBACK TO one'].map((text) =>
    database.prepare(text),
  );

  function commitAll(): void {
    const batch = waiting;
    if (batch.length === 0) return;
    waiting = [];
    const done: (() => void)[] = [];
    try {
      begin!.run();
      for (const one of batch) done.push(one.mayFail ? attemptOne(one) : doOne(one));
      commit!.run();
    } catch (error) {
      if (database.isTransaction) rollback!.run();
      for (const { reject } of batch) reject(error);
      return;
    }
    for (const settle of done) settle();
  }

  function doOne({ work, resolve }: Waiting): () => void {
    const value = work();
    return () => resolve(value as never);
  }

  function attemptOne(one: Waiting): () => void {
    save!.run();
    try {
      const settle = doOne(one);
      release!.run();
      return settle;
    } catch (error) {
      undo!.run();
      release!.run();
      return () => one.reject(error);
    }
  }

  function enqueue<T>(work: () => T, mayFail: boolean): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (waiting.length === 0) setImmediate(commitAll);
      waiting.push({ work, mayFail, resolve: resolve as (value: never) => void, reject });
    });
  }

  return {
    write: (work) => enqueue(work, false),
    attempt: (work) => enqueue(work, true),
    flush: commitAll,
  };
}
