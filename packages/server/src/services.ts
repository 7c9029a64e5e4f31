// What operations work with.
import type { CheckPool } from './check/check-pool.ts';
import type { Store } from './store/store.ts';
import type { TicketDesk } from './tickets/ticket-desk.ts';

export interface Services {
  readonly store: Store;
  readonly tickets: TicketDesk;
  readonly checks: CheckPool;
  /** A start that repeats an unfinished one is answered with its ticket. */
  readonly reuseOpenTickets: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
