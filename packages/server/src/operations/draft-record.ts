// A draft between the wire and the store.
import type { Static } from 'typebox';
import type { Caller } from '../access/caller.ts';
import { OperationError } from '../errors.ts';
import type { Lock } from '../schemas/draft.ts';
import type { Services } from '../services.ts';
import type { Scope, StoredRecord } from '../store/store.ts';
import { checkParent, rootId } from './folder-record.ts';
import { findById } from './record.ts';
import { unixTime } from './unix-time.ts';

/**
 * As the API answers it.
 * @param now a lock that has ended by then is not shown
 */
export function draftOf(scope: Scope, record: StoredRecord, now = 0): Record<string, unknown> {
  const { lock: _, ...body } = record.body;
  const lock = lockOf(record, now);
  return {
    deploymentDraftId: record.id,
    name: record.name,
    ...body,
    ...(lock === undefined ? {} : { lock: lockShown(lock) }),
    workspace: scope.workspace,
    namespace: scope.namespace,
    createdAt: unixTime(record.createdAt),
    modifiedAt: unixTime(record.modifiedAt),
  };
}

/** @throws OperationError when the scope has no such draft */
export function findDraft(services: Services, scope: Scope, id: string): Promise<StoredRecord> {
  return findById(services, 'draft', scope, id, 'draftNotFound');
}

/** @throws OperationError when another caller holds the draft's lock */
export function checkLock(draft: StoredRecord, caller: Caller, now: number): void {
  const lock = lockOf(draft, now);
  if (lock !== undefined && lock.holderId !== caller.id) {
    throw new OperationError('lockedByOther', { id: draft.id, holder: lock.holderName });
  }
}

/** As it is stored: `expiresAt` in milliseconds. */
type HeldLock = Static<typeof Lock>;

/** As the API answers it. */
export function lockShown(lock: HeldLock): Static<typeof Lock> {
  return { ...lock, expiresAt: unixTime(lock.expiresAt) };
}

/** The lock that is in force: one that its holder forgot ends by itself. */
export function lockOf(draft: StoredRecord, now: number): HeldLock | undefined {
  const lock = draft.body['lock'] as HeldLock | undefined;
  return lock !== undefined && lock.expiresAt > now ? lock : undefined;
}

interface References {
  readonly parentId?: string;
  readonly referencedDeploymentId?: string;
}

/**
 * What a draft refers to is there, or it would be lost in a folder that nobody can open, and be compared with nothing.
 * What it refers to already is let through: it may have been deleted since. An empty `parentId` is the root, an empty
 * `referencedDeploymentId` none.
 *
 * @param given fields of the request
 * @param old of the draft as it is
 * @returns all fields of the draft
 * @throws OperationError when something is not there
 */
export async function withReferences(
  services: Services,
  scope: Scope,
  given: References,
  old: StoredRecord['body'] = {},
): Promise<Record<string, unknown>> {
  const { referencedDeploymentId = old['referencedDeploymentId'], ...rest } = given;
  const { referencedDeploymentId: _, ...kept } = old;
  const parentId = (given.parentId ?? String(old['parentId'] ?? '')) || rootId;
  if (parentId !== old['parentId']) await checkParent(services, scope, parentId);
  const fields = { ...kept, ...rest, parentId };
  if (typeof referencedDeploymentId !== 'string' || referencedDeploymentId === '') return fields;
  if (referencedDeploymentId !== old['referencedDeploymentId']) {
    await findById(services, 'deployment', scope, referencedDeploymentId, 'deploymentNotFound');
  }
  return { ...fields, referencedDeploymentId };
}

export function madeBy(caller: Caller): Record<string, string> {
  return { creator: caller.id, creatorName: caller.id, ...changedBy(caller) };
}

export function changedBy(caller: Caller): Record<string, string> {
  return { modifier: caller.id, modifierName: caller.id };
}
