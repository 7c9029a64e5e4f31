// The size of a plan as a tree: common table expressions are shared in it, and what walks it meets them at each use.
import type { Rel } from '../plan/rel.ts';

/** Plans with more nodes than this aren't walked: real ones have hundreds; a few lines of SQL can make billions. */
export const MAX_PLAN_NODES = 100_000;

/** Whether walking the plan would meet more nodes than the limit. */
export function isTooLarge(rel: Rel, limit = MAX_PLAN_NODES): boolean {
  const pending: unknown[] = [rel];
  let count = 0;
  while (pending.length > 0) {
    const node = pending.pop();
    if (typeof node !== 'object' || node === null) continue;
    // Tables and types are leaves of a plan.
    if ('root' in node || 'path' in node || 'start' in node) continue;
    if ('kind' in node && ++count > limit) return true;
    for (const child of Object.values(node)) if (typeof child === 'object') pending.push(child);
  }
  return false;
}
