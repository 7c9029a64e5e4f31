// Runs the writes of one moment in one transaction: one fsync acknowledges all of them.
// Without it each acknowledgement would wait for its own fsync; under load that is the server's ceiling.
import type { DatabaseSync } from 'node:sqlite';
import { NameTakenError, RecordChangedError } from '../store.ts';
import { mayFail, writeSide } from './writes.ts';
import type { Writes } from './writes.ts';

/** A write's name and its arguments. */
export type Write = readonly [keyof Writes, ...unknown[]];

/** A write that failed; an error's class does not cross threads. */
export interface WriteFailure {
  readonly failure: string;
  readonly refusal?: 'name taken' | 'record changed';
}

/** What the writes gave, in their order, or how all of them failed. */
export type BatchReply = { readonly values: readonly unknown[] } | WriteFailure;

export function batchCommitter(database: DatabaseSync): (batch: readonly Write[]) => BatchReply {
  const { writes, forget } = writeSide(database);
  // Prepared: at thousands of writes a second, parsing these words is a fifth of the time.
  const prepare = (text: string) => database.prepare(text);
  const [begin, commit, rollback] = [prepare('BEGIN IMMEDIATE'), prepare('COMMIT'), prepare('ROLLBACK')];
  const [save, release, undo] = [
    prepare('SAVEPOINT one'),
    prepare('RELEASE one'),
    prepare('ROLLBACK TO one'),
  ];

  const run = ([name, ...parameters]: Write): unknown =>
    (writes[name] as (...parameters: unknown[]) => unknown)(...parameters);

  function attempt(write: Write): unknown {
    save.run();
    try {
      const value = run(write);
      release.run();
      return value;
    } catch (error) {
      undo.run();
      release.run();
      forget();
      return failureOf(error);
    }
  }

  return (batch) => {
    try {
      begin.run();
      const values = batch.map((write) => (mayFail.has(write[0]) ? attempt(write) : run(write)));
      commit.run();
      return { values };
    } catch (error) {
      if (database.isTransaction) rollback.run();
      forget();
      return failureOf(error);
    }
  };
}

function failureOf(error: unknown): WriteFailure {
  const failure = error instanceof Error ? error.message : String(error);
  if (error instanceof NameTakenError) return { failure, refusal: 'name taken' };
  if (error instanceof RecordChangedError) return { failure, refusal: 'record changed' };
  return { failure };
}
