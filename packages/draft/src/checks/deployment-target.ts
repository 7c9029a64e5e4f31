// The queue or session cluster that the draft would run on.
import { quotaExceeded, sessionTarget, unknownTarget } from '../catalogue/target.ts';
import type { Finding } from '../report/finding.ts';
import { finding } from '../report/finding.ts';
import { draftCost, quotaOf } from '../resources/draft-cost.ts';
import { round } from '../resources/job-cost.ts';
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
  const cost = draftCost(draft, configuration);
  const free = quotaOf(target?.free ?? {});
  const exceeds = (needed: number | undefined, most: number | undefined, unit: string): void => {
    if (needed === undefined || most === undefined || needed <= most) return;
    findings.push(finding(quotaExceeded, { name, needed, free: round(most), unit }, FIELD));
  };
  // As Kubernetes does with a ResourceQuota: each of them for itself.
  exceeds(cost?.cores, free.cores, 'cores');
  exceeds(cost?.memory, free.memory, 'GiB');
  return findings;
};
