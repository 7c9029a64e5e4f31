// What a ticket remembers: the draft as it was when the check was asked for, so that later edits do not matter.
import { hash } from 'node:crypto';
import type { BriefDeploymentTarget } from '@flink-preflight/draft';

export interface TicketPayload {
  /** Who asked; the maker of what a deployment writes. */
  readonly caller: string;
  readonly deploymentTarget?: BriefDeploymentTarget;
  readonly referencedDeploymentId?: string;
  /** Deployments only: the check was waived. */
  readonly skipValidate?: boolean;
  /** The draft as JSON text: a check hands it on unread. */
  readonly draftText: string;
  /** Of the text. */
  readonly draftDigest: string;
}

export interface DraftText {
  readonly text: string;
  readonly digest: string;
}

export function withDigest(text: string): DraftText {
  return { text, digest: hash('sha256', text, 'base64') };
}

/** Two lines of JSON, the draft in the second. */
export function payloadText({ draftText, draftDigest: _, ...order }: TicketPayload): string {
  return `${JSON.stringify(order)}\n${draftText}`;
}

export function parsePayload(text: string): TicketPayload {
  const end = text.indexOf('\n');
  const order = JSON.parse(text.slice(0, end)) as Omit<TicketPayload, 'draftText' | 'draftDigest'>;
  const draft = withDigest(text.slice(end + 1));
  return { ...order, draftText: draft.text, draftDigest: draft.digest };
}

/** The draft's id and a digest of all that decides the result. */
export function fingerprintOf(kind: string, draftId: string, payload: string): string {
  return `${draftId}:${hash('sha256', `${kind}\n${payload}`)}`;
}
