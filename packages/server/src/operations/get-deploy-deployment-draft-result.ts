import Type from 'typebox';
import { OperationError } from '../errors.ts';
import { detailAdditions, TicketStatus, ValidationErrorDetails } from '../schemas/validation.ts';
import { operation } from './operation.ts';

export const getDeployDeploymentDraftResult = operation({
  name: 'GetDeployDeploymentDraftResult',
  method: 'GET',
  path: '/api/v2/namespaces/{namespace}/deployment-drafts/tickets/{ticketId}/async-deploy',
  summary: 'Gives the state of a deployment and, once it is over, its result.',
  role: 'viewer',
  data: Type.Object({
    ticketStatus: TicketStatus,
    success: Type.Optional(Type.Boolean()),
    message: Type.Optional(Type.String()),
    deploymentId: Type.Optional(Type.String()),
    artifactValidationDetail: Type.Optional(
      Type.Object({
        validationResult: Type.String(),
        errorDetails: Type.Optional(ValidationErrorDetails),
        ...detailAdditions,
      }),
    ),
  }),
  async handle({ path, scope, services }) {
    const id = path['ticketId']!;
    const ticket = await services.store.getTicket(scope, id);
    if (ticket === undefined || ticket.kind !== 'deploy') throw new OperationError('ticketNotFound', { id });
    return { dataText: ticket.result ?? `{"ticketStatus":"${ticket.status}"}` };
  },
});
