// How large the expressions of a plan become once projections over projections are one. Each may read a column several
// times that the one below computes, so that a few dozen lines of SQL can make more than any memory holds.
import { inputsOf } from './node.ts';
import type { Node } from './node.ts';
import { operandsOf } from './rex-walk.ts';
import type { Rex } from '../../plan/rex.ts';

/** Nodes of all computed expressions, written out. Real plans have some hundreds. */
const MAX_EXPANDED = 100_000;

/** Whether merging the projections of a plan would make more than the limit. */
export function expandsTooFar(root: Node, limit = MAX_EXPANDED): boolean {
  let total = 0;
  const sizeOf = (rex: Rex, columns: readonly number[]): number => {
    if (total > limit) return 0;
    if (rex.kind === 'input') return columns[rex.index] ?? 1;
    let size = 1;
    for (const operand of operandsOf(rex)) size += sizeOf(operand, columns);
    return size;
  };
  const computed = (rex: Rex, columns: readonly number[]): number => {
    const size = sizeOf(rex, columns);
    if (rex.kind !== 'input') total += size;
    return size;
  };
  /** The sizes of the node's columns. */
  const columnsOf = (node: Node): readonly number[] => {
    const inputs = inputsOf(node).map(columnsOf);
    if (total > limit) return [];
    const [columns = []] = inputs;
    switch (node.kind) {
      case 'calc':
        for (const rex of node.condition) computed(rex, columns);
        return node.projections.map((rex) => computed(rex, columns));
      case 'join': {
        const both = inputs.flat();
        for (const rex of node.condition) computed(rex, both);
        return both;
      }
      case 'sort':
        return columns;
      case 'union':
        return node.fields.map((_, at) => Math.max(1, ...inputs.map((input) => input[at] ?? 1)));
      default:
        // Nothing is merged through the others.
        return node.fields.map(() => 1);
    }
  };
  columnsOf(root);
  return total > limit;
}
