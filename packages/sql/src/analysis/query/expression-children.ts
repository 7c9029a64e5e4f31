// The direct parts of an expression that are expressions themselves; queries inside are not gone into.
import type { Expression, WindowSpecification } from '../../syntax/ast/index.ts';

/** All operands, in the order in which they are written. */
export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'call':
      return expression.operands;
    case 'case': {
      const children: Expression[] = expression.value === undefined ? [] : [expression.value];
      for (const branch of expression.branches) children.push(branch.when, branch.then);
      if (expression.otherwise !== undefined) children.push(expression.otherwise);
      return children;
    }
    case 'cast':
      return [expression.operand];
    case 'over':
      return expression.window.kind === 'window'
        ? [expression.call, ...windowChildren(expression.window)]
        : [expression.call];
    case 'window':
      return windowChildren(expression);
    case 'list':
      return expression.items;
    default:
      return [];
  }
}

export function windowChildren(window: WindowSpecification): Expression[] {
  const children = [...window.partitionBy, ...window.orderBy.map((item) => item.expression)];
  for (const bound of [window.frame?.lower, window.frame?.upper])
    if (bound?.offset !== undefined) children.push(bound.offset);
  return children;
}

/** The first expression, depth first, for which the test holds. */
export function findExpression(
  root: Expression,
  test: (expression: Expression) => boolean,
): Expression | undefined {
  const stack = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (test(next)) return next;
    // No spread: a list of a hundred thousand is too long for the arguments of a call.
    for (const child of childrenOf(next).toReversed()) stack.push(child);
  }
  return undefined;
}
