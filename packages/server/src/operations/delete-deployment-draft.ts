import { OperationError } from '../errors.ts';
import { checkLock, findDraft } from './draft-record.ts';
import { operation } from './operation.ts';

export const deleteDeploymentDraft = operation({
  name: 'DeleteDeploymentDraft',
  method: 'DELETE',
  path: '/api/v2/namespaces/{namespace}/deployment-drafts/{deploymentDraftId}',
  summary: 'Deletes a draft and ends its running checks.',
  role: 'editor',
  async handle({ path, scope, caller, services }) {
    const id = path['deploymentDraftId']!;
    checkLock(await findDraft(services, scope, id), caller, services.now());
    if (!(await services.store.delete('draft', scope, id))) throw new OperationError('draftNotFound', { id });
    await services.tickets.cancelOfDraft(scope, id);
    return {};
  },
});
