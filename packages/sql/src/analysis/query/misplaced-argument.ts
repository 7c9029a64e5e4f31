// Named arguments of window functions out of place. They may come in any order for the validator, but the plan looks for the
// table in the first place and for the time column in the second: SqlToRelConverter.convertCollectionTable, which takes
// operands as they are written. Intervals may be swapped.
import { tableArgumentMisplaced, timeArgumentMisplaced } from '../../diagnostics/catalogue/relations.ts';
import type { Call } from '../../syntax/ast/index.ts';
import { reportLate } from './context.ts';
import type { QueryContext } from './model.ts';

/** Refuses a valid call whose table or time column is not in its place. True if so. */
export function refusesMisplaced(context: QueryContext, call: Call): boolean {
  const [first, second] = call.operands.map((operand) =>
    operand.kind === 'call' && operand.operator === '=>' && operand.operands[1]?.kind === 'identifier'
      ? operand.operands[1].names[0]
      : undefined,
  );
  if (first === undefined || (first === 'DATA' && second === 'TIMECOL')) return false;
  if (first === 'DATA') reportLate(context, timeArgumentMisplaced, {}, { span: call.operands[1]!.span });
  else reportLate(context, tableArgumentMisplaced, {}, { span: call.operands[0]!.span });
  return true;
}
