import { Deployment, DeploymentCreation } from '../schemas/deployment.ts';
import { deploymentOf } from './deployment-record.ts';
import { madeBy } from './draft-record.ts';
import { operation } from './operation.ts';
import { insertRecord } from './record.ts';

export const createDeployment = operation({
  name: 'CreateDeployment',
  method: 'POST',
  path: '/api/v2/namespaces/{namespace}/deployments',
  summary: 'Creates a deployment record.',
  role: 'editor',
  body: DeploymentCreation,
  data: Deployment,
  async handle({ body, scope, caller, services }) {
    const { name, ...fields } = body;
    const record = await insertRecord(services, 'deployment', scope, name, { ...fields, ...madeBy(caller) });
    return { data: deploymentOf(scope, record), object: record.id };
  },
});
