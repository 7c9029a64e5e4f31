// What a ticket remembers: the draft as it was when the check was asked for, so that later edits do not matter.
import type { BriefDeploymentTarget, DeploymentDraft } from '@flink-preflight/draft';
import { createHash } from 'node:crypto';

export interface TicketPayload {
  readonly draft: DeploymentDraft;
  /** Who asked; the maker of what a deployment writes. */
  readonly caller: string;
  readonly deploymentTarget?: BriefDeploymentTarget;
  /** Deployments only: the check was waived. */
  readonly skipValidate?: boolean;
}

/** The draft's id and a digest of all that decides the result. */
export function fingerprintOf(kind: string, draftId: string, payloadText: string): string {
  return `${draftId}:${createHash('sha256').update(kind).update(payloadText).digest('hex')}`;
}
