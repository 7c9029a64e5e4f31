// A deployment target between the wire and the store, and its two ways of being made: with one bound, or two.
import type { Scope, StoredRecord } from '../store/store.ts';
import type { TargetBounds } from '../tickets/check-context.ts';
import { defaultTargetName } from '../tickets/check-context.ts';

export function targetOf(scope: Scope, { name, body }: StoredRecord): Record<string, unknown> {
  return targetFrom(scope, name, body as TargetBounds);
}

/** The queue that every namespace has, unbounded, until it is made with a bound. */
export function defaultTarget(scope: Scope): Record<string, unknown> {
  return targetFrom(scope, defaultTargetName, {});
}

function targetFrom(scope: Scope, name: string, bounds: TargetBounds): Record<string, unknown> {
  const nothing = { cpu: 0, memory: '0Gi' };
  // This server runs no jobs, so nothing is used; `limit` is what a draft may ask for.
  return {
    name,
    namespace: scope.namespace,
    quota: { limit: bounds.elasticResource ?? bounds.fixedResource ?? {}, used: nothing, request: nothing },
  };
}
