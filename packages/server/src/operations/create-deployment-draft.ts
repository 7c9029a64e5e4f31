import { randomUUID } from 'node:crypto';
import { DeploymentDraft, DraftCreation } from '../schemas/draft.ts';
import { draftBody, draftOf, madeBy } from './draft-record.ts';
import { operation } from './operation.ts';
import { naming } from './naming.ts';

export const createDeploymentDraft = operation({
  name: 'CreateDeploymentDraft',
  method: 'POST',
  path: '/api/v2/namespaces/{namespace}/deployment-drafts',
  summary: 'Creates a draft.',
  role: 'editor',
  body: DraftCreation,
  data: DeploymentDraft,
  async handle({ body, scope, caller, services }) {
    const now = services.now();
    const record = {
      id: randomUUID(),
      name: body.name,
      body: { ...draftBody(body), ...madeBy(caller) },
      createdAt: now,
      modifiedAt: now,
      revision: 1,
    };
    await naming('deployment draft', body.name, () => services.store.insert('draft', scope, record));
    return { data: draftOf(scope, record), object: record.id };
  },
});
