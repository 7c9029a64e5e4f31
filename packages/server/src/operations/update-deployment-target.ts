import { DeploymentTarget } from '../schemas/deployment-target.ts';
import { ResourceSpec } from '../schemas/resources.ts';
import { readBounds, targetOf } from './deployment-target-record.ts';
import { operation } from './operation.ts';
import { findByName, updateRecord } from './record.ts';

export const updateDeploymentTarget = operation({
  name: 'UpdateDeploymentTarget',
  method: 'PUT',
  path: '/api/v2/namespaces/{namespace}/deployment-targets/{deploymentTargetName}',
  summary: "Changes a queue's bound.",
  role: 'admin',
  body: ResourceSpec,
  data: DeploymentTarget,
  async handle({ path, body, scope, services }) {
    const name = path['deploymentTargetName']!;
    const old = await findByName(services, 'target', scope, name, 'targetNotFound');
    const record = await updateRecord(services, 'target', scope, old, {
      body: readBounds({ fixedResource: body }),
    });
    return { data: targetOf(scope, record) };
  },
});
