// Runs a job with the libraries and shapes its result for the wire. Pure; the worker thread and tests call it.
import { checkDraft, checkSqlFile, userFunctions, validateDraft } from '@flink-preflight/draft';
import { DEFAULT_ENGINE, describeCatalogs, engine } from '@flink-preflight/sql';
import { readArtifact } from './artifact-folder.ts';
import type { CheckJob } from './check-job.ts';
import { engineScript } from '../gateway/engine-script.ts';
import { draftResult, shapeFailure } from './draft-result.ts';
import { statementResult } from './statement-result.ts';

export interface JobResult {
  readonly text: string;
  /** Whether the draft or statement is free of errors. */
  readonly ok: boolean;
  /** Whose rules were applied. */
  readonly engine: string;
}

/** @throws whatever a defect of the check throws: the ticket then FAILED */
export function runJob(job: CheckJob): JobResult {
  if (job.kind === 'statement') return runStatement(job);
  if (job.kind === 'catalogs') {
    return { text: JSON.stringify(describeCatalogs(job.before)), ok: true, engine: DEFAULT_ENGINE };
  }
  const { draft, findings } = validateDraft(JSON.parse(job.draft));
  if (job.kind === 'engine-script') {
    const script = draft === undefined ? undefined : engineScript(draft, job.context);
    return { text: JSON.stringify(script ?? null), ok: true, engine: DEFAULT_ENGINE };
  }
  if (draft === undefined)
    return { text: JSON.stringify(shapeFailure(findings)), ok: false, engine: DEFAULT_ENGINE };
  const { file, engine: applied } = checkDraft(draft, { ...job.context, readArtifact });
  return { text: JSON.stringify(draftResult(draft, file)), ok: file.ok, engine: applied };
}

function runStatement(job: Extract<CheckJob, { kind: 'statement' }>): JobResult {
  const { statement, configuration, engineVersion, surroundings } = job;
  const known = engineVersion !== undefined && engine(engineVersion) !== undefined;
  const applied = known ? engineVersion : DEFAULT_ENGINE;
  const file = checkSqlFile('statement', statement, {
    engine: applied,
    configuration,
    before: surroundings.before,
    customConnectors: new Set(surroundings.customConnectors),
    typingOf: userFunctions({ readArtifact }),
  });
  return { text: JSON.stringify(statementResult(file)), ok: file.ok, engine: applied };
}
