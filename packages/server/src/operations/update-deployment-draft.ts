import { OperationError } from '../errors.ts';
import { DeploymentDraft, DraftChange } from '../schemas/draft.ts';
import { changedBy, draftBody, draftOf, findDraft } from './draft-record.ts';
import { operation } from './operation.ts';
import { naming } from './naming.ts';

export const updateDeploymentDraft = operation({
  name: 'UpdateDeploymentDraft',
  method: 'PATCH',
  path: '/api/v2/namespaces/{namespace}/deployment-drafts/{deploymentDraftId}',
  summary: 'Changes the fields of a draft that the body names.',
  role: 'editor',
  body: DraftChange,
  data: DeploymentDraft,
  async handle({ path, body, scope, caller, services }) {
    const id = path['deploymentDraftId']!;
    const old = await findDraft(services, scope, id);
    const lock = old.body['lock'] as { holderId?: string; holderName?: string } | undefined;
    if (lock !== undefined && lock.holderId !== caller.id) {
      throw new OperationError('lockedByOther', { id, holder: lock.holderName ?? '' });
    }
    const record = {
      ...old,
      name: body.name ?? old.name,
      body: { ...old.body, ...draftBody(body), ...changedBy(caller) },
      modifiedAt: services.now(),
      revision: old.revision + 1,
    };
    const written = await naming('deployment draft', record.name, () =>
      services.store.update('draft', scope, record),
    );
    if (!written) throw new OperationError('changedMeanwhile', { kind: 'deployment draft', id });
    return { data: draftOf(scope, record) };
  },
});
