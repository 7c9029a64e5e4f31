// Runs all checks over a draft of the right shape; places stay as paths of fields, for the caller to render.
import { DEFAULT_ENGINE, engine } from '@flink-preflight/sql';
import type { CheckContext } from './draft/check-context.ts';
import type { DraftSubject } from './checks/draft-check.ts';
import { deriveMemory } from './checks/process-memory.ts';
import { compareWithDeployment } from './checks/state-compatibility.ts';
import { DRAFT_RULES } from './checks/index.ts';
import type { Configuration } from './configuration/configuration.ts';
import { draftConfiguration, withSettings } from './configuration/draft-configuration.ts';
import type { DeploymentDraft } from './draft/deployment-draft.ts';
import { draftCost } from './resources/draft-cost.ts';
import { scriptOptions } from './script/script-options.ts';
import { checkScriptWithVariables } from './script/check-script-with-variables.ts';
import { resolveVariables } from './variables/resolve-variables.ts';
import { substitute } from './variables/substitute.ts';
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
  const engineId = engineOf(draft, context);
  const comparison = compareWithDeployment(draft, context, engineId);
  const { compatibility } = comparison;
  const compared = compatibility === undefined ? {} : { compatibility };
  const before = draftConfiguration(engineId, withVariables(draft, context), context.deployment);
  const text = draft.artifact?.kind === 'SQLSCRIPT' ? draft.artifact.sqlArtifact?.sqlScript : undefined;
  if (text === undefined) {
    const findings = runRules({ draft, context, engine: engineId, configuration: before });
    return {
      engine: engineId,
      findings: [...findings, ...comparison.findings],
      statements: [],
      facts: { ...jobFacts(draft, before), ...compared },
    };
  }
  const variables = resolveVariables(draft, context);
  const { options, findings: declarations } = scriptOptions(draft, context, engineId, before);
  const { source: script, check: sql } = checkScriptWithVariables(text, variables, options);
  const configuration = withSettings(before, script, sql.statements, SCRIPT_FIELD);
  const findings = sql.diagnostics.map((diagnostic) => ({ diagnostic, field: SCRIPT_FIELD, source: script }));
  return {
    engine: engineId,
    findings: [
      ...declarations,
      ...findings,
      ...runRules({ draft, context, engine: engineId, configuration, script, sql }),
      ...comparison.findings,
    ],
    statements: sql.statements.map((s) => renderStatement(script, s)),
    facts: { ...jobFacts(draft, configuration), ...compared },
  };
}

/** The draft with the configuration below its own, and with its variables replaced; those without a value stay. */
export function withVariables(draft: DeploymentDraft, context: CheckContext): DeploymentDraft {
  if (draft.flinkConf === undefined && context.configuration === undefined) return draft;
  const { valueOf } = resolveVariables(draft, context);
  const entries = Object.entries({ ...context.configuration, ...draft.flinkConf });
  const flinkConf = Object.fromEntries(entries.map(([key, value]) => [key, substitute(value, valueOf).text]));
  return { ...draft, flinkConf };
}

/** The engine that a draft is checked for: an id as it was given, where rules for it are known. */
export function engineOf(draft: DeploymentDraft, context: CheckContext): string {
  const id = context.engine ?? draft.engineVersion ?? context.defaultEngine;
  return id !== undefined && engine(id) !== undefined ? id : DEFAULT_ENGINE;
}

function jobFacts(draft: DeploymentDraft, configuration: Configuration): Inspection['facts'] {
  const taskManager = bytes(deriveMemory('TaskManager', configuration).sizes);
  const jobManager = bytes(deriveMemory('JobManager', configuration).sizes);
  const cost = draftCost(draft, configuration);
  return {
    ...(taskManager === undefined && jobManager === undefined
      ? {}
      : {
          resources: {
            ...(taskManager === undefined ? {} : { taskManager }),
            ...(jobManager === undefined ? {} : { jobManager }),
          },
        }),
    ...(cost === undefined ? {} : { cost }),
  };
}

function bytes(sizes: Readonly<Record<string, bigint>> | undefined): Record<string, number> | undefined {
  if (sizes === undefined) return undefined;
  return Object.fromEntries(Object.entries(sizes).map(([part, size]) => [part, Number(size)]));
}

function runRules(subject: DraftSubject): Finding[] {
  return DRAFT_RULES.flatMap((rule) => rule(subject));
}
