// OVER windows that only batch mode refuses: for what its functions and frames can't compute with.
import { leadLagType, rangeOverLocalTime, rankOverProctime } from '../../diagnostics/catalogue/planner.ts';
import { isUndecided, summaryString } from '../../types/index.ts';
import type { TypeRoot } from '../../types/index.ts';
import type { OverNode } from './node.ts';
import { isProctime } from './physical-node.ts';
import type { Physical } from './physical-node.ts';
import type { PlanContext } from './plan-context.ts';

/** AggFunctionFactory.createBatchLeadLagAggFunction. */
const leadLag: ReadonlySet<TypeRoot> = new Set([
  'TINYINT',
  'SMALLINT',
  'INTEGER',
  'BIGINT',
  'FLOAT',
  'DOUBLE',
  'BOOLEAN',
  'VARCHAR',
  'CHAR',
  'DATE',
  'TIME',
  'TIMESTAMP',
  'DECIMAL',
]);

export function checkBatchOver(node: OverNode, input: Physical, context: PlanContext): void {
  for (const group of node.groups) {
    const at = group.orderBy[0]?.index;
    const order = at === undefined ? undefined : (input.fields[at] ?? node.input.fields[at])?.type;
    const offset = group.lower.offset !== undefined || group.upper.offset !== undefined;
    if (group.unit === 'RANGE' && offset && order?.root === 'TIMESTAMP_LTZ') {
      const { span } = group;
      context.refuse('translate', { definition: rangeOverLocalTime, parameters: {}, at: span });
    }
    for (const { call } of group.calls) {
      const { span } = call;
      const type = call.operands[0]?.type;
      if (
        /^(RANK|DENSE_RANK|PERCENT_RANK)$/.test(call.function) &&
        order !== undefined &&
        isProctime(order)
      ) {
        const parameters = { type: summaryString(order) };
        context.refuse('translate', { definition: rankOverProctime, parameters, at: span });
      }
      if (!/^(LEAD|LAG)$/.test(call.function) || type === undefined || isUndecided(type)) continue;
      if (leadLag.has(type.root)) continue;
      context.refuse('translate', { definition: leadLagType, parameters: { type: type.root }, at: span });
    }
  }
}
