// Small makers of nodes.
import type { AggregateCall, Rex } from '../../plan/rex.ts';
import type { RowField } from '../../types/logical-type.ts';
import type { CalcNode, Node, NodeCall } from './node.ts';
import { rexKey } from './rex-walk.ts';

/** A calc that puts out just these columns of its input. */
export function calcOver(
  input: Node,
  projections: readonly Rex[],
  fields: readonly RowField[],
  condition: readonly Rex[] = [],
): CalcNode {
  return { kind: 'calc', input, projections, condition, fields, span: input.span };
}

/** References to all columns of a node, each moved by `offset`. */
export function columnsOf(node: Node, offset = 0): Rex[] {
  return node.fields.map((field, index) => ({
    kind: 'input',
    index: index + offset,
    type: field.type,
    span: node.span,
  }));
}

export const unknownNode = (fields: readonly RowField[], span: Node['span']): Node => ({
  kind: 'unknown',
  fields,
  span,
});

/** Collects expressions as columns of a calc, the same expression once (as RelBuilder.aggregate does). */
export function columnCollector(input: Node) {
  const expressions: Rex[] = [];
  const fields: RowField[] = [];
  const index = new Map<string, number>();
  return {
    add(rex: Rex): number {
      const key = rexKey(rex);
      const known = index.get(key);
      if (known !== undefined) return known;
      const at = expressions.length;
      index.set(key, at);
      expressions.push(rex);
      const name = rex.kind === 'input' ? input.fields[rex.index]?.name : undefined;
      fields.push({ name: name ?? `$f${at}`, type: rex.type });
      return at;
    },
    calc: (): Node => calcOver(input, expressions, fields),
  };
}

/** Where each element first stands in a list; -1 for others. Lists of columns may have thousands. */
export function placeIn<T>(list: readonly T[]): (element: T) => number {
  const places = new Map<T, number>();
  for (const [at, element] of list.entries()) if (!places.has(element)) places.set(element, at);
  return (element) => places.get(element) ?? -1;
}

/** An aggregate call over columns that `add` puts below it. */
export function nodeCall(call: AggregateCall, add: (rex: Rex) => number): NodeCall {
  return {
    call,
    operands: call.operands.map(add),
    filter: call.filter === undefined ? undefined : add(call.filter),
  };
}

/** SELECT DISTINCT over a node. */
export const distinctOf = (input: Node): Node => ({
  kind: 'aggregate',
  input,
  keys: input.fields.map((_, at) => at),
  calls: [],
  expanded: false,
  fields: input.fields,
  span: input.span,
});
