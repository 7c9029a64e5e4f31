import { OperationError } from '../errors.ts';
import { DeploymentTarget } from '../schemas/deployment-target.ts';
import { targetOf } from './deployment-target-record.ts';
import { operation } from './operation.ts';
import { findByName } from './record.ts';

export const deleteDeploymentTarget = operation({
  name: 'DeleteDeploymentTarget',
  method: 'DELETE',
  path: '/api/v2/namespaces/{namespace}/deployment-targets/{deploymentTargetName}',
  summary: 'Deletes a queue that no deployment uses.',
  role: 'admin',
  data: DeploymentTarget,
  async handle({ path, scope, services }) {
    const name = path['deploymentTargetName']!;
    const record = await findByName(services, 'target', scope, name, 'targetNotFound');
    const { records } = await services.store.list('deployment', scope, {});
    const users = records.filter(
      ({ body }) => (body['deploymentTarget'] as { name?: string })?.name === name,
    );
    if (users.length > 0) {
      const list = users.slice(0, 5).map((user) => user.name);
      throw new OperationError('inUse', { kind: 'deployment target', name, users: list.join(', ') });
    }
    await services.store.delete('target', scope, record.id);
    return { data: targetOf(scope, record) };
  },
});
