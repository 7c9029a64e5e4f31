// The size of a plan as a tree: common table expressions are shared in it, and what walks it meets them at each use.
import { eachPart } from '../plan/plan-parts.ts';
import type { Rel } from '../plan/rel.ts';
import type { Rex } from '../plan/rex.ts';

/** Plans with more nodes than this aren't walked: real ones have hundreds; a few lines of SQL can make billions. */
export const MAX_PLAN_NODES = 100_000;

/** Whether walking the plan would meet more nodes than the limit. */
export function isTooLarge(rel: Rel, limit = MAX_PLAN_NODES): boolean {
  const pending: (Rel | Rex)[] = [rel];
  const add = (part: Rel | Rex): void => {
    pending.push(part);
  };
  let count = 0;
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (++count > limit) return true;
    eachPart(node, add);
  }
  return false;
}
