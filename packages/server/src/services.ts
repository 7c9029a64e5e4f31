// What operations work with.
import type { SecretBox } from './access/secret-box.ts';
import type { CheckPool } from './check/check-pool.ts';
import type { Judge } from './check/judge.ts';
import type { Store } from './store/store.ts';
import type { TicketDesk } from './tickets/ticket-desk.ts';

export interface Services {
  readonly store: Store;
  readonly tickets: TicketDesk;
  readonly checks: CheckPool;
  /** Gives outcomes: the threads' own, or with a SQL Gateway's word. */
  readonly judge: Judge;
  /** Seals encrypted variables; absent without a key. */
  readonly secrets: SecretBox | undefined;
  /** A start that repeats an unfinished one is answered with its ticket. */
  readonly reuseOpenTickets: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
