// A draft between the wire and the store.
import type { Static } from 'typebox';
import type { Caller } from '../access/caller.ts';
import { OperationError } from '../errors.ts';
import type { DraftChange, DraftCreation } from '../schemas/draft.ts';
import type { Services } from '../services.ts';
import type { Scope, StoredRecord } from '../store/store.ts';

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
export async function findDraft({ store }: Services, scope: Scope, id: string): Promise<StoredRecord> {
  const record = await store.get('draft', scope, id);
  if (record === undefined) throw new OperationError('draftNotFound', { id });
  return record;
}

export function madeBy(caller: Caller): Record<string, string> {
  return { creator: caller.id, creatorName: caller.id, ...changedBy(caller) };
}

export function changedBy(caller: Caller): Record<string, string> {
  return { modifier: caller.id, modifierName: caller.id };
}
