// The queue or session cluster that the draft would run on.
import { quotaExceeded, sessionTarget, unknownTarget } from '../catalogue/target.ts';
import type { Finding } from '../report/finding.ts';
import { finding } from '../report/finding.ts';
import { draftCost } from '../resources/draft-cost.ts';
import type { DraftRule } from './draft-check.ts';

const FIELD = ['deploymentTarget', 'name'];

/** Without a list of targets only what the draft itself says can be judged. */
export const deploymentTargetRule: DraftRule = ({ draft, context, configuration }) => {
  const name = context.deploymentTargetName ?? draft.deploymentTarget?.name;
  if (name === undefined) return [];
  const target = context.deploymentTargets?.find((t) => t.name === name);
  if (context.deploymentTargets !== undefined && target === undefined) {
    return [finding(unknownTarget, { name }, FIELD)];
  }
  const findings: Finding[] = [];
  const mode = target?.mode ?? draft.deploymentTarget?.mode;
  if (mode === 'SESSION') findings.push(finding(sessionTarget, { name }, FIELD));
  const needed = draftCost(draft, configuration)?.computeUnits;
  const free = target?.freeComputeUnits;
  if (needed !== undefined && free !== undefined && needed > free) {
    findings.push(finding(quotaExceeded, { name, needed, free }, FIELD));
  }
  return findings;
};
