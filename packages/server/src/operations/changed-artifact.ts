// The artifact of a draft or deployment after an update.
import type { Static } from 'typebox';
import { OperationError } from '../errors.ts';
import type { ArtifactChange } from '../schemas/artifact.ts';
import type { StoredRecord } from '../store/store.ts';

/**
 * Nothing where the update names none. The kind may be left out, and "cannot be changed after creation" (Artifact in
 * the official clients).
 *
 * @throws OperationError for another kind
 */
export function changedArtifact(
  old: StoredRecord,
  change: Static<typeof ArtifactChange> | undefined,
): { readonly artifact?: object } {
  if (change === undefined) return {};
  const { kind } = old.body['artifact'] as { readonly kind: string };
  if (change.kind !== undefined && change.kind !== kind) {
    const problem = `cannot be changed after creation: it is ${kind}`;
    throw new OperationError('fieldInvalid', { field: 'artifact.kind', problem });
  }
  return { artifact: { kind, ...change } };
}
