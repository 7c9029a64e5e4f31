// Checks the draft of a claimed ticket.
import type { CheckOutcome, Judge } from '../check/judge.ts';
import { artifactFolder } from '../check/artifact-folder.ts';
import { cacheKey } from '../check/result-cache.ts';
import type { Scope } from '../store/store.ts';
import { boundedMap } from '../bounded-map.ts';
import type { ContextSources } from './check-context.ts';
import { contextOf } from './check-context.ts';
import { failedResult } from './failed-result.ts';
import type { TicketWork, WorkResult } from './ticket-desk.ts';
import type { TicketPayload } from './ticket-payload.ts';

/** Keys of jobs remembered, as a weight: one for each draft that is checked again and again. */
const mostKeys = 20_000;

export function validateWork(sources: ContextSources, checks: Judge): TicketWork {
  const { store, now } = sources;
  const keys = boundedMap<JobKey>(mostKeys);
  // The context tells the day, and all else in it is the scope's or the draft's.
  const today = (): number => Math.floor(now() / 86_400_000);
  // Files change without a write to the store: with a folder of them each check looks at their times.
  const readsFiles = artifactFolder() !== undefined;
  const generationOf = (scope: Scope): number | undefined =>
    readsFiles ? undefined : store.generation?.(scope);

  return {
    known({ scope, draftId }, payload) {
      const generation = generationOf(scope);
      if (generation === undefined) return undefined;
      const known = keys.get(nameOf(draftId, payload));
      if (known?.generation !== generation || known.digest !== payload.draftDigest) return undefined;
      const outcome = known.day === today() ? checks.known('draft', known.key) : undefined;
      return outcome === undefined ? undefined : resultOf(outcome);
    },
    async run({ scope, draftId }, payload, signal) {
      // Before anything is read: what changes meanwhile makes it another generation.
      const generation = generationOf(scope);
      const day = today();
      const { draftText: draft, draftDigest: digest } = payload;
      const job = {
        kind: 'draft',
        draft,
        digest,
        context: await contextOf(sources, scope, payload),
        scope,
        mayUseSecrets: true,
      } as const;
      const key = cacheKey(job);
      if (generation !== undefined) keys.put(nameOf(draftId, payload), { key, generation, digest, day }, 1);
      return resultOf(await checks.run(job, key, { signal }));
    },
  };
}

/** The key of a draft's job, and what it holds for. */
interface JobKey {
  readonly key: string;
  readonly generation: number;
  readonly digest: string;
  readonly day: number;
}

function nameOf(draftId: string, { deploymentTarget }: TicketPayload): string {
  return deploymentTarget === undefined ? draftId : `${draftId}\t${deploymentTarget.name ?? ''}`;
}

function resultOf({ text, digest, ok, failure }: CheckOutcome): WorkResult {
  if (text === undefined) return { status: 'FAILED', result: failedResult(failure ?? 'unknown'), ok: false };
  return { status: 'FINISHED', result: text, ok, ...(digest === undefined ? {} : { digest }) };
}
