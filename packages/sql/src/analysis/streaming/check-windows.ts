// OVER windows that no mode plans (FlinkLogicalOverAggregate's converter): before a rank becomes a Top-N.
import { rankOrder } from '../../diagnostics/catalogue/streaming.ts';
import { inputsOf } from './node.ts';
import type { Node } from './node.ts';
import type { PlanContext } from './plan-context.ts';

const ranking = /^(ROW_NUMBER|RANK|DENSE_RANK|NTILE|CUME_DIST|PERCENT_RANK)$/;

/** Reports ranks whose order is a constant. */
export function checkWindows(node: Node, context: PlanContext): void {
  for (const input of inputsOf(node)) checkWindows(input, context);
  if (node.kind !== 'over') return;
  const unordered = node.groups.find(
    (group) => group.orderBy.length === 0 && group.calls.some((call) => ranking.test(call.call.function)),
  );
  if (unordered !== undefined) {
    context.refuse('logical', { definition: rankOrder, parameters: {}, span: unordered.span });
  }
}
