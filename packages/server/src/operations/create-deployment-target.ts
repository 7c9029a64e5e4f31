import Type from 'typebox';
import { DeploymentTarget, TargetName } from '../schemas/deployment-target.ts';
import { ResourceSpec } from '../schemas/resources.ts';
import { readBounds, targetOf } from './deployment-target-record.ts';
import { operation } from './operation.ts';
import { insertRecord } from './record.ts';

export const createDeploymentTarget = operation({
  name: 'CreateDeploymentTarget',
  method: 'POST',
  path: '/api/v2/namespaces/{namespace}/deployment-targets',
  summary: 'Creates a queue.',
  role: 'admin',
  query: Type.Object({ deploymentTargetName: TargetName }),
  body: ResourceSpec,
  bodyOptional: true,
  data: DeploymentTarget,
  async handle({ query, body, scope, services }) {
    const name = query.deploymentTargetName;
    const record = await insertRecord(services, 'target', scope, name, readBounds({ fixedResource: body }));
    return { data: targetOf(scope, record), object: name };
  },
});
