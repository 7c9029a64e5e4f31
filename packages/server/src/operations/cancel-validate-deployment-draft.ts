import Type from 'typebox';
import { OperationError } from '../errors.ts';
import { operation } from './operation.ts';

/** No operation of the product: it has none that ends a check. */
export const cancelValidateDeploymentDraft = operation({
  name: 'CancelValidateDeploymentDraft',
  method: 'DELETE',
  path: '/api/v2/namespaces/{namespace}/deployment-drafts/tickets/{ticketId}/async-validate',
  summary: 'Ends a check that is not finished; its ticket is FAILED then. An addition to the product’s API.',
  role: 'editor',
  data: Type.Object({ cancelled: Type.Boolean({ description: 'false: it had ended before' }) }),
  async handle({ path, scope, caller, services }) {
    const id = path['ticketId']!;
    const ticket = await services.store.getTicket(scope, id);
    if (ticket?.kind !== 'validate') throw new OperationError('ticketNotFound', { id });
    return { data: { cancelled: await services.tickets.cancel(scope, id, caller.id) }, object: id };
  },
});
