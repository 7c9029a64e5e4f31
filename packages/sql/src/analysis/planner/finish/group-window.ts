// A window of GROUP BY: it is no column of the aggregate's input, its time attribute is, unless that is PROCTIME() itself
// (LogicalWindowAggregateRuleBase).
import type { Rex } from '../../../plan/rex.ts';
import type { PhysicalOf } from '../operator-traits.ts';
import type { Physical } from '../physical-node.ts';
import { merged } from './calcs.ts';
import { overUnordered } from './column-order.ts';

/** The aggregate over the input that Flink gives it. */
export function groupWindow(node: PhysicalOf<'GroupWindowAggregate'>, input: Physical): Physical {
  const at = node.grouping[node.windowKey];
  if (input.name !== 'Calc' || at === undefined) return { ...node, inputs: [input] };
  const window = input.projections[at];
  const time = window?.kind === 'call' ? window.operands[0] : undefined;
  if (time === undefined) return { ...node, inputs: [input] };
  if (time.kind === 'call') return withoutColumn(node, input, at);
  const projections = input.projections.map((rex, place): Rex => (place === at ? time : rex));
  const fields = input.fields.map((field, place) => (place === at ? { ...field, type: time.type } : field));
  return overUnordered({ ...node, inputs: [merged({ ...input, projections, fields })] });
}

function withoutColumn(
  node: PhysicalOf<'GroupWindowAggregate'>,
  input: PhysicalOf<'Calc'>,
  at: number,
): Physical {
  const below = input.inputs[0]!;
  const kept = input.projections.map((_, place) => place).filter((place) => place !== at);
  const place = (column: number): number => kept.indexOf(column);
  const smaller =
    kept.length === 0 && input.condition.length === 0
      ? below
      : merged({
          ...input,
          projections: kept.map((column) => input.projections[column]!),
          fields: kept.map((column) => input.fields[column]!),
        });
  return {
    ...node,
    inputs: [smaller],
    grouping: node.grouping.map(place),
    calls: node.calls.map((call) => ({
      ...call,
      operands: call.operands.map(place),
      filter: call.filter === undefined ? undefined : place(call.filter),
    })),
  };
}
