// Takes tickets, has them worked on under a lease, and writes their results: each acknowledged ticket ends once.
import { randomUUID } from 'node:crypto';
import type {
  ClaimedTicket,
  NewTicket,
  RecordWrite,
  Scope,
  Store,
  TicketClaim,
  TicketKind,
  TicketOutcome,
} from '../store/store.ts';
import { failedResult } from './failed-result.ts';
import { isStoreAway } from '../store/store-away.ts';
import { NameTakenError, RecordChangedError } from '../store/store.ts';
import type { TicketPayload } from './ticket-payload.ts';
import { parsePayload, payloadText } from './ticket-payload.ts';

export interface WorkResult {
  readonly status: 'FINISHED' | 'FAILED';
  /** JSON text of `data` in the answer about the ticket. */
  readonly result: string;
  readonly ok: boolean;
  /** Of a result that repeats. */
  readonly digest?: string;
  readonly writes?: readonly RecordWrite[];
  /** The result anew, where a record that it writes was changed meanwhile. */
  readonly again?: () => Promise<WorkResult>;
}

/** Which ticket is worked on. */
export type WorkTicket = Pick<NewTicket, 'scope' | 'draftId'>;

export interface TicketWork {
  /** The result where it is at hand and nothing needs to be read or done for it. */
  known?(ticket: WorkTicket, payload: TicketPayload): WorkResult | undefined;
  /** @throws Error only where it may be run again: when the store was away, it is */
  run(ticket: WorkTicket, payload: TicketPayload, signal: AbortSignal): Promise<WorkResult>;
}

/** Work that goes on here. */
interface Running {
  readonly ticket: OwnTicket;
  readonly cancel: AbortController;
  readonly done: Promise<void>;
}

/** One that this server holds. */
type OwnTicket = Omit<ClaimedTicket, 'payload'>;

export interface TicketDeskOptions {
  readonly store: Store;
  readonly work: Readonly<Record<TicketKind, TicketWork>>;
  /** How many tickets may be worked on at once. */
  readonly capacity: number;
  /** Milliseconds without a sign of life after which another server takes over. */
  readonly lease: number;
  /** Milliseconds between looks for tickets of other servers. */
  readonly poll: number;
  /** A ticket that was begun so often without an end takes its server down with it: it FAILs. */
  readonly attempts: number;
  /** Waiting tickets above which new ones are refused. */
  readonly queueLimit: number;
  /** Open tickets of a namespace above which its new ones are refused. */
  readonly namespaceLimit: number;
  /** Milliseconds for which results are kept. */
  readonly retention: number;
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
  readonly onFinished?: (kind: TicketKind, result: WorkResult) => void;
}

/** How often work is begun whose store went away while it read there. */
const mostTries = 5;

export class TicketDesk {
  readonly owner: string = randomUUID();
  readonly #options: TicketDeskOptions;
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #running = new Map<string, Running>();
  /** Open tickets by namespace, as far as this server knows. */
  #open = new Map<string, number>();
  #outcomes: TicketOutcome[] = [];
  #settled: ((error?: unknown) => void)[] = [];
  #claiming = false;
  #again = false;
  #answering: Promise<void> | undefined;
  #stopping = false;
  #released = false;
  #waiting = 0;
  /** Claimed by being added, and not yet on disk: their namespaces. */
  readonly #adding: string[] = [];

  constructor(options: TicketDeskOptions) {
    this.#options = options;
  }

  /** Waiting tickets, as far as this server knows. */
  get waiting(): number {
    return this.#waiting;
  }

  get executing(): number {
    return this.#running.size;
  }

