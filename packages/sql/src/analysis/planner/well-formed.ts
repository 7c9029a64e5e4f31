// Whether a tree of nodes reads only columns that there are: what is wrong here must not become an answer.
import type { Rex } from '../../plan/rex.ts';
import { inputsOf } from './node.ts';
import type { Node } from './node.ts';
import { columnsRead } from './rex-walk.ts';

const reads = (rexes: readonly Rex[], width: number): boolean =>
  rexes.every((rex) => [...columnsRead(rex)].every((at) => at < width));

const has = (columns: readonly number[], width: number): boolean =>
  columns.every((at) => at >= 0 && at < width);

/** False where an expression reads a column that its input doesn't have. */
export function isWellFormed(node: Node): boolean {
  return fits(node) && inputsOf(node).every(isWellFormed);
}

function fits(node: Node): boolean {
  switch (node.kind) {
    case 'calc':
      return (
        node.projections.length === node.fields.length &&
        reads([...node.projections, ...node.condition], node.input.fields.length)
      );
    case 'aggregate':
    case 'group-window':
      return (
        node.fields.length === node.keys.length + node.calls.length &&
        has(node.keys, node.input.fields.length) &&
        node.calls.every((call) => has(call.operands, node.input.fields.length))
      );
    case 'join':
      return reads(node.condition, node.left.fields.length + node.right.fields.length);
    case 'sort':
      return has(
        node.keys.map((key) => key.index),
        node.input.fields.length,
      );
    case 'union':
      return node.inputs.every((input) => input.fields.length === node.fields.length);
    default:
      return true;
  }
}
