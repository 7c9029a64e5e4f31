// Checks the draft of a claimed ticket.
import type { CheckPool } from '../check/check-pool.ts';
import type { ClaimedTicket } from '../store/store.ts';
import type { ContextSources } from './check-context.ts';
import { contextOf } from './check-context.ts';
import { failedResult } from './failed-result.ts';
import { parsePayload } from './ticket-payload.ts';
import type { TicketWork } from './ticket-desk.ts';

export function validateWork(sources: ContextSources, checks: CheckPool): TicketWork {
  return async (ticket: ClaimedTicket) => {
    const payload = parsePayload(ticket.payload);
    const context = await contextOf(sources, ticket.scope, payload);
    const outcome = await checks.run({ kind: 'draft', draft: payload.draftText, context });
    if (outcome.text !== undefined) return { status: 'FINISHED', result: outcome.text, ok: outcome.ok };
    return { status: 'FAILED', result: failedResult(outcome.failure ?? 'unknown'), ok: false };
  };
}
