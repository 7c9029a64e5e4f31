import { Deployment, DeploymentChange } from '../schemas/deployment.ts';
import { changedArtifact } from './changed-artifact.ts';
import { deploymentOf } from './deployment-record.ts';
import { changedBy } from './draft-record.ts';
import { operation } from './operation.ts';
import { findById, untilUnchanged, updateRecord } from './record.ts';

export const updateDeployment = operation({
  name: 'UpdateDeployment',
  method: 'PUT',
  path: '/api/v2/namespaces/{namespace}/deployments/{deploymentId}',
  summary: 'Changes the fields of a deployment record that the body names.',
  role: 'editor',
  body: DeploymentChange,
  data: Deployment,
  async handle({ path, body, scope, caller, services }) {
    const id = path['deploymentId']!;
    const { name, artifact, ...fields } = body;
    const record = await untilUnchanged(async () => {
      const old = await findById(services, 'deployment', scope, id, 'deploymentNotFound');
      return await updateRecord(services, 'deployment', scope, old, {
        ...(name === undefined ? {} : { name }),
        body: { ...old.body, ...fields, ...changedArtifact(old, artifact), ...changedBy(caller) },
      });
    });
    return { data: deploymentOf(scope, record) };
  },
});
