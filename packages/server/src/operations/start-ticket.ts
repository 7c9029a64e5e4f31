// What starting a check and starting a deployment share.
import { OperationError, RequestError } from '../errors.ts';
import type { Services } from '../services.ts';
import type { NewTicket, Scope, StoredRecord, TicketKind } from '../store/store.ts';
import { defaultTargetName } from '../tickets/check-context.ts';
import { draftOf } from './draft-record.ts';
import { ticketId } from './ticket-id.ts';
import type { DraftText, TicketPayload } from '../tickets/ticket-payload.ts';
import { fingerprintOf, payloadText, withDigest } from '../tickets/ticket-payload.ts';

/** A client that is told to come back so much later finds a queue that has moved on. */
const retryAfter = 1000;

/**
 * Puts a ticket on the desk.
 * @returns its id, once it is on disk
 * @throws OperationError for an unknown target, RequestError when the queue is full
 */
export async function startTicket(
  services: Services,
  scope: Scope,
  kind: TicketKind,
  draft: StoredRecord,
  order: Omit<TicketPayload, 'draftText' | 'draftDigest' | 'referencedDeploymentId'>,
): Promise<string> {
  const { store, tickets, reuseOpenTickets } = services;
  const name = order.deploymentTarget?.name ?? defaultTargetName;
  if (name !== defaultTargetName && (await store.getByName('target', scope, name)) === undefined) {
    throw new OperationError('targetNotFound', { name });
  }
  const reference = draft.body['referencedDeploymentId'];
  const { text: draftText, digest: draftDigest } = draftTextOf(scope, draft);
  const payload: TicketPayload = {
    ...order,
    ...(typeof reference === 'string' ? { referencedDeploymentId: reference } : {}),
    draftText,
    draftDigest,
  };
  const draftId = draft.id;
  // Nobody looks for the digest unless repeated starts are to share a ticket.
  if (!reuseOpenTickets) return put(services, { scope, kind, draftId, fingerprint: `${draftId}:` }, payload);
  const fingerprint = fingerprintOf(kind, draftId, payloadText(payload));
  // Asked first: where one is open no check is begun for nothing, and a full queue is no reason to refuse.
  return await once(tickets, `${scope.workspace}\t${scope.namespace}\t${fingerprint}`, async () => {
    const open = await store.findOpenTicket(scope, fingerprint);
    return open ?? (await put(services, { scope, kind, draftId, fingerprint }, payload));
  });
}

async function put(
  { tickets, now }: Services,
  { scope, kind, draftId, fingerprint }: Omit<NewTicket, 'id' | 'createdAt'>,
  payload: TicketPayload,
): Promise<string> {
  if (tickets.fullFor(scope)) {
    const parameters = { limit: tickets.namespaceLimit, milliseconds: retryAfter };
    throw new RequestError('namespaceBusy', parameters, retryAfter);
  }
  if (tickets.full) throw new RequestError('throttled', { milliseconds: retryAfter }, retryAfter);
  const createdAt = now();
  const id = ticketId(createdAt);
  return await tickets.add({ id, scope, kind, draftId, fingerprint, createdAt }, payload);
}

/** Starts that are on their way here: those that repeat one wait for it rather than begin the same check. */
const underWay = new WeakMap<object, Map<string, Promise<string>>>();

function once(server: object, key: string, start: () => Promise<string>): Promise<string> {
  let starts = underWay.get(server);
  if (starts === undefined) underWay.set(server, (starts = new Map()));
  let started = starts.get(key);
  if (started === undefined) {
    started = start().finally(() => starts.delete(key));
    starts.set(key, started);
  }
  return started;
}

const texts = new WeakMap<StoredRecord, DraftText>();

/** Made once for a record: the embedded store gives the same object until the draft is changed. */
function draftTextOf(scope: Scope, draft: StoredRecord): DraftText {
  let text = texts.get(draft);
  if (text === undefined) texts.set(draft, (text = withDigest(JSON.stringify(draftOf(scope, draft)))));
  return text;
}
