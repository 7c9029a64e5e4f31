// A statement with its context, to be checked as the draft that it would be: its options, its engine version and the
// namespace's variables count as they do there.
import type { Static } from 'typebox';
import type { Caller } from '../access/caller.ts';
import { hasRole } from '../access/caller.ts';
import type { DraftJob } from '../check/check-job.ts';
import type { SqlStatementWithContext } from '../schemas/validation.ts';
import type { Services } from '../services.ts';
import type { Scope } from '../store/store.ts';
import { contextOf } from '../tickets/check-context.ts';
import { withDigest } from '../tickets/ticket-payload.ts';

export async function statementJob(
  { store, now }: Services,
  scope: Scope,
  caller: Caller,
  {
    statement,
    flinkConfiguration,
    batchMode,
    versionName,
    additionalDependencies,
  }: Static<typeof SqlStatementWithContext>,
): Promise<DraftJob> {
  const draft = {
    artifact: { kind: 'SQLSCRIPT', sqlArtifact: { sqlScript: statement, additionalDependencies } },
    executionMode: batchMode === true ? 'BATCH' : 'STREAMING',
    engineVersion: versionName === '' ? undefined : versionName,
    flinkConf: flinkConfiguration,
  };
  const { text, digest } = withDigest(JSON.stringify(draft));
  const payload = { caller: caller.id, draftText: text, draftDigest: digest };
  const context = await contextOf({ store, now }, scope, payload);
  // Who may not write variables does not get to try statements on their values either.
  const mayUseSecrets = hasRole(caller, 'editor');
  return { kind: 'statement', draft: text, digest, context, scope, mayUseSecrets };
}
