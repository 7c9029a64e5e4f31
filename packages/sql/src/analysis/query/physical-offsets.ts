// PREV and NEXT in DEFINE: Flink's patterns know no rows but those matched. PREV of another variable's column is LAST to the
// validator, and an offset of 0 is the row itself; all else has no code.
// Source: SqlValidatorImpl.NavigationReplacer, MatchCodeGenerator.visitCall.
import { physicalOffset } from '../../diagnostics/catalogue/planner.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Call, Expression } from '../../syntax/ast/index.ts';
import { reportLate } from './context.ts';
import { findExpression } from './expression-children.ts';
import type { QueryContext } from './model.ts';

/** Refuses the first PREV or NEXT that moves away from the row that the variable is defined by. */
export function checkPhysicalOffsets(context: QueryContext, variable: string, condition: Expression): void {
  const found = findExpression(condition, (each) => each.kind === 'call' && moves(each, variable));
  if (found?.kind !== 'call') return;
  const { span } = found;
  reportLate(context, physicalOffset, {}, { span, fixes: lastInstead(found) });
}

function moves(call: Call, variable: string): boolean {
  const name = call.operator.toUpperCase();
  if (name !== 'PREV' && name !== 'NEXT') return false;
  const [operand, count] = call.operands;
  if (operand === undefined || (count?.kind === 'number' && Number(count.text) === 0)) return false;
  if (name === 'NEXT') return true;
  const own = findExpression(
    operand,
    (each) =>
      (each.kind === 'identifier' && each.names.length > 1 && each.names[0] === variable) ||
      (each.kind === 'call' && /^(FIRST|LAST)$/i.test(each.operator)),
  );
  return own !== undefined;
}

/** `PREV(a.x)` as `LAST(a.x, 1)`, the row that the variable took before. */
function lastInstead({ operator, operands, span }: Call): Fix[] {
  if (operator.toUpperCase() !== 'PREV' || operands[0]?.kind !== 'identifier') return [];
  const word = { span: { start: span.start, end: span.start + operator.length }, text: 'LAST' };
  const at = operands[0].span.end;
  const edits = operands.length > 1 ? [word] : [word, { span: { start: at, end: at }, text: ', 1' }];
  return [{ kind: 'replace', safe: false, title: 'take the last row of the variable', edits }];
}
