// A draft between the wire and the store.
import type { Static } from 'typebox';
import type { Caller } from '../access/caller.ts';
import { OperationError } from '../errors.ts';
import type { DraftChange, DraftCreation, Lock } from '../schemas/draft.ts';
import type { Services } from '../services.ts';
import type { Scope, StoredRecord } from '../store/store.ts';
import { findById } from './record.ts';

/** The fields that the store keeps; name, id and times are the record's own. */
export function draftBody(
  fields: Static<typeof DraftCreation> | Static<typeof DraftChange>,
): Record<string, unknown> {
  const { name: _, ...body } = fields;
  return body;
}

/** As the API answers it. */
export function draftOf(scope: Scope, record: StoredRecord): Record<string, unknown> {
  return {
    deploymentDraftId: record.id,
    name: record.name,
    ...record.body,
    workspace: scope.workspace,
    namespace: scope.namespace,
    createdAt: record.createdAt,
    modifiedAt: record.modifiedAt,
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

interface HeldLock extends Static<typeof Lock> {
  readonly expiresAt: number;
}

/** The lock that is in force: one that its holder forgot ends by itself. */
export function lockOf(draft: StoredRecord, now: number): HeldLock | undefined {
  const lock = draft.body['lock'] as HeldLock | undefined;
  return lock !== undefined && lock.expiresAt > now ? lock : undefined;
}

export function madeBy(caller: Caller): Record<string, string> {
  return { creator: caller.id, creatorName: caller.id, ...changedBy(caller) };
}

export function changedBy(caller: Caller): Record<string, string> {
  return { modifier: caller.id, modifierName: caller.id };
}
