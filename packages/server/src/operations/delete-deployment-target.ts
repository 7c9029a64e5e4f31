import { OperationError } from '../errors.ts';
import { DeploymentTarget } from '../schemas/deployment-target.ts';
import { targetOf } from './deployment-target-record.ts';
import { operation } from './operation.ts';
import { eachRecord, findByName } from './record.ts';

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
    const users: string[] = [];
    for await (const deployment of eachRecord(services, 'deployment', scope, {})) {
      const target = deployment.body['deploymentTarget'] as { readonly name?: string } | undefined;
      if (target?.name === name) users.push(deployment.name);
      if (users.length === 5) break;
    }
    if (users.length > 0)
      throw new OperationError('inUse', { kind: 'deployment target', name, users: users.join(', ') });
    await services.store.delete('target', scope, record.id);
    return { data: targetOf(scope, record) };
  },
});
