// Runs a job with the libraries and shapes its result for the wire. Pure; the worker thread and tests call it.
import { checkDraft, checkSqlFile, DEFAULT_ENGINE, engineFor, validateDraft } from '@flink-preflight/draft';
import type { FileReport } from '@flink-preflight/draft';
import type { CheckJob } from './check-job.ts';
import { draftResult, shapeFailure } from './draft-result.ts';
import { statementResult } from './statement-result.ts';

export interface JobResult {
  readonly text: string;
  /** Whether the draft or statement is free of errors. */
  readonly ok: boolean;
}

/** @throws whatever a defect of the check throws: the ticket then FAILED */
export function runJob(job: CheckJob): JobResult {
  if (job.kind === 'statement') return runStatement(job);
  const { draft, findings } = validateDraft(JSON.parse(job.draft));
  if (draft === undefined) return { text: JSON.stringify(shapeFailure(findings)), ok: false };
  const { file } = checkDraft(draft, job.context);
  return { text: JSON.stringify(draftResult(draft, file)), ok: file.ok };
}

function runStatement(job: Extract<CheckJob, { kind: 'statement' }>): JobResult {
  const engine = job.engineVersion === undefined ? undefined : engineFor(job.engineVersion)?.engine;
  const file: FileReport = checkSqlFile('statement', job.statement, {
    engine: engine ?? DEFAULT_ENGINE,
    configuration: job.configuration,
  });
  return { text: JSON.stringify(statementResult(file)), ok: file.ok };
}
