// Takes tickets, has them worked on under a lease, and writes their results: each acknowledged ticket ends once.
import { randomUUID } from 'node:crypto';
import type {
  ClaimedTicket,
  NewTicket,
  RecordWrite,
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
  run(ticket: WorkTicket, payload: TicketPayload): Promise<WorkResult>;
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
  readonly #running = new Map<string, Promise<void>>();
  #outcomes: TicketOutcome[] = [];
  #settled: ((error?: unknown) => void)[] = [];
  #claiming = false;
  #again = false;
  #answering: Promise<void> | undefined;
  #stopping = false;
  #released = false;
  #waiting = 0;
  /** Claimed by being added, and not yet on disk. */
  #adding = 0;

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
    });
    void this.#dispatch();
  }

  /** Whether the queue takes another ticket. */
  get full(): boolean {
    return this.#waiting >= this.#options.queueLimit;
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
      if (this.#waiting === 0 && this.#running.size + this.#adding < capacity)
        return this.#addOwn(ticket, payload);
    }
    return this.#addWaiting(ticket, payload);
  }

  async #addWaiting(ticket: NewTicket, payload: TicketPayload): Promise<string> {
    this.#waiting += 1;
    let id: string | undefined;
    try {
      id = await this.#options.store.addTicket(ticket, payloadText(payload));
    } finally {
      if (id !== ticket.id) this.#waiting -= 1;
    }
    void this.#dispatch();
    return id;
  }

  /** Works on it while it goes to disk. */
  async #addOwn(ticket: NewTicket, payload: TicketPayload): Promise<string> {
    const { store } = this.#options;
    const claimed = { ...ticket, attempt: 1 };
    const work = (): Promise<WorkResult> => this.#result(claimed, () => payload);
    this.#adding += 1;
    try {
      // A deployment begins when its ticket is on disk: it may do things elsewhere.
      const early = ticket.kind === 'deploy' ? undefined : work();
      const id = await store.addTicket(ticket, payloadText(payload), this.#claimNow());
      // Of one that repeats another, what was begun early is for nobody.
      if (id === ticket.id) this.#begin(claimed, early ?? work());
      return id;
    } finally {
      this.#adding -= 1;
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
    await Promise.race([Promise.allSettled(this.#running.values()), timeout]);
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
    const room = this.#options.capacity - this.#running.size - this.#adding;
    if (this.#stopping || room <= 0) return;
    const tickets = await this.#options.store.claimTickets(this.owner, this.#leaseEnd(), room);
    this.#waiting = Math.max(0, this.#waiting - tickets.length);
    for (const ticket of tickets) {
      this.#begin(
        ticket,
        this.#result(ticket, () => parsePayload(ticket.payload)),
      );
    }
  }

  #begin(ticket: OwnTicket, work: Promise<WorkResult>): void {
    const run = this.#run(ticket, work)
      .catch(this.#options.onError)
      .finally(() => {
        this.#running.delete(ticket.id);
        if (this.#waiting > 0) void this.#dispatch();
      });
    this.#running.set(ticket.id, run);
  }

  async #run(ticket: OwnTicket, work: Promise<WorkResult>): Promise<void> {
    const result = await work;
    // Handed back: what ends now is not this server's to write.
    if (this.#released) return;
    const { id, attempt } = ticket;
    const written = await this.#write({ id, owner: this.owner, attempt }, result);
    this.#options.onFinished?.(ticket.kind, written);
  }

  async #result(ticket: OwnTicket, payload: () => TicketPayload): Promise<WorkResult> {
    if (ticket.attempt > this.#options.attempts) {
      const reason = `it was begun ${ticket.attempt - 1} times and its server ended each time`;
      return { status: 'FAILED', result: failedResult(reason), ok: false };
    }
    for (let tries = 1; ; tries++) {
      try {
        return await this.#options.work[ticket.kind].run(ticket, payload());
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
