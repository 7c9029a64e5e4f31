// NULL in a row that is written out: it has a type where the row is compared, and only there.
// Source: InferTypes.FIRST_KNOWN of comparisons, which takes the first row's own type for known.
import type { Rex } from '../../plan/rex.ts';
import type { Call, Expression } from '../../syntax/ast/index.ts';
import { notNull, rowType } from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';

const COMPARISON =
  /^(?:(?:=|<>|!=|<|>|<=|>=)(?: (?:SOME|ANY|ALL))?|(?:NOT )?IN|IS (?:NOT )?DISTINCT FROM|(?:NOT )?BETWEEN.*)$/;

const compared = new WeakSet<Expression>();

const isRow = (expression: Expression): expression is Call =>
  expression.kind === 'call' && expression.operator === 'ROW' && expression.name === undefined;

/** Remembers the rows among the operands of a comparison, before they are typed. */
export function markComparedRows(call: Call): void {
  if (call.name !== undefined || !COMPARISON.test(call.operator)) return;
  for (const operand of call.operands) {
    for (const each of operand.kind === 'list' ? operand.items : [operand]) if (isRow(each)) mark(each);
  }
}

function mark(row: Call): void {
  compared.add(row);
  for (const operand of row.operands) if (isRow(operand)) mark(operand);
}

/** The type that a comparison gives a row: its own. */
export function comparedRowType(call: Call, operands: readonly Rex[]): LogicalType | undefined {
  if (!compared.has(call)) return undefined;
  return notNull(rowType(operands.map(({ type }, at) => ({ name: `EXPR$${at}`, type }))));
}
