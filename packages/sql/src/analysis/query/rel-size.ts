// How large a plan is as a tree: a common table that is read twice counts twice, as Flink plans it twice.
import type { Rel } from '../../plan/rel.ts';

const sizes = new WeakMap<Rel, number>();

/** Nodes of the plan, queries inside expressions left out. */
export function relSize(rel: Rel): number {
  const known = sizes.get(rel);
  if (known !== undefined) return known;
  let size = 1;
  if (rel.kind === 'join' || rel.kind === 'correlate') size += relSize(rel.left) + relSize(rel.right);
  else if (rel.kind === 'set') for (const input of rel.inputs) size += relSize(input);
  else if ('input' in rel) size += relSize(rel.input);
  sizes.set(rel, size);
  return size;
}
