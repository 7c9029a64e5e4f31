// A deployment between the wire and the store.
import type { Scope, StoredRecord } from '../store/store.ts';
import { unixTime } from './unix-time.ts';

/** This server runs no jobs; clients read the numbers without looking whether they are there. */
const jobSummary = { starting: 0, running: 0, cancelling: 0, cancelled: 0, finished: 0, failed: 0 };

/** As the API answers it; its times are texts, other than a draft's. */
export function deploymentOf(scope: Scope, record: StoredRecord): Record<string, unknown> {
  return {
    deploymentId: record.id,
    name: record.name,
    deploymentHasChanged: false,
    ...record.body,
    jobSummary,
    workspace: scope.workspace,
    namespace: scope.namespace,
    createdAt: String(unixTime(record.createdAt)),
    modifiedAt: String(unixTime(record.modifiedAt)),
  };
}
