// What may follow an aggregate: FILTER, WITHIN GROUP, IGNORE NULLS. Source: SqlFilterOperator, SqlWithinGroupOperator,
// SqlNullTreatmentOperator, SqlValidatorImpl.validateAggregateParams.
import {
  aggregateInFilter,
  aggregateInWithinGroup,
  filterNeedsAggregate,
  filterNotBoolean,
  nullTreatmentIllegal,
  withinDistinctNotAllowed,
  withinGroupIllegal,
  withinGroupNotAllowed,
} from '../../diagnostics/catalogue/grouping.ts';
import type { FunctionInfo } from '../../engine/functions/index.ts';
import type { Rex, SortKey } from '../../plan/rex.ts';
import type { Call, Expression } from '../../syntax/ast/index.ts';
import { isUndecided } from '../../types/index.ts';
import { inputOf, typeAggregate } from './aggregate.ts';
import type { AggregateClauses } from './aggregate.ts';
import { PASS, report } from './context.ts';
import { findAggregate, isAggregateCall } from './find-aggregate.ts';
import { rejectUntyped } from './literal.ts';
import { functionOf } from './resolve-function.ts';
import type { ResolvedFunction } from './resolve-function.ts';
import { errorRex } from './rex-builders.ts';
import { nameOf, typedUserFunction } from './user-function.ts';
import type { QueryContext, Scope } from './model.ts';

/** SqlAggFunction.requiresGroupOrder: of Flink's own, LISTAGG among them, none takes an order. */
const WITHIN_GROUP_FUNCTIONS = new Set(['COLLECT', 'JSON_ARRAYAGG']);

/** An aggregate with all clauses around it, or whatever else stands in its place. */
function typeInner(context: QueryContext, scope: Scope, inner: Expression, clauses: AggregateClauses): Rex {
  if (inner.kind !== 'call') return context.typer.expression(context, scope, inner);
  if (inner.operator === 'FILTER') return typeFilter(context, scope, inner, clauses);
  if (inner.operator === 'WITHIN GROUP') return typeWithinGroup(context, scope, inner, clauses);
  if (inner.operator === 'WITHIN DISTINCT') return typeWithinDistinct(context, scope, inner, clauses);
  const found = functionOf(context, inner);
  const plain = plainFunction(found);
  if (plain !== undefined) {
    // Arguments may be ungrouped: only that the function is none of the kind is said.
    context.typer.expression(context, inputOf(scope), inner);
    const [definition, name] =
      clauses.filter === undefined ? [withinGroupNotAllowed, plain] : [filterNeedsAggregate, ''];
    report(context, PASS.calls, definition, { function: name }, { span: inner.span });
    return errorRex(inner.span);
  }
  if (!isAggregateCall(context, inner) && found?.kind !== 'built-in')
    return context.typer.expression(context, scope, inner);
  return typeAggregate(context, scope, inner, clauses);
}

/** The name of a function that is known to be no aggregate. */
function plainFunction(found: ResolvedFunction | undefined): string | undefined {
  if (found?.kind === 'built-in') return isAggregator(found.info) ? undefined : found.info.name;
  const user = typedUserFunction(found);
  if (user === undefined || user.typing.kind.endsWith('aggregate')) return undefined;
  return nameOf(user.function).name;
}

/** SqlOperator.isAggregator. */
const isAggregator = (info: FunctionInfo): boolean =>
  info.kind === 'aggregate' || info.kind === 'ranking' || info.requiresOver === true;

export function typeFilter(
  context: QueryContext,
  scope: Scope,
  call: Call,
  clauses: AggregateClauses = {},
): Rex {
  const [inner, condition] = call.operands as [Expression, Expression];
  const before = context.found.length;
  const filter = context.typer.expression(context, inputOf(scope), condition);
  const inFilter = context.found.splice(before);
  const key = context.typer.key(context, inputOf(scope), condition);
  const rex = typeInner(context, scope, inner, {
    ...clauses,
    filter,
    key: `${clauses.key ?? ''} FILTER ${key}`,
  });
  // Names and types are looked at from left to right.
  context.found.push(...inFilter);
  if (filter.type.root !== 'BOOLEAN' && !isUndecided(filter.type))
    report(context, PASS.calls, filterNotBoolean, {}, { span: condition.span });
  if (findAggregate(context, condition, { over: true, aggregate: true }) !== undefined)
    report(context, PASS.calls, aggregateInFilter, {}, { span: condition.span });
  return rex;
}

