// Checks that repeat, as a CI asks for them. Whatever a ticket shares with an earlier one of its draft crosses to the
// thread that writes once, and goes by a number from then on: strings are most of what the crossing costs.
import type { FinishedResult, NewTicket } from '../store.ts';

/** How many numbers are in use: drafts that are checked again and again. */
const most = 10_000;

/** The near end: gives numbers. */
export interface Repeats {
  /** The number of a ticket with this result that differs in nothing but its id and times, sent after `since`. */
  numberOf(ticket: NewTicket, result: FinishedResult, since: number): number | undefined;
  /** A number for what is to be sent; what had it before loses it. */
  next(): number;
  /** To be called when it is on disk. */
  put(number: number, ticket: NewTicket, result: FinishedResult): void;
}

export function repeats(): Repeats {
  interface Sent {
    readonly number: number;
    readonly ticket: NewTicket;
    readonly status: string;
    readonly digest: string | undefined;
  }
  const byDraft = new Map<string, Sent>();
  /** In the place of each number in use, its draft. */
  const drafts: (string | undefined)[] = [];
  let count = 0;

  return {
    numberOf(ticket, { status, digest }, since) {
      const sent = byDraft.get(ticket.draftId);
      if (sent === undefined || sent.digest !== digest || sent.status !== status) return undefined;
      return sent.ticket.createdAt > since && isRepeat(sent.ticket, ticket) ? sent.number : undefined;
    },
    next() {
      const place = count % most;
      const draft = drafts[place];
      drafts[place] = undefined;
      if (draft !== undefined && byDraft.get(draft)?.number === count - most) byDraft.delete(draft);
      return count++;
    },
    put(number, ticket, { status, digest }) {
      if (number < count - most) return;
      drafts[number % most] = ticket.draftId;
      byDraft.set(ticket.draftId, { number, ticket, status, digest });
    },
  };
}

function isRepeat(a: NewTicket, b: NewTicket): boolean {
  return (
    a.kind === b.kind &&
    a.fingerprint === b.fingerprint &&
    a.scope.workspace === b.scope.workspace &&
    a.scope.namespace === b.scope.namespace
  );
}

/** The far end: knows them. */
export interface KnownRepeats<T> {
  put(number: number, known: T): void;
  /** @throws Error for a number that the near end must have given up */
  get(number: number): T;
}

export function knownRepeats<T>(): KnownRepeats<T> {
  const known: { readonly number: number; readonly value: T }[] = [];
  return {
    put(number, value) {
      known[number % most] = { number, value };
    },
    get(number) {
      const entry = known[number % most];
      if (entry?.number !== number) throw new Error('A repeated ticket is unknown.');
      return entry.value;
    },
  };
}
