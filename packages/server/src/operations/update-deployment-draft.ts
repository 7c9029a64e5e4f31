import { DeploymentDraft, DraftChange } from '../schemas/draft.ts';
import { changedBy, checkLock, draftBody, draftOf, findDraft } from './draft-record.ts';
import { operation } from './operation.ts';
import { updateRecord } from './record.ts';

export const updateDeploymentDraft = operation({
  name: 'UpdateDeploymentDraft',
  method: 'PATCH',
  path: '/api/v2/namespaces/{namespace}/deployment-drafts/{deploymentDraftId}',
  summary: 'Changes the fields of a draft that the body names.',
  role: 'editor',
  body: DraftChange,
  data: DeploymentDraft,
  async handle({ path, body, scope, caller, services }) {
    const id = path['deploymentDraftId']!;
    const old = await findDraft(services, scope, id);
    checkLock(old, caller, services.now());
    const fields = { ...old.body, ...draftBody(body), ...changedBy(caller) };
    const name = body.name === undefined ? {} : { name: body.name };
    const record = await updateRecord(services, 'draft', scope, old, { ...name, body: fields });
    return { data: draftOf(scope, record) };
  },
});
