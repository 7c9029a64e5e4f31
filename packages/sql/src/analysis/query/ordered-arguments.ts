// ORDER BY inside ARRAY_AGG( ): Calcite takes it apart from the arguments, and Flink aggregates in any order.
// Source: SqlToRelConverter.AggConverter.translateAgg (a trailing SqlNodeList of an ORDERED_FUNCTION).
import { datatypesNotPreserved } from '../../diagnostics/catalogue/types.ts';
import { untypedCall } from '../../diagnostics/undecided-reasons.ts';
import type { Call, Expression } from '../../syntax/ast/index.ts';
import { doubt, reportLate } from './context.ts';
import { rejectUntyped } from './literal.ts';
import type { QueryContext, Scope } from './model.ts';

/** The arguments of an aggregate without an ORDER BY among them. */
export function withoutOrder({ operands, syntax, operator }: Call): readonly Expression[] {
  const isOrdered = syntax === 'function' && operands.length > 1 && operands.at(-1)?.kind === 'list';
  return isOrdered && operator.toUpperCase() === 'ARRAY_AGG' ? operands.slice(0, -1) : operands;
}

/** Types the expressions of an ORDER BY inside an aggregate, and reports what does not go with it. */
export function typeOrder(
  context: QueryContext,
  scope: Scope,
  call: Call,
  { filtered, over }: { readonly filtered: boolean; readonly over: boolean },
): void {
  const list = call.operands.at(-1);
  if (list?.kind !== 'list' || withoutOrder(call).length === call.operands.length) return;
  for (const item of list.items) {
    const expression = sortedBy(item);
    if (!rejectUntyped(context, expression)) context.typer.expression(context, scope, expression);
  }
  if (filtered) reportLate(context, datatypesNotPreserved, {}, { span: call.span, hint: FILTERED });
  // Flink fails there without a word.
  if (over) doubt(context, untypedCall, { function: call.operator }, call.span);
}

const FILTERED = 'Leave the ORDER BY out: Flink does not sort by it. Or filter in a query around the table.';

/** The expression of `x DESC NULLS LAST`. */
function sortedBy(item: Expression): Expression {
  const isModifier = item.kind === 'call' && /^(?:DESC|NULLS FIRST|NULLS LAST)$/.test(item.operator);
  return isModifier ? sortedBy(item.operands[0]!) : item;
}