export function typeWithinGroup(
  context: QueryContext,
  scope: Scope,
  call: Call,
  clauses: AggregateClauses = {},
): Rex {
  const [inner, order] = call.operands as [Expression, Expression | undefined];
  const items = order === undefined ? [] : order.kind === 'list' ? order.items : [order];
  const keys = items.map((item): SortKey => {
    const descending = item.kind === 'call' && item.operator === 'DESC';
    const expression = item.kind === 'call' && descending ? item.operands[0]! : item;
    const rex = rejectUntyped(context, expression)
      ? errorRex(expression.span)
      : context.typer.expression(context, inputOf(scope), expression);
    return { expression: rex, descending };
  });
  const rex = typeInner(context, scope, inner, {
    ...clauses,
    withinGroup: keys,
    key: `${clauses.key ?? ''} WITHIN GROUP`,
  });
  if (items.some((item) => findAggregate(context, item, { over: true, aggregate: true }) !== undefined))
    report(context, PASS.calls, aggregateInWithinGroup, {}, { span: inner.span });
  else if (
    inner.kind === 'call' &&
    isAggregateCall(context, inner) &&
    !WITHIN_GROUP_FUNCTIONS.has(inner.operator.toUpperCase())
  )
    report(
      context,
      PASS.calls,
      withinGroupIllegal,
      { function: aggregateName(context, inner) },
      { span: inner.span },
    );
  return rex;
}

/** SqlWithinDistinctOperator: each group of rows with the same values counts once. */
export function typeWithinDistinct(
  context: QueryContext,
  scope: Scope,
  call: Call,
  clauses: AggregateClauses = {},
): Rex {
  const [inner, list] = call.operands as [Expression, Expression];
  const items = list.kind === 'list' ? list.items : [list];
  const found = inner.kind === 'call' ? functionOf(context, inner) : undefined;
  if (found?.kind === 'built-in' && !isAggregator(found.info)) {
    context.typer.expression(context, inputOf(scope), inner);
    report(
      context,
      PASS.calls,
      withinDistinctNotAllowed,
      { function: found.info.name },
      { span: inner.span },
    );
    return errorRex(inner.span);
  }
  const keys = items.map((item) => context.typer.key(context, inputOf(scope), item));
  const rex = typeInner(context, scope, inner, {
    ...clauses,
    key: `${clauses.key ?? ''} WITHIN DISTINCT ${keys.join()}`,
  });
  for (const item of items) context.typer.expression(context, inputOf(scope), item);
  return rex;
}

/** IGNORE NULLS and RESPECT NULLS outside OVER. */
export function typeNullTreatment(context: QueryContext, scope: Scope, call: Call): Rex {
  const inner = call.operands[0]!;
  if (!checkNullTreatment(context, inner)) return errorRex(call.span);
  return typeInner(context, scope, inner, {
    ignoreNulls: call.operator === 'IGNORE NULLS',
    key: call.operator,
  });
}

/** The name of a built-in function that always counts NULLs as it does. */
function builtInWithout(found: ResolvedFunction | undefined): string | undefined {
  if (found?.kind !== 'built-in' || found.info.allowsNullTreatment === true) return undefined;
  return found.info.name;
}

function aggregateName(context: QueryContext, call: Call): string {
  const user = typedUserFunction(functionOf(context, call));
  return user === undefined ? call.operator.toUpperCase() : nameOf(user.function).name;
}

/** Whether the function lets NULLs be left out; reports it if not. */
export function checkNullTreatment(context: QueryContext, inner: Expression): boolean {
  if (inner.kind !== 'call') return true;
  const found = functionOf(context, inner);
  const user = typedUserFunction(found);
  const name = user === undefined ? builtInWithout(found) : nameOf(user.function).name;
  if (name === undefined) return true;
  report(context, PASS.calls, nullTreatmentIllegal, { function: name }, { span: inner.span });
  return false;
}
