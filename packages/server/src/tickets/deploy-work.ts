// Deploys the draft of a claimed ticket: checks it unless that was waived, then writes the deployment record and
// hands it to the deployer. The record and the ticket's result are written together.
import { randomUUID } from 'node:crypto';
import type { DeploymentDraft } from '@flink-preflight/draft';
import type { Judge } from '../check/judge.ts';
import type { Scope, Store, StoredRecord } from '../store/store.ts';
import type { ContextSources } from './check-context.ts';
import { contextOf } from './check-context.ts';
import type { TicketWork, WorkResult, WorkTicket } from './ticket-desk.ts';
import type { TicketPayload } from './ticket-payload.ts';
import { failedResult } from './failed-result.ts';

/**
 * Starts a deployment on a platform; gives one line for people, or throws with a reason, which the ticket's result tells.
 * Called once for a ticket, unless its server dies meanwhile: then again, for the same deployment's id.
 */
export type Deployer = (scope: Scope, deployment: StoredRecord) => Promise<string>;

/** The default: records only. */
export const noDeployer: Deployer = async () =>
  'The deployment record was written. This server has no deployer, so no job was started.';

/**
 * What it throws itself was met before the deployer was called: it may be run again.
 *
 * @param onError is told of what the deployer throws
 */
export function deployWork(
  sources: ContextSources,
  checks: Judge,
  deployer: Deployer,
  onError: (error: unknown) => void,
): TicketWork {
  const run: TicketWork['run'] = async (ticket, payload) => {
    let artifactValidationDetail: object | undefined;
    if (payload.skipValidate !== true) {
      const context = await contextOf(sources, ticket.scope, payload);
      const outcome = await checks.run({
        kind: 'draft',
        draft: payload.draftText,
        digest: payload.draftDigest,
        scope: ticket.scope,
        mayUseSecrets: true,
        context,
      });
      if (outcome.text === undefined) {
        return { status: 'FAILED', result: failedResult(outcome.failure ?? 'unknown'), ok: false };
      }
      const checked = JSON.parse(outcome.text) as CheckResult;
      artifactValidationDetail = detailOf(checked);
      if (!outcome.ok) return finished(false, checked.message, { artifactValidationDetail });
    }
    const record = await deploymentFor(sources.store, ticket, payload, sources.now());
    if (typeof record === 'string') return finished(false, record, {});
    let message: string;
    try {
      message = await deployer(ticket.scope, record);
    } catch (error) {
      // Also where it looks like an error of the store: something may have begun elsewhere.
      onError(error);
      const reason = error instanceof Error ? error.message : String(error);
      const result = failedResult(`the deployer failed: ${reason}`, 'deployment');
      return { status: 'FAILED', result, ok: false };
    }
    const deployed = (written: StoredRecord): WorkResult => {
      const answer = {
        deploymentId: written.id,
        ...(artifactValidationDetail && { artifactValidationDetail }),
      };
      const write = { kind: 'deployment', scope: ticket.scope, record: written } as const;
      return { ...finished(true, message, answer), writes: [write], again };
    };
    // What was changed while the deployer worked stays, where the draft says nothing of it.
    const again = async (): Promise<WorkResult> => {
      const changed = await deploymentFor(sources.store, ticket, payload, sources.now(), record.id);
      return typeof changed === 'string' ? finished(false, changed, {}) : deployed(changed);
    };
    return deployed(record);
  };
  return { run };
}

interface CheckResult {
  readonly message: string;
  readonly draftValidationDetail: {
    readonly sqlValidationResult?: string;
    readonly sqlErrorDetail?: object;
    readonly draftMetaInfoErrorDetails: readonly object[];
    readonly diagnostics: readonly object[];
    readonly engine?: object;
  };
}

/** ValidateStatementResult, with what has no place in it added. */
function detailOf({ draftValidationDetail: detail }: CheckResult): object {
  return {
    validationResult: detail.sqlValidationResult ?? '',
    ...(detail.sqlErrorDetail === undefined ? {} : { errorDetails: detail.sqlErrorDetail }),
    draftMetaInfoErrorDetails: detail.draftMetaInfoErrorDetails,
    diagnostics: detail.diagnostics,
    ...(detail.engine === undefined ? {} : { engine: detail.engine }),
  };
}

function finished(success: boolean, message: string, more: object): WorkResult {
  const result = JSON.stringify({ ticketStatus: 'FINISHED', success, message, ...more });
  return { status: 'FINISHED', result, ok: success };
}

/**
 * The deployment that the draft refers to, changed, or a new one; a text when its name is another's. What the draft
 * does not say stays as it is in the deployment: that is how it was checked, and the product's drafts have neither
 * options nor resources.
 *
 * @param deployedId where the deployer has it already
 */
async function deploymentFor(
  store: Store,
  ticket: WorkTicket,
  { draftText, deploymentTarget, caller }: TicketPayload,
  now: number,
  deployedId?: string,
): Promise<StoredRecord | string> {
  const { scope, draftId } = ticket;
  const draft = JSON.parse(draftText) as DeploymentDraft;
  const name = draft.name ?? draftId;
  const bound = deployedId ?? draft.referencedDeploymentId ?? (await boundDeployment(store, scope, draftId));
  const named = await store.getByName('deployment', scope, name);
  if (named !== undefined && named.id !== bound) return `A deployment named ${name} already exists.`;
  const id = bound ?? (await bindDeployment(store, scope, draftId));
  const old = await store.get('deployment', scope, id);
  const { artifact, engineVersion, executionMode, localVariables, labels } = draft;
  const { streamingResourceSetting, batchResourceSetting } = draft;
  const said = { artifact, engineVersion, executionMode, localVariables, labels };
  const resources = { streamingResourceSetting, batchResourceSetting };
  const target = deploymentTarget ?? draft.deploymentTarget;
  const options = { ...(old?.body['flinkConf'] as object | undefined), ...draft.flinkConf };
  const body = {
    creator: caller,
    creatorName: caller,
    ...old?.body,
    ...withoutUndefined({ ...said, ...resources, deploymentTarget: target }),
    ...(Object.keys(options).length === 0 ? {} : { flinkConf: options }),
    referencedDeploymentDraftId: draftId,
    modifier: caller,
    modifierName: caller,
  };
  const createdAt = old?.createdAt ?? now;
  return { id, name, body, createdAt, modifiedAt: now, revision: (old?.revision ?? 0) + 1 };
}

function withoutUndefined(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

async function boundDeployment(store: Store, scope: Scope, draftId: string): Promise<string | undefined> {
  const id = (await store.get('draft', scope, draftId))?.body['referencedDeploymentId'];
  return typeof id === 'string' ? id : undefined;
}

/** Notes in the draft which deployment it becomes, first: a repeated attempt must not make a second one. */
async function bindDeployment(store: Store, scope: Scope, draftId: string): Promise<string> {
  for (;;) {
    const draft = await store.get('draft', scope, draftId);
    const bound = draft?.body['referencedDeploymentId'];
    if (typeof bound === 'string') return bound;
    const id = randomUUID();
    if (draft === undefined) return id;
    const body = { ...draft.body, referencedDeploymentId: id };
    if (await store.update('draft', scope, { ...draft, body, revision: draft.revision + 1 })) return id;
  }
}
