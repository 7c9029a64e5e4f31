// Whether an operator gives nothing but insertions.
import { inferChangelog } from './infer-changelog.ts';
import type { Physical } from './physical-node.ts';

const known = new WeakMap<Physical, boolean>();

/** Also of an operator whose changes are not known. */
export function givesInserts(node: Physical): boolean {
  const before = known.get(node);
  if (before !== undefined) return before;
  const inferred = inferChangelog(node);
  const inserts = inferred.kind !== 'mode' || inferred.mode.every((kind) => kind === 'I');
  known.set(node, inserts);
  return inserts;
}
