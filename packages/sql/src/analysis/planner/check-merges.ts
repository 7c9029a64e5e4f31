// Aggregates of Flink's own that can't be merged, in windows that put slices or sessions together.
// Source: ImperativeAggCodeGen.checkNeededMethods, the classes of org.apache.flink.table.runtime.functions.aggregate.
import { unmergeable } from '../../diagnostics/catalogue/planner.ts';
import type { Physical } from './physical-node.ts';
import type { PlanContext } from './plan-context.ts';

const PACKAGE = 'org.apache.flink.table.runtime.functions.aggregate.';

const UNMERGEABLE: Readonly<Record<string, { readonly name: string; readonly accumulator: string }>> = {
  FIRST_VALUE: { name: 'FirstValueAggFunction', accumulator: 'org.apache.flink.table.data.RowData' },
  LAST_VALUE: { name: 'LastValueAggFunction', accumulator: 'org.apache.flink.table.data.RowData' },
};

export function checkMerges(node: Physical, context: PlanContext): void {
  if (node.name !== 'WindowAggregate' && node.name !== 'GroupWindowAggregate') return;
  const kind = node.name === 'GroupWindowAggregate' ? node.function : node.window?.function;
  if (kind === undefined || kind === 'TUMBLE') return;
  for (const { call } of node.calls) {
    const found = call.userDefined ? undefined : UNMERGEABLE[call.function];
    if (found === undefined) continue;
    const parameters = {
      class: PACKAGE + found.name,
      function: call.function,
      signature: `void merge(${found.accumulator}, java.lang.Iterable)`,
    };
    context.refuse('translate', { definition: unmergeable, parameters, at: call.span });
    return;
  }
}
