// Where only the order of columns changes: below the watermark's assigner and ChangelogNormalize, in the source, or not at all below
// an aggregate (ProjectWatermarkAssignerTransposeRule, PushCalcPastChangelogNormalizeRule, PushProjectIntoTableSourceScanRule,
// AggregateProjectMergeRule).
import type { PhysicalOf } from '../operator-traits.ts';
import type { Physical } from '../physical-node.ts';
import { isPermutation, project, selected, sourcesOf } from './calcs.ts';

/** The node with a calc on top that only reorders columns moved down as far as it goes. */
export function reordered(node: Physical): Physical {
  if (node.name !== 'Calc' || !isPermutation(node)) return node;
  const [below] = node.inputs;
  const sources = sourcesOf(node);
  switch (below?.name) {
    case 'WatermarkAssigner':
      return {
        ...below,
        inputs: [reordered(selected(below.inputs[0]!, sources))],
        rowtime: sources.indexOf(below.rowtime),
        fields: node.fields,
      };
    case 'ChangelogNormalize':
      // Only with columns that nothing reads the calc goes below it.
      if (below.inputs[0]?.name !== 'Calc') return node;
      return {
        ...below,
        inputs: [reordered(selected(below.inputs[0]!, sources))],
        uniqueKeys: below.uniqueKeys.map((at) => sources.indexOf(at)),
        fields: node.fields,
      };
    case 'TableSourceScan':
      return below.pushes.projection ? { ...below, fields: node.fields } : node;
    default:
      return node;
  }
}

/**
 * A sort above a calc that only chooses and orders columns comes below it (SortProjectTransposeRule).
 */
export function sortedBelow(node: PhysicalOf<'Sort' | 'TemporalSort' | 'SortLimit' | 'Limit'>): Physical {
  const [calc] = node.inputs;
  if (calc?.name !== 'Calc' || calc.condition.length > 0) return node;
  const [below] = calc.inputs;
  const sources = sourcesOf(calc);
  if (below === undefined || sources.includes(-1)) return node;
  const keys = node.keys.map((key) => ({ ...key, index: sources[key.index]! }));
  const sort: Physical = { ...node, keys, inputs: [below], fields: below.fields };
  return project(sort, calc.projections, node.fields);
}

/** The aggregate over the input of a calc that only reorders columns, unless its keys would come in another order. */
export function overUnordered(node: PhysicalOf<'GroupAggregate' | 'GroupWindowAggregate'>): Physical {
  const [input] = node.inputs;
  const expand = input?.name === 'Expand' ? input : undefined;
  const calc = expand === undefined ? input : expand.inputs[0];
  if (calc?.name !== 'Calc' || !isPermutation(calc)) return node;
  const sources = sourcesOf(calc);
  const below = calc.inputs[0]!;
  // The column behind the last one is the id that Expand makes.
  sources.push(below.fields.length);
  const grouping = node.grouping.map((at) => sources[at]!);
  if (expand === undefined && grouping.some((at, place) => place > 0 && at < grouping[place - 1]!))
    return node;
  return {
    ...node,
    inputs: [expand === undefined ? below : { ...expand, inputs: [below], fields: below.fields }],
    grouping,
    calls: node.calls.map((call) => ({
      ...call,
      operands: call.operands.map((at) => sources[at]!),
      filter: call.filter === undefined ? undefined : sources[call.filter]!,
    })),
  };
}
