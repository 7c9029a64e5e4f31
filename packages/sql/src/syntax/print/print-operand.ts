// Operands, with parentheses where they bind too weakly, and lists of them.
import type { Expression, OrderItem } from '../ast/index.ts';
import { operator, prefixOperator } from '../operator-tree.ts';
import { printers } from './printers.ts';

export function printExpressions(list: readonly Expression[]): string {
  return list.map(printers.expression).join(', ');
}

/** Binding power of an expression as an operand; what is no operator binds tightest. */
function powerOf(expression: Expression): { left: number; right: number } {
  const tight = { left: 1000, right: 1000 };
  if (expression.kind === 'number' && expression.text.startsWith('-')) return { left: 160, right: 160 };
  if (expression.kind !== 'call') return tight;
  if (expression.syntax === 'prefix') {
    const found = prefixOperator(expression.operator);
    return found === undefined ? tight : { left: found.right, right: found.right };
  }
  if (expression.syntax === 'function') return tight;
  const found = operator(expression.operator);
  if (found === undefined) return tight;
  if (expression.operator === 'DOT' || expression.operator.startsWith('ITEM'))
    return { left: 200, right: 200 };
  return { left: found.left, right: found.right };
}

/** An operand that must bind at least as tight as the power, or tighter; in parentheses where it doesn't. */
export function printOperand(expression: Expression, power: number): string {
  const text = printers.expression(expression);
  return powerOf(expression).left >= power ? text : `(${text})`;
}

export function printOrder(items: readonly OrderItem[]): string {
  return items
    .map(({ expression, descending, nulls }) => {
      const order = descending ? ' DESC' : '';
      return `${printers.expression(expression)}${order}${nulls === undefined ? '' : ` NULLS ${nulls}`}`;
    })
    .join(', ');
}

/** ORDER BY of operands, where directions are postfix calls. */
export function printOrderOperands(list: Expression): string {
  const print = (item: Expression): string => {
    if (item.kind === 'call' && item.syntax === 'postfix' && /^(?:DESC|NULLS)/.test(item.operator))
      return `${print(item.operands[0]!)} ${item.operator}`;
    return printers.expression(item);
  };
  return list.kind === 'list' ? list.items.map(print).join(', ') : print(list);
}
