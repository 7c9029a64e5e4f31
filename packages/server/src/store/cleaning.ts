// Removes, once a minute, what is kept for its time only and belongs to no ticket: nonces, and old audit entries.
import type { Log } from '../log.ts';
import type { Store } from './store.ts';

export interface CleaningOptions {
  readonly store: Store;
  /** For which audit entries are kept; 0 is for ever. */
  readonly auditDays: number;
  readonly now: () => number;
  readonly log: Log;
}

const day = 86_400_000;

/** @returns ends it */
export function startCleaning({ store, auditDays, now, log }: CleaningOptions): () => void {
  const told =
    (what: string) =>
    (error: unknown): void =>
      log('error', what, { error: String(error) });
  async function removeAuditEntries(): Promise<void> {
    const before = now() - auditDays * day;
    while ((await store.removeAuditEntriesBefore(before)) > 0);
  }
  const timer = setInterval(() => {
    store.removeNoncesBefore(now()).catch(told('nonces'));
    if (auditDays > 0) removeAuditEntries().catch(told('old audit entries'));
  }, 60_000).unref();
  return () => clearInterval(timer);
}
