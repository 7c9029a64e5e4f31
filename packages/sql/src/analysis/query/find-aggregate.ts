// Looking for aggregates in an expression. Source: Calcite's AggFinder and AggVisitor.
import type { Call, Expression, OverExpression } from '../../syntax/ast/index.ts';
import { childrenOf } from './expression-children.ts';
import { isRefused } from '../../engine/user-functions/user-function-typing.ts';
import { functionOf } from './resolve-function.ts';
import type { ResolvedFunction } from './resolve-function.ts';
import type { QueryContext } from './model.ts';

export interface AggregateSearch {
  /** Windowed aggregates. */
  readonly over?: boolean;
  /** Plain aggregates. */
  readonly aggregate?: boolean;
  /** TUMBLE, HOP, SESSION of GROUP BY. */
  readonly group?: boolean;
}

const GROUP_FUNCTIONS = new Set(['$TUMBLE', '$HOP', '$SESSION']);
const ABSTRACT_GROUP_FUNCTIONS = new Set(['GROUPING', 'GROUPING_ID', 'GROUP_ID']);

export const isAbstractGroupFunction = (call: Call): boolean =>
  ABSTRACT_GROUP_FUNCTIONS.has(call.operator.toUpperCase());

/** `$TUMBLE`: what the parser makes of TUMBLE(…) in an expression. */
export function groupFunctionName(call: Call): string | undefined {
  const name = call.operator.toUpperCase();
  if (GROUP_FUNCTIONS.has(name)) return name;
  if (call.name !== undefined && call.name.names.length > 1) return undefined;
  return GROUP_FUNCTIONS.has(`$${name}`) ? `$${name}` : undefined;
}

/** Whether a call aggregates the rows of a group: SUM and its like, or a user's aggregate. */
export function isAggregateCall(context: QueryContext, call: Call): boolean {
  if (isAbstractGroupFunction(call)) return false;
  const found = functionOf(context, call);
  if (found === undefined) return false;
  switch (found.kind) {
    case 'built-in':
      return found.info.kind === 'aggregate' && found.info.requiresOver !== true;
    case 'user':
      return isUserAggregate(found.typing);
    case 'external':
      return false;
  }
}

type UserTyping = (ResolvedFunction & { kind: 'user' })['typing'];

function isUserAggregate(typing: UserTyping): boolean {
  if (typing === undefined || isRefused(typing)) return false;
  return typing.kind === 'aggregate' || typing.kind === 'table-aggregate';
}

/** The first call of the kinds looked for; queries inside are not gone into. */
export function findAggregate(
  context: QueryContext,
  expression: Expression,
  search: AggregateSearch,
): Call | OverExpression | undefined {
  // A stack of our own: chains of operators are as deep as they are long.
  const stack: Expression[] = [expression];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next.kind === 'over') {
      if (search.over === true) return next;
      continue;
    }
    if (next.kind === 'call' && isWanted(context, next, search)) return next;
    // No spread: a list of a hundred thousand is too long for the arguments of a call.
    for (const child of childrenOf(next).toReversed()) stack.push(child);
  }
  return undefined;
}

function isWanted(context: QueryContext, call: Call, search: AggregateSearch): boolean {
  if (search.group === true && groupFunctionName(call) !== undefined) return true;
  if (search.aggregate !== true) return false;
  return call.operator === 'WITHIN GROUP' || isAggregateCall(context, call);
}
