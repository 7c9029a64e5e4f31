// The draft against the deployment that it refers to.
import { stateIncompatible, statePartial, stateUnknown } from '../catalogue/compatibility.ts';
import type { CheckContext } from '../draft/check-context.ts';
import { compareDrafts } from '../compatibility/compare-drafts.ts';
import type { DeploymentDraft } from '../draft/deployment-draft.ts';
import type { ReportCompatibility } from '../report/report.ts';
import type { Finding } from '../report/finding.ts';
import { finding } from '../report/finding.ts';
import { resolveVariables } from '../variables/resolve-variables.ts';

const DEFINITIONS = {
  incompatible: stateIncompatible,
  partial: statePartial,
  unknown: stateUnknown,
} as const;

export interface StateComparison {
  readonly compatibility?: ReportCompatibility;
  readonly findings: readonly Finding[];
}

/** Nothing for a draft whose deployment is not known here. */
export function compareWithDeployment(
  draft: DeploymentDraft,
  context: CheckContext,
  engine: string,
): StateComparison {
  const { deployment } = context;
  if (deployment === undefined) return { findings: [] };
  const compatibility = compareDrafts(
    {
      draft: deployment,
      context,
      engine: deployment.engineVersion ?? engine,
      variables: resolveVariables(deployment, context),
    },
    { draft, context, engine, variables: resolveVariables(draft, context) },
  );
  if (compatibility === undefined) return { findings: [] };
  const { verdict, reasons } = compatibility;
  if (verdict === 'full') return { compatibility, findings: [] };
  const telling = reasons.filter((r) => r.verdict === verdict).map((r) => r.reason);
  const reason = telling.join('; ');
  return { compatibility, findings: [finding(DEFINITIONS[verdict], { reason }, ['referencedDeploymentId'])] };
}
