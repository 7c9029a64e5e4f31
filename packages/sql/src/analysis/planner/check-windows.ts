// OVER windows that no mode plans (FlinkLogicalOverAggregate's converter): before a rank becomes a Top-N.
import { frameOffsetOfHours, frameOffsetOfTerm } from '../../diagnostics/catalogue/planner-rules.ts';
import { frameOffsetType, rankOrder } from '../../diagnostics/catalogue/streaming.ts';
import type { Rex } from '../../plan/rex.ts';
import { isNumeric } from '../../types/index.ts';
import { inputsOf } from './node.ts';
import type { Node } from './node.ts';
import type { PlanContext } from './plan-context.ts';
import { someRex } from './rex-walk.ts';

const ranking = /^(ROW_NUMBER|RANK|DENSE_RANK|NTILE|CUME_DIST|PERCENT_RANK)$/;

/** Whether a window is written with an order of constants only; in batch mode those of a query below are not seen. */
export function hasConstantOrder(node: Node): boolean {
  const constant = (rex: Rex): boolean =>
    someRex(
      rex,
      (part) => part.kind === 'over' && part.orderBy.every(({ expression }) => expression.kind === 'literal'),
    );
  return (node.kind === 'calc' && node.projections.some(constant)) || inputsOf(node).some(hasConstantOrder);
}

/** Reports ranks whose order is a constant. */
export function checkWindows(node: Node, context: PlanContext): void {
  for (const input of inputsOf(node)) checkWindows(input, context);
  if (node.kind !== 'over') return;
  const unordered = node.groups.find(
    (group) => group.orderBy.length === 0 && group.calls.some((call) => ranking.test(call.call.function)),
  );
  if (unordered !== undefined) {
    context.refuse('logical', { definition: rankOrder, parameters: {}, at: unordered.span });
  }
  // Windows that differ are refused before their frames are looked at.
  if (node.groups.length > 1) return;
  for (const { lower, upper, unit } of node.groups)
    for (const { offset } of [lower, upper]) if (offset !== undefined) checkOffset(offset, unit, context);
}

/** Offsets of frames are taken for literals of numbers or intervals: casts of literals are, what is computed is not. */
function checkOffset(offset: Rex, unit: 'ROWS' | 'RANGE', context: PlanContext): void {
  const { span } = offset;
  if (offset.kind === 'call' && offset.operator !== 'CAST' && offset.operator !== '-') {
    const byHours = offset.operator === 'INTERVAL' && offset.type.root === 'INTERVAL_DAY_TIME';
    const definition = byHours ? frameOffsetOfHours : frameOffsetOfTerm;
    context.refuse('logical', { definition, parameters: {}, at: span });
  }
  if (offset.kind !== 'literal' || unit !== 'ROWS' || isNumeric(offset.type)) return;
  context.refuse('logical', {
    definition: frameOffsetType,
    parameters: { type: offset.type.root },
    at: span,
  });
}
