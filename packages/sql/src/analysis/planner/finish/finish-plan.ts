// From the plan that decides what is accepted to the one that Flink runs: sources with what stands above them, exchanges, windows
// in aggregates, local aggregates. Nothing here changes what is accepted, so it is done only when somebody asks for the plan.
import type { ResolvedTable } from '../../../catalog/resolved-table.ts';
import type { Physical } from '../physical-node.ts';
import { project } from './calcs.ts';
import { exchanged } from './exchanges.ts';
import { withDistinctCalls } from './distinct-calls.ts';
import { withExpandId } from './expand-id.ts';
import { groupWindow } from './group-window.ts';
import { overUnordered, reordered, sortedBelow } from './column-order.ts';
import { joined, withKeyColumns } from './join-keys.ts';
import { materializedInput } from './materialized-input.ts';
import { normalized } from './normalized-scan.ts';
import { castToSink } from './sink-columns.ts';
import { scanChain } from './scan-chain.ts';
import { withoutUnread } from './unread-columns.ts';
import type { Setting } from './setting.ts';
import { windowAggregate } from './window-aggregate.ts';

/** The finished plan of a query, or of what an INSERT writes; undefined where a part of it isn't known. */
export function finishPlan(root: Physical, setting: Setting, sink?: ResolvedTable): Physical | undefined {
  if (hasUnknown(root)) return undefined;
  const query = materializedInput(finished(root, setting), 'all', 'proctime');
  return withExchanges(sink === undefined ? query : castToSink(query, sink));
}

/** The aggregate with each call once; over Expand with its id. */
function aggregated(node: Physical): Physical {
  if (node.name !== 'GroupAggregate') return node;
  return node.inputs[0]?.name === 'Expand' ? withExpandId(node) : withDistinctCalls(node);
}

const hasUnknown = (node: Physical): boolean => node.name === 'Unknown' || node.inputs.some(hasUnknown);

function finished(node: Physical, setting: Setting): Physical {
  const inputs = node.inputs.map((input) => finished(input, setting));
  switch (node.name) {
    case 'TableSourceScan':
      return scanChain(node);
    case 'ChangelogNormalize':
      return normalized(node);
    case 'Calc':
      return reordered(withoutUnread(project(inputs[0]!, node.projections, node.fields, node.condition)));
    case 'GroupAggregate': {
      const read = new Set([...node.grouping, ...node.calls.flatMap((call) => call.operands)]);
      const input = materializedInput(inputs[0]!, read);
      const aggregate = overUnordered({ ...node, name: 'GroupAggregate', inputs: [input] });
      return aggregated(aggregate);
    }
    case 'GroupWindowAggregate':
      return groupWindow(node, inputs[0]!);
    case 'Sort':
    case 'TemporalSort':
    case 'SortLimit':
    case 'Limit':
      return sortedBelow({ ...node, inputs });
    case 'Join':
      return joined({ ...node, name: 'Join', inputs: inputs.map((input) => materializedInput(input)) });
    case 'IntervalJoin':
    case 'WindowJoin':
    case 'TemporalJoin':
      return withKeyColumns({ ...node, inputs });
    case 'WindowAggregate':
      return windowAggregate({ ...node, name: 'WindowAggregate', inputs }, setting);
    default:
      return { ...node, inputs };
  }
}

function withExchanges(node: Physical): Physical {
  const inputs = node.inputs.map(withExchanges);
  return { ...node, inputs: inputs.map((input, at) => exchanged(node, input, at)) };
}
