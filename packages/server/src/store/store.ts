// What the server keeps, whichever database keeps it. One contract (test/store-contract.ts) holds for every store:
// what a promise of a write resolves for is on disk; a ticket is claimed by one owner at a time.

/** Objects live in a namespace of a workspace; one never sees another's. */
export interface Scope {
  readonly workspace: string;
  readonly namespace: string;
}

export const recordKinds = [
  'draft',
  'deployment',
  'target',
  'variable',
  'folder',
  'udf-artifact',
  'udf-function',
  'connector',
  /** A script that changed the catalogs; its name is its place in the order. */
  'definition',
] as const;

export type RecordKind = (typeof recordKinds)[number];

/** An object of the API as a document; `name` is unique for its kind and scope. */
export interface StoredRecord {
  readonly id: string;
  readonly name: string;
  /** The object's own fields, as JSON values. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly modifiedAt: number;
  /** Grows by one with each change. */
  readonly revision: number;
}

export interface ListQuery {
  /** Only records whose body's top-level field has this text; names are letters and digits. */
  readonly where?: Readonly<Record<string, string>>;
  /** Only records whose name holds this text, in whatever case. */
  readonly nameContains?: string;
  readonly sort?: 'created' | 'modified' | 'name';
  readonly offset?: number;
  readonly limit?: number;
  /** Characters of all bodies together above which they are not given: PageTooLargeError. */
  readonly most?: number;
}

export interface RecordPage {
  readonly total: number;
  readonly records: readonly StoredRecord[];
}

export type TicketKind = 'validate' | 'deploy';
export type TicketStatus = 'INIT' | 'EXECUTING' | 'FINISHED' | 'FAILED';

export interface NewTicket {
  readonly id: string;
  readonly scope: Scope;
  readonly kind: TicketKind;
  readonly draftId: string;
  /** Draft id, `:`, digest: the same for the same kind, draft and content. Without a digest it is shared with none. */
  readonly fingerprint: string;
  readonly createdAt: number;
}

export interface TicketClaim {
  readonly owner: string;
  readonly leaseUntil: number;
}

export interface FinishedResult {
  readonly status: 'FINISHED' | 'FAILED';
  /** JSON text. */
  readonly result: string;
  /** Of the result: one that is known to repeat, so that a store may keep it once. */
  readonly digest?: string;
}

export interface TicketView {
  readonly kind: TicketKind;
  readonly status: TicketStatus;
  /** JSON text, once FINISHED or FAILED. */
  readonly result: string | undefined;
}

export interface ClaimedTicket {
  readonly id: string;
  readonly scope: Scope;
  readonly kind: TicketKind;
  readonly draftId: string;
  readonly payload: string;
  /** How often it was claimed, this time included. */
  readonly attempt: number;
}

export interface TicketOutcome {
  readonly id: string;
  /** Written only while the ticket is still held by this owner in this attempt. */
  readonly owner: string;
  readonly attempt: number;
  readonly status: 'FINISHED' | 'FAILED';
  readonly result: string;
  /** Written in the same transaction as the result. */
  readonly writes?: readonly RecordWrite[];
}

export interface OpenTickets {
  readonly waiting: number;
  readonly executing: number;
}

/** Written only where nothing has the id, or the revision is still one less than the record's. */
export interface RecordWrite {
  readonly kind: RecordKind;
  readonly scope: Scope;
  readonly record: StoredRecord;
}

export interface AuditEntry {
  readonly at: number;
  readonly requestId: string;
  readonly caller: string;
  readonly operation: string;
  readonly workspace: string;
  readonly namespace: string;
  readonly object: string;
  readonly outcome: string;
  /** How many requests the entry stands for. */
  readonly times: number;
}

export interface OpenOfNamespace {
  readonly scope: Scope;
  readonly open: number;
}

/** Thrown by `insert`, `update` and `finishTickets` when the name is taken in the kind and scope. */
export class NameTakenError extends Error {}

/** Thrown by `list` when the records are larger than was asked for. */
export class PageTooLargeError extends Error {}

/** Thrown by `finishTickets` when a record that it writes was changed meanwhile. */
export class RecordChangedError extends Error {}

