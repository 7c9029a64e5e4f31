import { OperationError } from '../errors.ts';
import { operation } from './operation.ts';

export const deleteDeployment = operation({
  name: 'DeleteDeployment',
  method: 'DELETE',
  path: '/api/v2/namespaces/{namespace}/deployments/{deploymentId}',
  summary: 'Deletes a deployment record.',
  role: 'editor',
  async handle({ path, scope, services }) {
    const id = path['deploymentId']!;
    const deleted = await services.store.delete('deployment', scope, id);
    if (!deleted) throw new OperationError('deploymentNotFound', { id });
    return {};
  },
});
