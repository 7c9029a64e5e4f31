import { DeploymentDraft, DraftCreation } from '../schemas/draft.ts';
import { draftOf, madeBy, withReferences } from './draft-record.ts';
import { operation } from './operation.ts';
import { insertRecord } from './record.ts';

export const createDeploymentDraft = operation({
  name: 'CreateDeploymentDraft',
  method: 'POST',
  path: '/api/v2/namespaces/{namespace}/deployment-drafts',
  summary: 'Creates a draft.',
  role: 'editor',
  body: DraftCreation,
  data: DeploymentDraft,
  async handle({ body, scope, caller, services }) {
    const { name, ...given } = body;
    const fields = { ...(await withReferences(services, scope, given)), ...madeBy(caller) };
    const record = await insertRecord(services, 'draft', scope, name, fields);
    return { data: draftOf(scope, record), object: record.id };
  },
});
