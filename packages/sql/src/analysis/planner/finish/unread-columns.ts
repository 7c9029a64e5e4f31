// Columns that a node has only for itself and that nothing above reads: the window of GROUP BY, which is none of the aggregate's
// columns in Flink, and the processing time at which a table is looked up (StreamPhysicalGroupWindowAggregate,
// LogicalCorrelateToJoinFromTemporalTableRule).
import type { PhysicalOf } from '../operator-traits.ts';
import type { Physical } from '../physical-node.ts';
import { isProctime } from '../physical-node.ts';
import { columnsRead, mapRex } from '../rex-walk.ts';
import { merged, project, selected } from './calcs.ts';

/** A calc over its input without such columns. */
export function withoutUnread(calc: Physical): Physical {
  if (calc.name !== 'Calc') return calc;
  const [input] = calc.inputs;
  const read = new Set<number>();
  for (const rex of [...calc.projections, ...calc.condition]) columnsRead(rex, read);
  if (input?.name === 'GroupWindowAggregate' && input.windowKey >= 0 && !read.has(input.windowKey)) {
    return over(calc, withoutWindow(input), [input.windowKey]);
  }
  if (input?.name === 'LookupJoin') {
    const left = input.inputs[0]!;
    for (const rex of input.condition) columnsRead(rex, read);
    const dropped = left.fields
      .map((_, at) => at)
      .filter((at) => !read.has(at) && !input.leftKeys.includes(at) && isProctime(left.fields[at]!.type));
    if (dropped.length > 0) return over(calc, withoutTimes(input, dropped), dropped);
  }
  return calc;
}

function over(calc: PhysicalOf<'Calc'>, input: Physical, dropped: readonly number[]): Physical {
  const moved = moving(dropped);
  return merged({
    ...calc,
    inputs: [input],
    projections: calc.projections.map(moved),
    condition: calc.condition.map(moved),
  });
}

const place = (at: number, dropped: readonly number[]): number =>
  at - dropped.filter((column) => column < at).length;

const moving =
  (dropped: readonly number[]) =>
  (rex: PhysicalOf<'Calc'>['projections'][number]): PhysicalOf<'Calc'>['projections'][number] =>
    mapRex(rex, (part) =>
      part.kind === 'input' ? { ...part, index: place(part.index, dropped) } : undefined,
    );

function withoutWindow(node: PhysicalOf<'GroupWindowAggregate'>): Physical {
  const kept = (_: unknown, at: number): boolean => at !== node.windowKey;
  return {
    ...node,
    windowKey: -1,
    grouping: node.grouping.filter(kept),
    fields: node.fields.filter(kept),
  };
}

function withoutTimes(node: PhysicalOf<'LookupJoin'>, dropped: readonly number[]): Physical {
  const left = node.inputs[0]!;
  const kept = left.fields.map((_, at) => at).filter((at) => !dropped.includes(at));
  const source = left.name === 'Calc' ? narrowed(left, kept) : selected(left, kept);
  return {
    ...node,
    inputs: [source],
    leftKeys: node.leftKeys.map((at) => place(at, dropped)),
    condition: node.condition.map(moving(dropped)),
    fields: node.fields.filter((_, at) => !dropped.includes(at)),
  };
}

const narrowed = (calc: PhysicalOf<'Calc'>, kept: readonly number[]): Physical =>
  project(
    calc.inputs[0]!,
    kept.map((at) => calc.projections[at]!),
    kept.map((at) => calc.fields[at]!),
    calc.condition,
  );
