import { randomUUID } from 'node:crypto';
import Type from 'typebox';
import { OperationError, RequestError } from '../errors.ts';
import { defaultTargetName } from '../tickets/check-context.ts';
import type { TicketPayload } from '../tickets/ticket-payload.ts';
import { fingerprintOf } from '../tickets/ticket-payload.ts';
import { draftOf, findDraft } from './draft-record.ts';
import { operation } from './operation.ts';

export const validateDeploymentDraftAsync = operation({
  name: 'ValidateDeploymentDraftAsync',
  method: 'POST',
  path: '/api/v2/namespaces/{namespace}/deployment-drafts/async-validate',
  summary: 'Starts the check of a draft and gives its ticket.',
  role: 'viewer',
  body: Type.Object({
    deploymentDraftId: Type.String({ minLength: 1, maxLength: 128 }),
    deploymentTargetName: Type.Optional(Type.String({ maxLength: 256 })),
  }),
  data: Type.Object({ ticketId: Type.String({ format: 'uuid' }) }),
  async handle({ body, scope, caller, services }) {
    const { store, tickets, now } = services;
    const draftId = body.deploymentDraftId;
    const draft = draftOf(scope, await findDraft(services, scope, draftId));
    const name = body.deploymentTargetName;
    if (name !== undefined && name !== '' && name !== defaultTargetName) {
      const target = await store.getByName('target', scope, name);
      if (target === undefined) throw new OperationError('targetNotFound', { name });
    }
    const target = name === undefined || name === '' ? {} : { deploymentTarget: { name } };
    const content: TicketPayload = { draft, caller: caller.id, ...target };
    const payload = JSON.stringify(content);
    const fingerprint = fingerprintOf('validate', draftId, payload);
    if (services.reuseOpenTickets) {
      const open = await store.findOpenTicket(scope, fingerprint);
      if (open !== undefined) return { data: { ticketId: open }, object: open };
    }
    if (tickets.full) throw new RequestError('throttled', { milliseconds: 1000 }, 1000);
    const id = randomUUID();
    await tickets.add({ id, scope, kind: 'validate', draftId, payload, fingerprint, createdAt: now() });
    return { data: { ticketId: id }, object: id };
  },
});
