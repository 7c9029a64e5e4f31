import { DeploymentDraft, DraftChange } from '../schemas/draft.ts';
import { changedArtifact } from './changed-artifact.ts';
import { changedBy, checkLock, draftOf, findDraft, withReferences } from './draft-record.ts';
import { operation } from './operation.ts';
import { untilUnchanged, updateRecord } from './record.ts';

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
    const { name, artifact, ...given } = body;
    const record = await untilUnchanged(async () => {
      const old = await findDraft(services, scope, id);
      checkLock(old, caller, services.now());
      const fields = await withReferences(services, scope, given, old.body);
      return await updateRecord(services, 'draft', scope, old, {
        ...(name === undefined ? {} : { name }),
        body: { ...fields, ...changedArtifact(old, artifact), ...changedBy(caller) },
      });
    });
    return { data: draftOf(scope, record, services.now()) };
  },
});
