import Type from 'typebox';
import { draftOf, findDraft } from './draft-record.ts';
import { Identifier, Reference, operation } from './operation.ts';
import { startTicket } from './start-ticket.ts';

export const validateDeploymentDraftAsync = operation({
  name: 'ValidateDeploymentDraftAsync',
  method: 'POST',
  path: '/api/v2/namespaces/{namespace}/deployment-drafts/async-validate',
  summary: 'Starts the check of a draft and gives its ticket.',
  role: 'viewer',
  body: Type.Object({
    deploymentDraftId: Identifier,
    deploymentTargetName: Type.Optional(Reference),
  }),
  data: Type.Object({ ticketId: Type.String({ format: 'uuid' }) }),
  async handle({ body, scope, caller, services }) {
    const draftId = body.deploymentDraftId;
    const draft = await findDraft(services, scope, draftId);
    const name = body.deploymentTargetName ?? '';
    const target = name === '' ? {} : { deploymentTarget: { name } };
    const content = { draft: draftOf(scope, draft), caller: caller.id, ...target };
    const ticketId = await startTicket(services, scope, 'validate', draftId, content);
    return { data: { ticketId }, object: ticketId };
  },
});
