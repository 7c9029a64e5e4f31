import { Deployment } from '../schemas/deployment.ts';
import { deploymentOf } from './deployment-record.ts';
import { operation } from './operation.ts';
import { findById } from './record.ts';

export const getDeployment = operation({
  name: 'GetDeployment',
  method: 'GET',
  path: '/api/v2/namespaces/{namespace}/deployments/{deploymentId}',
  summary: 'Gives a deployment record.',
  role: 'viewer',
  data: Deployment,
  async handle({ path, scope, services }) {
    const record = await findById(services, 'deployment', scope, path['deploymentId']!, 'deploymentNotFound');
    return { data: deploymentOf(scope, record) };
  },
});
