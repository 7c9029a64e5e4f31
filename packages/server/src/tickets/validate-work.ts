// Checks the draft of a claimed ticket.
import type { CheckJob } from '../check/check-job.ts';
import type { CheckOutcome, CheckPool } from '../check/check-pool.ts';
import type { ClaimedTicket } from '../store/store.ts';
import type { ContextSources } from './check-context.ts';
import { contextOf } from './check-context.ts';
import { failedResult } from './failed-result.ts';
import type { TicketWork, WorkResult } from './ticket-desk.ts';
import { parsePayload } from './ticket-payload.ts';

export function validateWork(sources: ContextSources, checks: CheckPool): TicketWork {
  async function jobOf(ticket: ClaimedTicket): Promise<CheckJob> {
    const payload = ticket.order ?? parsePayload(ticket.payload);
    const { draftText: draft, draftDigest: digest } = payload;
    return { kind: 'draft', draft, digest, context: await contextOf(sources, ticket.scope, payload) };
  }
  return {
    async known(ticket) {
      const outcome = checks.known(await jobOf(ticket));
      return outcome === undefined ? undefined : resultOf(outcome);
    },
    run: async (ticket) => resultOf(await checks.run(await jobOf(ticket))),
  };
}

function resultOf({ text, digest, ok, failure }: CheckOutcome): WorkResult {
  if (text === undefined) return { status: 'FAILED', result: failedResult(failure ?? 'unknown'), ok: false };
  return { status: 'FINISHED', result: text, ok, ...(digest === undefined ? {} : { digest }) };
}
