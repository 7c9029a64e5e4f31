// Orders of views that no reader keeps: above them is what puts rows into another order, or into none.
import { inputsOf, withInputs } from './node.ts';
import type { Node } from './node.ts';

/** Streaming mode: takes away sorts without a LIMIT below aggregates, joins, unions and other sorts. */
export function withoutLostSorts(node: Node, streaming: boolean): Node {
  return streaming ? drop(node, false) : node;
}

function drop(node: Node, lost: boolean): Node {
  if (lost && node.kind === 'sort' && node.fetch === undefined && node.offset === undefined)
    return drop(node.input, true);
  const below = node.kind === 'calc' ? lost : reorders.has(node.kind);
  const inputs = inputsOf(node);
  const kept = inputs.map((input) => drop(input, below));
  return kept.every((input, at) => input === inputs[at]) ? node : withInputs(node, kept);
}

const reorders: ReadonlySet<Node['kind']> = new Set(['aggregate', 'group-window', 'join', 'union', 'sort']);
