import Type from 'typebox';
import { BriefDeploymentTarget } from '../schemas/resources.ts';
import { findDraft } from './draft-record.ts';
import { Identifier, operation } from './operation.ts';
import { startTicket } from './start-ticket.ts';

export const deployDeploymentDraftAsync = operation({
  name: 'DeployDeploymentDraftAsync',
  method: 'POST',
  path: '/api/v2/namespaces/{namespace}/deployment-drafts/async-deploy',
  summary:
    'Starts the deployment of a draft, which is checked first unless that is waived, and gives its ticket.',
  role: 'editor',
  body: Type.Object({
    deploymentDraftId: Identifier,
    deploymentTarget: Type.Optional(BriefDeploymentTarget),
    skipValidate: Type.Optional(Type.Boolean()),
  }),
  data: Type.Object({ ticketId: Type.String({ format: 'uuid' }) }),
  async handle({ body, scope, caller, services }) {
    const draft = await findDraft(services, scope, body.deploymentDraftId);
    const { deploymentTarget, skipValidate } = body;
    const ticketId = await startTicket(services, scope, 'deploy', draft, {
      caller: caller.id,
      ...((deploymentTarget?.name ?? '') === '' ? {} : { deploymentTarget }),
      ...(skipValidate === undefined ? {} : { skipValidate }),
    });
    return { data: { ticketId }, object: ticketId };
  },
});
