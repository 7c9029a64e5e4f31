// How large a resolved expression is when it is written out: parts that stand in several places count each time.
import type { Rex } from '../../plan/rex.ts';

const sizes = new WeakMap<Rex, number>();

/** Nodes of the expression as a tree. Queries inside count one. */
export function rexSize(rex: Rex): number {
  const known = sizes.get(rex);
  if (known !== undefined) return known;
  let size = 1;
  if (rex.kind === 'call') for (const operand of rex.operands) size += rexSize(operand);
  else if (rex.kind === 'field') size += rexSize(rex.operand);
  else if (rex.kind === 'over') for (const operand of rex.call.operands) size += rexSize(operand);
  sizes.set(rex, size);
  return size;
}
