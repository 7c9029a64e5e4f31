// Which columns of each node anything after it reads: the planner carries no others through joins, windows and ranks.
import type { Physical, Rex } from '@flink-preflight/sql/plans';

/** Output columns that are read, in order, by node. */
export type NeededColumns = ReadonlyMap<Physical, readonly number[]>;

export function neededColumns(root: Physical): NeededColumns {
  const needed = new Map<Physical, readonly number[]>();
  const visit = (node: Physical, columns: ReadonlySet<number>): void => {
    needed.set(
      node,
      [...columns].filter((i) => i >= 0 && i < node.fields.length).sort((a, b) => a - b),
    );
    inputsNeeded(node, columns).forEach((set, i) => {
      const input = node.inputs[i];
      if (input !== undefined) visit(input, set);
    });
  };
  visit(root, allOf(root));
  return needed;
}

function allOf(node: Physical | undefined): ReadonlySet<number> {
  return new Set(node?.fields.map((_, i) => i));
}

/** For each input, its columns that the node reads to give the wanted ones. */
function inputsNeeded(node: Physical, wanted: ReadonlySet<number>): readonly ReadonlySet<number>[] {
  const [first] = node.inputs;
  const width = first?.fields.length ?? 0;
  const through = [...wanted].filter((i) => i < width);
  switch (node.name) {
    case 'Calc': {
      const used = new Set<number>();
      node.projections.forEach((rex, i) => {
        if (wanted.has(i)) collect(rex, used);
      });
      for (const rex of node.condition) collect(rex, used);
      return [used];
    }
    case 'GroupAggregate':
    case 'WindowAggregate':
    case 'GroupWindowAggregate': {
      const operands = node.calls.flatMap((call) => [
        ...call.operands,
        ...(call.filter === undefined ? [] : [call.filter]),
      ]);
      return [new Set([...node.grouping, ...operands])];
    }
    case 'OverAggregate': {
      const own = node.groups.flatMap((group) => [
        ...group.partitionBy,
        ...group.orderBy.map((key) => key.index),
        ...group.calls.flatMap((call) => call.operands),
      ]);
      return [new Set([...through, ...own])];
    }
    case 'Rank':
    case 'WindowRank':
      return [new Set([...through, ...node.partition, ...node.order.map((key) => key.index)])];
    case 'Deduplicate':
    case 'WindowDeduplicate':
      return [new Set([...through, ...node.partition])];
    case 'ChangelogNormalize':
      return [new Set([...through, ...node.uniqueKeys])];
    case 'Sort':
    case 'TemporalSort':
    case 'SortLimit':
    case 'Limit':
      return [new Set([...through, ...node.keys.map((key) => key.index)])];
    case 'Join':
    case 'IntervalJoin':
    case 'WindowJoin':
    case 'TemporalJoin': {
      const both = new Set(wanted);
      for (const rex of node.condition) collect(rex, both);
      const left = [...both].filter((i) => i < width);
      const right = [...both].filter((i) => i >= width).map((i) => i - width);
      return [new Set([...left, ...node.leftKeys]), new Set([...right, ...node.rightKeys])];
    }
    case 'Union':
      return node.inputs.map(() => wanted);
    default:
      return node.inputs.map(allOf);
  }
}

function collect(rex: Rex, into: Set<number>): void {
  if (rex.kind === 'input') into.add(rex.index);
  else if (rex.kind === 'call')
    rex.operands.forEach((operand) => {
      collect(operand, into);
    });
  else if (rex.kind === 'field') collect(rex.operand, into);
}
