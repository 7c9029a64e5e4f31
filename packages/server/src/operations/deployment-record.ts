// A deployment between the wire and the store.
import type { Scope, StoredRecord } from '../store/store.ts';

/** As the API answers it; its times are texts of milliseconds, other than a draft's. */
export function deploymentOf(scope: Scope, record: StoredRecord): Record<string, unknown> {
  return {
    deploymentId: record.id,
    name: record.name,
    deploymentHasChanged: false,
    ...record.body,
    workspace: scope.workspace,
    namespace: scope.namespace,
    createdAt: String(record.createdAt),
    modifiedAt: String(record.modifiedAt),
  };
}
