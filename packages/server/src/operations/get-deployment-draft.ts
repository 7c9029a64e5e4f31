import { DeploymentDraft } from '../schemas/draft.ts';
import { draftOf, findDraft } from './draft-record.ts';
import { operation } from './operation.ts';

export const getDeploymentDraft = operation({
  name: 'GetDeploymentDraft',
  method: 'GET',
  path: '/api/v2/namespaces/{namespace}/deployment-drafts/{deploymentDraftId}',
  summary: 'Gives a draft.',
  role: 'viewer',
  data: DeploymentDraft,
  async handle({ path, scope, services }) {
    const draft = await findDraft(services, scope, path['deploymentDraftId']!);
    return { data: draftOf(scope, draft, services.now()) };
  },
});
