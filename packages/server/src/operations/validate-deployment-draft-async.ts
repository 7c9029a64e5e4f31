import Type from 'typebox';
import { findDraft } from './draft-record.ts';
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
    const draft = await findDraft(services, scope, body.deploymentDraftId);
    const name = body.deploymentTargetName ?? '';
    const target = name === '' ? {} : { deploymentTarget: { name } };
    const order = { caller: caller.id, ...target };
    const ticketId = await startTicket(services, scope, 'validate', draft, order);
    return { data: { ticketId }, object: ticketId };
  },
});
