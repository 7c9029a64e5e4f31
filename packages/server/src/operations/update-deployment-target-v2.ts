import { DeploymentTarget, ElasticResource } from '../schemas/deployment-target.ts';
import { readBounds, targetOf } from './deployment-target-record.ts';
import { operation } from './operation.ts';
import { findByName, updateRecord } from './record.ts';

export const updateDeploymentTargetV2 = operation({
  name: 'UpdateDeploymentTargetV2',
  method: 'PUT',
  path: '/api/v2/namespaces/{namespace}/deployment-targets/support-elastic/{deploymentTargetName}',
  summary: "Changes a queue's bound, guaranteed and borrowed.",
  role: 'admin',
  body: ElasticResource,
  data: DeploymentTarget,
  async handle({ path, body, scope, services }) {
    const name = path['deploymentTargetName']!;
    const old = await findByName(services, 'target', scope, name, 'targetNotFound');
    const record = await updateRecord(services, 'target', scope, old, { body: readBounds(body) });
    return { data: targetOf(scope, record) };
  },
});
