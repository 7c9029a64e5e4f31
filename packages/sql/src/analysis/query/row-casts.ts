// Casts of rows that are written out, `CAST(ROW(a, b) AS …)`, inside other operators. Flink converts them by themselves, but
// not below operators whose operands it converts anew: there it finds no convertlet for ROW (SqlNodeToRexConverterImpl).
import { rowCastInside } from '../../diagnostics/catalogue/types.ts';
import { isBridged } from '../../engine/functions/index.ts';
import type { CastExpression, Expression } from '../../syntax/ast/index.ts';
import { reportLate } from './context.ts';
import { childrenOf } from './expression-children.ts';
import { expressionText } from './expression-text.ts';
import type { QueryContext, Scope } from './model.ts';

/**
 * Operators that convert their first operand anew, measured one by one. Functions of FlinkSqlOperatorTable, AND, MAP, ROW, IS
 * NULL and aggregates don't; bridged functions, CASE and casts convert all they take.
 */
const FIRST_ONLY: ReadonlySet<string> = new Set([
  ...['+', '-', '*', '/', '=', '<>', '<', '>', '<=', '>='],
  ...['LIKE', 'NOT LIKE', 'BETWEEN ASYMMETRIC', 'NOT BETWEEN ASYMMETRIC'],
  ...['IS DISTINCT FROM', 'IS NOT DISTINCT FROM', 'ARRAY', 'NULLIF'],
]);

const seen = new WeakMap<Expression, CastExpression | null>();

/** Reports the first such cast in the operands, where the operator converts them anew. */
export function reportRowCast(
  context: QueryContext,
  scope: Scope,
  operator: string,
  expression: Expression,
  operands: readonly Expression[],
): void {
  const name = operator.toUpperCase();
  const all = name === 'CASE' || name === 'CAST' || isBridged(name);
  const unary = operands.length === 1 && (name === '-' || name === '+');
  if (!all && (unary || !FIRST_ONLY.has(name))) return;
  const found = rowCastIn(expression, all ? operands : operands.slice(0, 1));
  if (found === undefined) return;
  const row = expressionText(context, scope, found.operand, false).replaceAll("_UTF-16LE'", "'");
  reportLate(context, rowCastInside, { row }, { span: found.span });
}

/** Takes back what was reported since `late` problems were there: the place converts its operands in another way. */
export function leaveRowCasts(context: QueryContext, late: number): void {
  const kept = context.late.splice(late).filter(({ definition }) => definition !== rowCastInside);
  context.late.push(...kept);
}

/** What was looked through for an operator inside isn't again for the one around it. */
function rowCastIn(expression: Expression, operands: readonly Expression[]): CastExpression | undefined {
  const stack = [...operands];
  let found: CastExpression | undefined;
  for (let next = stack.pop(); next !== undefined && found === undefined; next = stack.pop()) {
    const known = seen.get(next);
    if (known !== undefined) found = known ?? undefined;
    else if (isRowCast(next)) found = next;
    if (known === undefined) stack.push(...childrenOf(next).toReversed());
  }
  seen.set(expression, isRowCast(expression) ? expression : (found ?? null));
  return found;
}

const isRowCast = (expression: Expression): expression is CastExpression =>
  expression.kind === 'cast' &&
  expression.operand.kind === 'call' &&
  expression.operand.operator === 'ROW' &&
  expression.operand.name === undefined;
