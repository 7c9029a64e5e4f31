// Runs all checks over a draft of the right shape; places stay as paths of fields, for the caller to render.
import { checkScript, sourceText } from '@flink-preflight/sql';
import type { ScriptCheck } from '@flink-preflight/sql';
import type { CheckContext } from './check-context.ts';
import type { DraftSubject } from './checks/draft-check.ts';
import { deriveMemory } from './checks/process-memory.ts';
import { DRAFT_RULES } from './checks/index.ts';
import type { Configuration, ConfigurationEntry } from './configuration/configuration.ts';
import type { DeploymentDraft } from './draft/deployment-draft.ts';
import { DEFAULT_ENGINE, engineFor } from './engine-versions.ts';
import type { FieldPath, Finding } from './report/finding.ts';
import { renderStatement } from './report/render-diagnostic.ts';
import type { FileReport, ReportStatement } from './report/report.ts';

export interface Inspection {
  /** Engine whose rules were applied. */
  readonly engine: string;
  readonly findings: readonly Finding[];
  readonly statements: readonly ReportStatement[];
  /** What the report adds about the whole job. */
  readonly facts: Pick<FileReport, 'resources' | 'cost' | 'compatibility'>;
}

export const SCRIPT_FIELD: FieldPath = ['artifact', 'sqlArtifact', 'sqlScript'];

/** Pure; never throws on a draft that `validateDraft` accepted. */
export function inspectDraft(draft: DeploymentDraft, context: CheckContext): Inspection {
  const engine = context.engine ?? engineFor(draft.engineVersion)?.engine ?? DEFAULT_ENGINE;
  const configuration = draftConfiguration(draft);
  const text = draft.artifact?.kind === 'SQLSCRIPT' ? draft.artifact.sqlArtifact?.sqlScript : undefined;
  const base = { draft, context, engine, configuration };
  if (text === undefined)
    return { engine, findings: runRules(base), statements: [], facts: jobFacts(configuration) };
  const script = sourceText(text);
  const settings = Object.fromEntries([...configuration].map(([key, entry]) => [key, entry.value]));
  const sql: ScriptCheck = checkScript(text, { engine, configuration: settings });
  const findings = sql.diagnostics.map((diagnostic) => ({ diagnostic, field: SCRIPT_FIELD, source: script }));
  return {
    engine,
    findings: [...findings, ...runRules({ ...base, script, sql })],
    statements: sql.statements.map((s) => renderStatement(script, s)),
    facts: jobFacts(configuration),
  };
}

function jobFacts(configuration: Configuration): Inspection['facts'] {
  const taskManager = bytes(deriveMemory('TaskManager', configuration).sizes);
  const jobManager = bytes(deriveMemory('JobManager', configuration).sizes);
  if (taskManager === undefined && jobManager === undefined) return {};
  return {
    resources: {
      ...(taskManager === undefined ? {} : { taskManager }),
      ...(jobManager === undefined ? {} : { jobManager }),
    },
  };
}

function bytes(sizes: Readonly<Record<string, bigint>> | undefined): Record<string, number> | undefined {
  if (sizes === undefined) return undefined;
  return Object.fromEntries(Object.entries(sizes).map(([part, size]) => [part, Number(size)]));
}

function runRules(subject: DraftSubject): Finding[] {
  return DRAFT_RULES.flatMap((rule) => rule(subject));
}

function draftConfiguration(draft: DeploymentDraft): Configuration {
  const entries = new Map<string, ConfigurationEntry>();
  if (draft.executionMode === 'BATCH') {
    entries.set('execution.runtime-mode', { value: 'BATCH', field: ['executionMode'] });
  }
  for (const [key, value] of Object.entries(draft.flinkConf ?? {})) {
    entries.set(key, { value, field: ['flinkConf', key] });
  }
  return entries;
}
