// How rows must be spread over the tasks of an operator: by which columns, or all to one (FlinkRelDistribution, the required
// traits of the converter rules, FlinkExpandConversionRule).
import type { Physical } from '../physical-node.ts';

/** The columns by which each input is spread; an empty list sends all rows to one task, undefined leaves them where they are. */
export function requiredDistribution(node: Physical, input: number): readonly number[] | undefined {
  switch (node.name) {
    case 'GroupAggregate':
    case 'GlobalGroupAggregate':
    case 'WindowAggregate':
    case 'GlobalWindowAggregate':
      return node.grouping;
    case 'GroupWindowAggregate':
      return node.grouping.filter((_, at) => at !== node.windowKey);
    case 'OverAggregate':
      return node.groups[0]?.partitionBy ?? [];
    case 'Rank':
    case 'WindowRank':
    case 'Deduplicate':
    case 'WindowDeduplicate':
      return node.partition;
    case 'Join':
    case 'IntervalJoin':
    case 'WindowJoin':
    case 'TemporalJoin':
      return input === 0 ? node.leftKeys : node.rightKeys;
    case 'ChangelogNormalize':
      return node.uniqueKeys;
    case 'WindowTableFunction':
      // A session's own partition: rows of one session meet in one task.
      return node.window?.function === 'SESSION' ? (node.window.partition ?? []) : undefined;
    case 'Sort':
    case 'TemporalSort':
    case 'SortLimit':
    case 'Limit':
      return [];
    case 'Match':
      return node.match.partitionBy.map((rex) => (rex.kind === 'input' ? rex.index : -1));
    default:
      return undefined;
  }
}

/** The input behind an exchange, where the node asks for one. */
export function exchanged(node: Physical, input: Physical, at: number): Physical {
  const keys = requiredDistribution(node, at);
  if (keys === undefined) return input;
  return {
    name: 'Exchange',
    inputs: [input],
    keys,
    fields: input.fields,
    window: input.window,
    span: input.span,
  };
}
