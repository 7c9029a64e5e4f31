// Runs a job with the libraries and shapes its result for the wire. The worker thread and tests call it.
import { checkDraft, draftLineage, prepareDraft, renderFinding, validateDraft } from '@flink-preflight/draft';
import { DEFAULT_ENGINE, describeCatalogs, surroundingsMemory } from '@flink-preflight/sql';
import type { CheckContext, DeploymentDraft, FileReport, Finding } from '@flink-preflight/draft';
import { readArtifact } from './artifact-folder.ts';
import type { CheckJob } from './check-job.ts';
import { engineScript } from './engine-script.ts';
import { draftResult, shapeFailure } from './draft-result.ts';
import type { StatementCheck } from './statement-result.ts';
import { ofStatement, statementResult, wrongOptions } from './statement-result.ts';

export interface JobResult {
  readonly text: string;
  /** Whether the draft or statement is free of errors. */
  readonly ok: boolean;
  /** Whose rules were applied. */
  readonly engine: string;
}

/** Namespaces' definitions: of this thread, for all its checks. */
const surroundings = surroundingsMemory();

/** Rejects with whatever a defect of the check throws: the ticket then FAILED. */
export async function runJob(job: CheckJob): Promise<JobResult> {
  if (job.kind === 'catalogs') {
    return {
      text: JSON.stringify(describeCatalogs(job.before, job.inProduct === true, surroundings)),
      ok: true,
      engine: DEFAULT_ENGINE,
    };
  }
  const { draft: given, findings } = validateDraft(JSON.parse(job.draft));
  const context = {
    ...job.context,
    ...comparedDeployment(job.context),
    readArtifact: (uri: string) => readArtifact(job.scope, uri),
    surroundings,
  };
  const draft = given === undefined ? undefined : asDeployed(given, context);
  if (draft !== undefined) await prepareDraft(draft, context);
  if (job.kind === 'engine-script') {
    const script =
      draft === undefined
        ? { kind: 'not-asked', reason: 'The draft does not have the shape of a draft.' }
        : engineScript(draft, context);
    return { text: JSON.stringify(script), ok: true, engine: DEFAULT_ENGINE };
  }
  if (job.kind === 'lineage') {
    const found = draft === undefined ? { statements: [], diagnostics: [] } : draftLineage(draft, context);
    return { text: JSON.stringify(found), ok: true, engine: DEFAULT_ENGINE };
  }
  if (draft === undefined) {
    const result = job.kind === 'draft' ? shapeFailure(findings) : statementResult(misshapen(findings), []);
    return { text: JSON.stringify(result), ok: false, engine: DEFAULT_ENGINE };
  }
  const { file, engine: applied } = checkDraft(draft, context);
  const result = job.kind === 'draft' ? draftResult(draft, file) : statementOf(draft, file);
  return { text: JSON.stringify(result), ok: file.ok, engine: applied };
}

/** The deployment as it is on the wire, read like a draft: its options may be numbers, or nested. */
function comparedDeployment({ deployment }: CheckContext): Pick<CheckContext, 'deployment'> {
  if (deployment === undefined) return {};
  const { draft } = validateDraft(deployment);
  return { deployment: draft ?? {} };
}

/** With what the draft leaves to the deployment that it refers to (tickets/deploy-work.ts); options are merged in the check. */
function asDeployed(draft: DeploymentDraft, { deployment = {} }: CheckContext): DeploymentDraft {
  const { engineVersion, executionMode, localVariables } = deployment;
  const { streamingResourceSetting, batchResourceSetting } = deployment;
  return {
    ...(engineVersion === undefined ? {} : { engineVersion }),
    ...(executionMode === undefined ? {} : { executionMode }),
    ...(localVariables === undefined ? {} : { localVariables }),
    ...(streamingResourceSetting === undefined ? {} : { streamingResourceSetting }),
    ...(batchResourceSetting === undefined ? {} : { batchResourceSetting }),
    ...draft,
  };
}

function statementOf({ flinkConf }: DeploymentDraft, file: FileReport): object {
  const check = ofStatement(file);
  return statementResult(check, wrongOptions(check.diagnostics, flinkConf));
}

function misshapen(findings: readonly Finding[]): StatementCheck {
  return ofStatement({ statements: [], diagnostics: findings.map((one) => renderFinding(one)) });
}
