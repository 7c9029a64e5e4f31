import { OperationError } from '../errors.ts';
import { AsyncDraftValidateResult } from '../schemas/validation.ts';
import { operation } from './operation.ts';

export const getValidateDeploymentDraftResult = operation({
  name: 'GetValidateDeploymentDraftResult',
  method: 'GET',
  path: '/api/v2/namespaces/{namespace}/deployment-drafts/tickets/{ticketId}/async-validate',
  summary: 'Gives the state of a check and, once it is over, its result.',
  role: 'viewer',
  data: AsyncDraftValidateResult,
  async handle({ path, scope, services }) {
    const id = path['ticketId']!;
    const ticket = await services.store.getTicket(scope, id);
    if (ticket === undefined || ticket.kind !== 'validate')
      throw new OperationError('ticketNotFound', { id });
    return { dataText: ticket.result ?? `{"ticketStatus":"${ticket.status}"}` };
  },
});