  start(): void {
    const { lease, poll } = this.#options;
    this.#every(poll, () => this.#dispatch());
    this.#every(lease / 3, () => this.#renew());
    this.#every(lease / 2, () => this.#options.store.takeOverTickets(this.#options.now()));
    this.#every(60_000, () => this.#removeOld());
    // Other servers take and add, too: the own count is an estimate between two looks.
    this.#every(1000, async () => {
      const open = await this.#options.store.countOpenTickets();
      this.#waiting = open.waiting;
      const namespaces = await this.#options.store.countOpenByNamespace();
      this.#open = new Map(namespaces.map((one) => [keyOf(one.scope), one.open]));
    });
    void this.#dispatch();
  }

  /** Whether the queue takes another ticket. */
  get full(): boolean {
    return this.#waiting >= this.#options.queueLimit;
  }

  get namespaceLimit(): number {
    return this.#options.namespaceLimit;
  }

  /** Whether a namespace has as many open tickets as it may have. */
  fullFor(scope: Scope): boolean {
    return (this.#open.get(keyOf(scope)) ?? 0) >= this.#options.namespaceLimit;
  }

  /**
   * Ends an open check, and its work where it is done here.
   * @returns false where it had ended
   */
  async cancel(scope: Scope, id: string, caller: string): Promise<boolean> {
    const result = failedResult(`it was cancelled by ${caller}`);
    const cancelled = await this.#options.store.cancelTicket(scope, id, result);
    if (cancelled) this.#running.get(id)?.cancel.abort();
    return cancelled;
  }

  /** Ends all that is open for a draft that was deleted. */
  async cancelOfDraft(scope: Scope, draftId: string): Promise<void> {
    await this.#options.store.cancelTickets(scope, draftId, failedResult('its draft was deleted'));
    for (const { ticket, cancel } of this.#running.values()) {
      // A deployment that has begun is not taken back.
      if (ticket.kind === 'validate' && ticket.draftId === draftId && keyOf(ticket.scope) === keyOf(scope))
        cancel.abort();
    }
  }

  /**
   * Resolves when the ticket is on disk, with its id, or that of an open one that it repeats. A result that is at hand
   * goes with it; with room to work the ticket is this server's from the first moment.
   */
  add(ticket: NewTicket, payload: TicketPayload): Promise<string> {
    const { store, work, capacity, onFinished } = this.#options;
    if (!this.#stopping) {
      // Needs no thread, and so no room.
      const known = work[ticket.kind].known?.(ticket, payload);
      if (known !== undefined) {
        return store.addFinishedTicket(ticket, known).then(() => {
          onFinished?.(ticket.kind, known);
          return ticket.id;
        });
      }
      const atWork = this.#running.size + this.#adding.length;
      // Who has nothing in work does not wait for the tickets of others; the threads take namespaces in turns.
      if (this.#waiting === 0 ? atWork < capacity : atWork < 2 * capacity && this.#isIdle(ticket.scope))
        return this.#addOwn(ticket, payload);
    }
    return this.#addWaiting(ticket, payload);
  }

  /** Whether nothing of a namespace waits or is worked on. */
  #isIdle(scope: Scope): boolean {
    const key = keyOf(scope);
    return !this.#open.has(key) && !this.#adding.includes(key);
  }

  #countOpen(scope: Scope, change: 1 | -1): void {
    const key = keyOf(scope);
    const open = (this.#open.get(key) ?? 0) + change;
    if (open > 0) this.#open.set(key, open);
    else this.#open.delete(key);
  }

  async #addWaiting(ticket: NewTicket, payload: TicketPayload): Promise<string> {
    this.#waiting += 1;
    this.#countOpen(ticket.scope, 1);
    let id: string | undefined;
    try {
      id = await this.#options.store.addTicket(ticket, payloadText(payload));
    } finally {
      if (id !== ticket.id) {
        this.#waiting -= 1;
        this.#countOpen(ticket.scope, -1);
      }
    }
    void this.#dispatch();
    return id;
  }

  /** Works on it while it goes to disk. */
  async #addOwn(ticket: NewTicket, payload: TicketPayload): Promise<string> {
    const { store } = this.#options;
    const claimed = { ...ticket, attempt: 1 };
    const cancel = new AbortController();
    const work = (): Promise<WorkResult> => this.#result(claimed, () => payload, cancel.signal);
    const namespace = keyOf(ticket.scope);
    this.#adding.push(namespace);
    try {
      // A deployment begins when its ticket is on disk: it may do things elsewhere.
      const early = ticket.kind === 'deploy' ? undefined : work();
      const id = await store.addTicket(ticket, payloadText(payload), this.#claimNow());
      // Of one that repeats another, what was begun early is for nobody.
      if (id === ticket.id) {
        this.#countOpen(ticket.scope, 1);
        this.#begin(claimed, early ?? work(), cancel);
      } else cancel.abort();
      return id;
    } finally {
      this.#adding.splice(this.#adding.indexOf(namespace), 1);
    }
  }

  #claimNow(): TicketClaim {
    return { owner: this.owner, leaseUntil: this.#leaseEnd() };
  }

  /** Ends what is running within the time given, hands back the rest. */
  async stop(grace: number): Promise<void> {
    this.#stopping = true;
    for (const timer of this.#timers) clearInterval(timer);
    const timeout = new Promise<void>((resolve) => setTimeout(resolve, grace).unref());
    await Promise.race([Promise.allSettled([...this.#running.values()].map(({ done }) => done)), timeout]);
    this.#released = true;
    await this.#options.store.releaseTickets(this.owner);
  }

  #every(period: number, work: () => Promise<unknown>): void {
    this.#timers.push(setInterval(() => void work().catch(this.#options.onError), period).unref());
  }

  #leaseEnd(): number {
    return this.#options.now() + this.#options.lease;
  }

  async #dispatch(): Promise<void> {
    if (this.#claiming) {
      this.#again = true;
      return;
    }
    this.#claiming = true;
    try {
      do {
        this.#again = false;
        await this.#claim();
      } while (this.#again);
    } catch (error) {
      this.#options.onError(error);
    } finally {
      this.#claiming = false;
    }
  }

  async #claim(): Promise<void> {
    const room = this.#options.capacity - this.#running.size - this.#adding.length;
    if (this.#stopping || room <= 0) return;
    const tickets = await this.#options.store.claimTickets(this.owner, this.#leaseEnd(), room);
    this.#waiting = Math.max(0, this.#waiting - tickets.length);
    for (const ticket of tickets) {
      const cancel = new AbortController();
      const work = this.#result(ticket, () => parsePayload(ticket.payload), cancel.signal);
      this.#begin(ticket, work, cancel);
    }
  }

  #begin(ticket: OwnTicket, work: Promise<WorkResult>, cancel: AbortController): void {
    const done = this.#run(ticket, work)
      .catch(this.#options.onError)
      .finally(() => {
        this.#running.delete(ticket.id);
        this.#countOpen(ticket.scope, -1);
        if (this.#waiting > 0) void this.#dispatch();
      });
    this.#running.set(ticket.id, { ticket, cancel, done });
  }

  async #run(ticket: OwnTicket, work: Promise<WorkResult>): Promise<void> {
    const result = await work;
    // Handed back: what ends now is not this server's to write.
    if (this.#released) return;
    const { id, attempt } = ticket;
    const written = await this.#write({ id, owner: this.owner, attempt }, result);
    this.#options.onFinished?.(ticket.kind, written);
  }

  async #result(ticket: OwnTicket, payload: () => TicketPayload, signal: AbortSignal): Promise<WorkResult> {
    if (ticket.attempt > this.#options.attempts) {
      const reason = `it was begun ${ticket.attempt - 1} times and its server ended each time`;
      return { status: 'FAILED', result: failedResult(reason), ok: false };
    }
    for (let tries = 1; ; tries++) {
      try {
        return await this.#options.work[ticket.kind].run(ticket, payload(), signal);
      } catch (error) {
        this.#options.onError(error);
        if (tries >= mostTries || !isStoreAway(error))
          return { status: 'FAILED', result: failedResult('the server failed'), ok: false };
      }
      await this.#untilStoreAnswers();
    }
  }

  /** Or until tickets are no longer this server's. Asked once for all that wait. */
  #untilStoreAnswers(): Promise<void> {
    this.#answering ??= this.#askStore().finally(() => (this.#answering = undefined));
    return this.#answering;
  }

  async #askStore(): Promise<void> {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      if (this.#released) return;
      const answers = await this.#options.store.ping().then(
        () => true,
        () => false,
      );
      if (answers) return;
    }
  }

  /**
   * A store that is away for a while (a restart of its server) must not cost a result.
   * @returns the result as it was written in the end
   */
  async #write(
    held: Pick<TicketOutcome, 'id' | 'owner' | 'attempt'>,
    result: WorkResult,
  ): Promise<WorkResult> {
    for (let isStale = false; ;) {
      try {
        if (isStale && result.again !== undefined) result = await result.again();
        isStale = false;
        const { again: _, ...outcome } = result;
        await this.#finish({ ...held, ...outcome });
        return result;
      } catch (error) {
        if (error instanceof NameTakenError) {
          const text = failedResult('its name was taken meanwhile', 'deployment');
          result = { status: 'FAILED', result: text, ok: false };
          continue;
        }
        if (error instanceof RecordChangedError && result.again !== undefined) {
          isStale = true;
          continue;
        }
        this.#options.onError(error);
        if (this.#released) return result;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
  }

  #renew(): Promise<void> {
    const ids = [...this.#running.keys()];
    return ids.length === 0
      ? Promise.resolve()
      : this.#options.store.renewLeases(this.owner, ids, this.#leaseEnd());
  }

  /** Results that are ready in the same moment are written together. */
  async #finish(outcome: TicketOutcome): Promise<void> {
    // One that writes records may find a name taken: it must not take the others down with it.
    if (outcome.writes !== undefined) {
      await this.#options.store.finishTickets([outcome]);
      return;
    }
    return await new Promise((resolve, reject) => {
      if (this.#outcomes.length === 0) setImmediate(() => void this.#writeOutcomes());
      this.#outcomes.push(outcome);
      this.#settled.push((error) => (error === undefined ? resolve() : reject(error)));
    });
  }

  async #writeOutcomes(): Promise<void> {
    const outcomes = this.#outcomes;
    const settled = this.#settled;
    this.#outcomes = [];
    this.#settled = [];
    try {
      await this.#options.store.finishTickets(outcomes);
      for (const settle of settled) settle();
    } catch (error) {
      for (const settle of settled) settle(error);
    }
  }

  async #removeOld(): Promise<void> {
    const before = this.#options.now() - this.#options.retention;
    while ((await this.#options.store.removeTicketsFinishedBefore(before)) > 0);
  }
}

function keyOf({ workspace, namespace }: Scope): string {
  return `${workspace}\t${namespace}`;
}
