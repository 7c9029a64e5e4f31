import Type from 'typebox';
import { DeploymentTarget, ElasticResource, TargetName } from '../schemas/deployment-target.ts';
import { readBounds, targetOf } from './deployment-target-record.ts';
import { operation } from './operation.ts';
import { insertRecord } from './record.ts';

export const createDeploymentTargetV2 = operation({
  name: 'CreateDeploymentTargetV2',
  method: 'POST',
  path: '/api/v2/namespaces/{namespace}/deployment-targets/support-elastic',
  summary: 'Creates a queue with a guaranteed and a borrowed part.',
  role: 'admin',
  query: Type.Object({ deploymentTargetName: TargetName }),
  body: ElasticResource,
  data: DeploymentTarget,
  async handle({ query, body, scope, services }) {
    const name = query.deploymentTargetName;
    const record = await insertRecord(services, 'target', scope, name, readBounds(body));
    return { data: targetOf(scope, record), object: name };
  },
});
