// The whole check of a draft as one file of the report: its SQL first, then everything around it.
import { DEFAULT_ENGINE } from '@flink-preflight/sql';
import type { CheckContext } from './draft/check-context.ts';
import type { DeploymentDraft } from './draft/deployment-draft.ts';
import type { DraftFormat, ParsedDraft } from './draft/parse-draft.ts';
import { parseDraft } from './draft/parse-draft.ts';
import type { Inspection } from './inspect-draft.ts';
import { SCRIPT_FIELD } from './inspect-draft.ts';
import { prepareDraft } from './prepare-draft.ts';
import { inspectForAnyValue } from './inspect-for-any-value.ts';
import type { Finding } from './report/finding.ts';
import { fieldName } from './report/finding.ts';
import { renderFinding } from './report/render-diagnostic.ts';
import type { FileReport } from './report/report.ts';
import { strictly } from './report/undecided-notes.ts';

export interface DraftCheck {
  /** Engine whose rules were applied. */
  readonly engine: string;
  readonly file: FileReport;
}

/** Nobody reads more, and each costs a look-up in the file: a hostile draft could have one a character. */
const MOST_FINDINGS = 1000;

type Locate = ParsedDraft['locate'];

/**
 * Checks a draft that has the right shape (see `validateDraft`).
 *
 * Pure and synchronous; the report's path is the draft's name. Throws only where `prepareDraft` has not loaded the facts.
 */
export function checkDraft(draft: DeploymentDraft, context: CheckContext = {}): DraftCheck {
  const inspection = inspectForAnyValue(draft, context);
  const strict = context.strict === true;
  return report(draft.name ?? 'draft', inspection.findings, inspection, { strict });
}

/**
 * Reads and checks the text of a draft file; findings about fields also carry their place in the file. Rejects only where
 * facts cannot be loaded.
 */
export async function checkDraftFile(
  path: string,
  text: string,
  format: DraftFormat,
  context: CheckContext = {},
): Promise<DraftCheck> {
  const { draft, findings, locate } = parseDraft(text, format);
  if (draft !== undefined) await prepareDraft(draft, context);
  const nothing: Inspection = {
    engine: context.engine ?? context.defaultEngine ?? DEFAULT_ENGINE,
    findings: [],
    statements: [],
    facts: {},
  };
  const inspection = draft === undefined ? nothing : inspectForAnyValue(draft, context);
  return report(path, [...findings, ...inspection.findings], inspection, {
    locate,
    strict: context.strict === true,
  });
}

/**
 * Checks a bare Flink CDC pipeline, as a draft that holds nothing else; places are those of its file. Rejects only where
 * facts cannot be loaded.
 */
export async function checkPipelineFile(
  path: string,
  text: string,
  context: CheckContext = {},
): Promise<DraftCheck> {
  const draft: DeploymentDraft = { artifact: { kind: 'YAML', yamlArtifact: { yamlScript: text } } };
  await prepareDraft(draft, context);
  const inspection = inspectForAnyValue(draft, context);
  const findings = inspection.findings.map(({ diagnostic, source }) => ({
    diagnostic,
    ...(source === undefined ? {} : { source }),
  }));
  return report(path, findings, inspection, { strict: context.strict === true });
}

function report(
  path: string,
  findings: readonly Finding[],
  inspection: Inspection,
  { locate, strict }: { readonly locate?: Locate; readonly strict: boolean },
): DraftCheck {
  const diagnostics = findings.slice(0, MOST_FINDINGS).map((f) => renderFinding(f, locate));
  const ok = diagnostics.every((d) => d.severity !== 'error');
  const { engine, statements, facts } = inspection;
  const script = statements.length === 0 ? {} : { script: scriptPlace(locate) };
  const file = { path, ok, statements, ...script, diagnostics, ...facts };
  return { engine, file: strict ? strictly(file) : file };
}

function scriptPlace(locate: Locate | undefined): NonNullable<FileReport['script']> {
  const fileRange = locate?.(SCRIPT_FIELD, 'value');
  return { field: fieldName(SCRIPT_FIELD), ...(fileRange === undefined ? {} : { fileRange }) };
}
