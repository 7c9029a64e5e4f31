// A deployment target between the wire and the store, and its two ways of being made: with one bound, or two.
import type { ResourceSpec } from '@flink-preflight/draft';
import { memoryOfSpec } from '@flink-preflight/draft';
import { OperationError } from '../errors.ts';
import type { Scope, StoredRecord } from '../store/store.ts';
import type { TargetBounds } from '../tickets/check-context.ts';
import { defaultTargetName } from '../tickets/check-context.ts';

/**
 * A bound that cannot be read would be none.
 * @returns what was given, to be stored
 * @throws OperationError
 */
export function readBounds(given: TargetBounds): Record<string, unknown> {
  const { fixedResource, elasticResource } = given;
  for (const spec of [fixedResource, elasticResource]) if (spec !== undefined) checkSpec(spec);
  return { ...given };
}

function checkSpec({ cpu, memory }: ResourceSpec): void {
  if (cpu !== undefined && cpu < 0) {
    throw new OperationError('fieldInvalid', { field: 'cpu', problem: 'is less than 0' });
  }
  if (memory !== undefined && (memory.length > 64 || memoryOfSpec(memory) === undefined)) {
    throw new OperationError('fieldInvalid', { field: 'memory', problem: 'is no size like 4 GiB' });
  }
}

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
