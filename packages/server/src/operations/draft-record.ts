// A draft between the wire and the store.
import type { Static } from 'typebox';
import type { Caller } from '../access/caller.ts';
import { OperationError } from '../errors.ts';
import type { Lock } from '../schemas/draft.ts';
import type { Services } from '../services.ts';
import type { Scope, StoredRecord } from '../store/store.ts';
import { checkParent } from './folder-record.ts';
import { findById } from './record.ts';

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
    ...(lock === undefined ? {} : { lock }),
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

type HeldLock = Static<typeof Lock>;

/** The lock that is in force: one that its holder forgot ends by itself. */
export function lockOf(draft: StoredRecord, now: number): HeldLock | undefined {
  const lock = draft.body['lock'] as HeldLock | undefined;
  return lock !== undefined && lock.expiresAt > now ? lock : undefined;
}

/**
 * What a draft refers to is there, or it would be lost in a folder that nobody can open, and be compared with nothing.
 * What it refers to already is let through: it may have been deleted since.
 *
 * @throws OperationError when it is not
 */
export async function checkReferences(
  services: Services,
  scope: Scope,
  { parentId, referencedDeploymentId: id }: { parentId?: string; referencedDeploymentId?: string },
  old: StoredRecord['body'] = {},
): Promise<void> {
  if (parentId !== undefined && parentId !== '' && parentId !== old['parentId']) {
    await checkParent(services, scope, parentId);
  }
  if (id !== undefined && id !== '' && id !== old['referencedDeploymentId']) {
    await findById(services, 'deployment', scope, id, 'deploymentNotFound');
  }
}

export function madeBy(caller: Caller): Record<string, string> {
  return { creator: caller.id, creatorName: caller.id, ...changedBy(caller) };
}

export function changedBy(caller: Caller): Record<string, string> {
  return { modifier: caller.id, modifierName: caller.id };
}
