// A statement with its context, to be checked as the draft that it would be: its options, its engine version and the
// namespace's variables count as they do there.
import type { Static } from 'typebox';
import type { DraftJob } from '../check/check-job.ts';
import type { SqlStatementWithContext } from '../schemas/validation.ts';
import type { Services } from '../services.ts';
import type { Scope } from '../store/store.ts';
import { contextOf } from '../tickets/check-context.ts';
import { withDigest } from '../tickets/ticket-payload.ts';
import { readVariable } from './variable-record.ts';

export async function statementJob(
  { store, now, secrets }: Services,
  scope: Scope,
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
  const sources = {
    store,
    now,
    readVariable: (of: Scope, record: Parameters<typeof readVariable>[2]) =>
      readVariable(secrets, of, record),
  };
  const context = await contextOf(sources, scope, { caller: '', draftText: text, draftDigest: digest });
  return { kind: 'statement', draft: text, digest, context };
}
