// An aggregate computes the same call once; COUNT of what is never NULL is COUNT(*) (RelBuilder.aggregate,
// AggregateReduceFunctionsRule).
import type { NodeCall } from '../node.ts';
import type { Physical } from '../physical-node.ts';
import { columnsOf, project } from './calcs.ts';

/** The aggregate without calls that repeat others, and a projection that shows them as often as before. */
export function withDistinctCalls(
  node: Extract<Physical, { readonly name: 'GroupAggregate' | 'WindowAggregate' }>,
): Physical {
  const input = node.inputs[0]!;
  const width = node.grouping.length;
  const firstAt = new Map<string, number>();
  const places = node.calls.map((call, at) => {
    if (call.call.withinGroup !== undefined) return at;
    const key = keyOf(call, input);
    const known = firstAt.get(key) ?? at;
    firstAt.set(key, known);
    return known;
  });
  const kept = [...new Set(places)];
  if (kept.length === node.calls.length) return node;
  const outputs = [...node.grouping.map((_, at) => at), ...kept.map((at) => at + width)];
  const smaller: Physical = {
    ...node,
    calls: kept.map((at) => node.calls[at]!),
    fields: outputs.map((at) => node.fields[at]!),
  };
  const columns = columnsOf(smaller);
  const shown = [...node.grouping.map((_, at) => at), ...places.map((at) => width + kept.indexOf(at))];
  return project(
    smaller,
    shown.map((at) => columns[at]!),
    node.fields,
  );
}

function keyOf({ call, operands, filter }: NodeCall, input: Physical): string {
  const counted =
    call.function === 'COUNT' &&
    !call.distinct &&
    operands.every((at) => input.fields[at]?.type.nullable === false);
  const columns = counted ? '' : operands.join();
  return [call.function, call.distinct, columns, filter ?? '', call.ignoreNulls ?? ''].join('|');
}