export interface Store {
  /**
   * A number that changes with each write of a record other than a draft in the scope: what was derived from them
   * holds while it stays the same. Only of an embedded store, whose reads cost no round trip either; where other nodes
   * write, too, nothing can be promised.
   */
  generation?(scope: Scope): number;
  /** @throws NameTakenError */
  insert(kind: RecordKind, scope: Scope, record: StoredRecord): Promise<void>;
  get(kind: RecordKind, scope: Scope, id: string): Promise<StoredRecord | undefined>;
  getByName(kind: RecordKind, scope: Scope, name: string): Promise<StoredRecord | undefined>;
  /** @throws PageTooLargeError */
  list(kind: RecordKind, scope: Scope, query: ListQuery): Promise<RecordPage>;
  /**
   * Replaces the record if its revision is still one less than the given one.
   * @returns false when it was changed or deleted meanwhile
   * @throws NameTakenError
   */
  update(kind: RecordKind, scope: Scope, record: StoredRecord): Promise<boolean>;
  delete(kind: RecordKind, scope: Scope, id: string): Promise<boolean>;

  /**
   * The ticket is durable when the promise resolves. At no time are two open whose fingerprint has the same digest,
   * whichever nodes they came to: the second is not added.
   * @param payload what to do, as text (tickets/ticket-payload.ts): the draft as it was when the check was asked for
   * @param claim makes it this owner's at once, in its first attempt: no other server sees it waiting
   * @returns the id of the ticket that stands: its own, or that of the open one
   */
  addTicket(ticket: NewTicket, payload: string, claim?: TicketClaim): Promise<string>;
  /** A ticket whose result was at hand before it was acknowledged: it is never seen open. */
  addFinishedTicket(ticket: NewTicket, result: FinishedResult): Promise<void>;
  getTicket(scope: Scope, id: string): Promise<TicketView | undefined>;
  /** A ticket of this fingerprint that is not finished yet. */
  findOpenTicket(scope: Scope, fingerprint: string): Promise<string | undefined>;
  /**
   * Takes up to `limit` waiting tickets; no other owner gets them before `leaseUntil`. First comes the namespace of
   * which the fewest are worked on, and of a namespace its oldest: whoever asks for many does not starve the others.
   */
  claimTickets(owner: string, leaseUntil: number, limit: number): Promise<readonly ClaimedTicket[]>;
  /** Only tickets that are really worked on: one whose claim got lost on the way must run out. */
  renewLeases(owner: string, ids: readonly string[], leaseUntil: number): Promise<void>;
  /**
   * @returns how many were written: those that the owner still held
   * @throws NameTakenError, RecordChangedError for the records of an outcome; nothing is written then
   */
  finishTickets(outcomes: readonly TicketOutcome[]): Promise<number>;
  /** Hands back what the owner holds, to be claimed again at once; the attempt does not count. */
  releaseTickets(owner: string): Promise<number>;
  /** Frees the tickets whose lease ran out before `now`: their owner is gone. */
  takeOverTickets(now: number): Promise<number>;
  /** Ends the open tickets of a deleted draft with this result. */
  cancelTickets(scope: Scope, draftId: string, result: string): Promise<number>;
  /** Ends an open check with this result; false where there is none. */
  cancelTicket(scope: Scope, id: string, result: string): Promise<boolean>;
  removeTicketsFinishedBefore(time: number): Promise<number>;
  countOpenTickets(): Promise<OpenTickets>;
  /** Of each namespace that has some. */
  countOpenByNamespace(): Promise<readonly OpenOfNamespace[]>;

  /**
   * Notes a signature's nonce. It is on disk when the promise resolves: no crash forgets it.
   * @returns false when the key used it before
   */
  useNonce(accessKeyId: string, nonce: string, expiresAt: number): Promise<boolean>;
  removeNoncesBefore(time: number): Promise<void>;

  addAuditEntries(entries: readonly AuditEntry[]): Promise<void>;
  /** @returns how many were removed: a part of them at a time */
  removeAuditEntriesBefore(time: number): Promise<number>;
  /**
   * Fails when the database cannot be used: it does not answer, or a write failed for its sake and no other has been
   * seen to succeed since. Writes nothing unless one has failed.
   */
  ping(): Promise<void>;
  close(): Promise<void>;
}
