// Top-N, deduplication and their variants for windows. Source: StreamPhysicalRankRule, StreamPhysicalDeduplicateRule and the
// rules of their window operators.
import type { RankNode } from './node.ts';
import { isProctime, isTimeAttribute } from './physical-node.ts';
import type { Physical } from './physical-node.ts';
import { groupsByWindow, withoutWindow } from './window-properties.ts';

/** StreamPhysicalRankRule and its variants for windows and first or last rows. */
export function planRank(node: RankNode, input: Physical): Physical {
  const fields = node.rankNumber ? [...input.fields, node.fields.at(-1)!] : input.fields;
  const [key] = node.orderBy;
  const order = key === undefined ? undefined : input.fields[key.index]?.type;
  const first = node.range?.start === 1 && node.range.end === 1;
  const deduplicates =
    !node.rankNumber &&
    first &&
    node.function === 'ROW_NUMBER' &&
    node.orderBy.length === 1 &&
    order !== undefined &&
    isTimeAttribute(order);
  const windowed = groupsByWindow(node.partitionBy, input.window);
  const partition =
    windowed && input.window !== undefined ? withoutWindow(node.partitionBy, input.window) : node.partitionBy;
  const base = { inputs: [input], fields, span: node.span, partition };
  if (deduplicates) {
    return {
      ...base,
      name: windowed ? 'WindowDeduplicate' : 'Deduplicate',
      rowtime: !isProctime(order),
      keepLast: key!.descending,
      window: windowed ? input.window : undefined,
    };
  }
  return {
    ...base,
    name: windowed ? 'WindowRank' : 'Rank',
    order: node.orderBy,
    function: node.function,
    range: node.range,
    rankNumber: node.rankNumber,
    window: windowed ? input.window : undefined,
  };
}
