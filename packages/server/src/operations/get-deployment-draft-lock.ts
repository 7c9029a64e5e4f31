import { randomUUID } from 'node:crypto';
import Type from 'typebox';
import { Lock } from '../schemas/draft.ts';
import { findDraft, lockOf, lockShown } from './draft-record.ts';
import { operation } from './operation.ts';

/** A lock ends so long after it was last asked for: its holder may have closed the editor without a word. */
const lockTime = 30 * 60 * 1000;

export const getDeploymentDraftLock = operation({
  name: 'GetDeploymentDraftLock',
  method: 'POST',
  path: '/api/v2/namespaces/{namespace}/deployment-drafts/getLock',
  summary: "Takes a draft's lock for half an hour; gives the lock of who holds it if another does.",
  role: 'editor',
  query: Type.Object({ deploymentDraftId: Type.String() }),
  data: Lock,
  async handle({ query, scope, caller, services }) {
    const { store, now } = services;
    for (;;) {
      const draft = await findDraft(services, scope, query.deploymentDraftId);
      const held = lockOf(draft, now());
      if (held !== undefined && held.holderId !== caller.id) return { data: lockShown(held) };
      const expiresAt = now() + lockTime;
      const id = held?.id ?? randomUUID();
      const lock = { id, ...scope, holderId: caller.id, holderName: caller.id, expiresAt };
      // Who looks is no editor: the draft's times stay.
      const locked = { ...draft, body: { ...draft.body, lock }, revision: draft.revision + 1 };
      // Another was faster, perhaps with this very lock.
      if (await store.update('draft', scope, locked)) return { data: lockShown(lock), object: draft.id };
    }
  },
});
