// A call of an aggregate function over the rows of a group. Source: SqlAggFunction.validateCall,
// SqlValidatorImpl.validateAggregateParams, SqlToRelConverter.AggConverter.
import { nestedAggregate, notSelected } from '../../diagnostics/catalogue/grouping.ts';
import { inferCall } from '../../engine/functions/index.ts';
import { inferUserCall } from '../../engine/user-functions/infer-user-call.ts';
import type { CallSite, CallTyping } from '../../engine/functions/index.ts';
import type { AggregateCall, Rex, SortKey } from '../../plan/rex.ts';
import type { Call } from '../../syntax/ast/index.ts';
import { isUndecided } from '../../types/index.ts';
import { argumentOf, typingContext } from './argument.ts';
import { applyTyping } from './apply-typing.ts';
import { PASS, report } from './context.ts';
import { expressionText } from './expression-text.ts';
import { findAggregate } from './find-aggregate.ts';
import { indexOfKey } from './key-index.ts';
import { typeOrder, withoutOrder } from './ordered-arguments.ts';
import { functionOf } from './resolve-function.ts';
import { errorRex, inputRex } from './rex-builders.ts';
import { nameOf, typedUserFunction } from './user-function.ts';
import type { Aggregation, QueryContext, Scope } from './model.ts';

export interface AggregateClauses {
  readonly filter?: Rex;
  readonly withinGroup?: readonly SortKey[];
  readonly ignoreNulls?: boolean;
  /** Tells calls with different clauses apart. */
  readonly key?: string;
}

/** `COUNT(*)`: the star is an operand with an empty name. */
export function isStarCall(call: Call): boolean {
  const only = call.operands[0];
  if (call.operator.toUpperCase() !== 'COUNT') return false;
  return (
    call.operands.length === 1 &&
    only?.kind === 'identifier' &&
    only.names.at(-1) === '' &&
    only.names.length === 1
  );
}

/** Where an aggregate's arguments are typed: the rows before grouping. */
export const inputOf = (scope: Scope): Scope => scope.aggregation?.input ?? scope;

export function typeAggregate(
  context: QueryContext,
  scope: Scope,
  call: Call,
  clauses: AggregateClauses = {},
): Rex {
  const { call: typed, rex } = callOf(context, inputOf(scope), call, clauses, {
    ...(scope.groupCount === undefined ? {} : { groupCount: scope.groupCount }),
  });
  checkNesting(context, call);
  if (typed === undefined) return rex;
  const { aggregation } = scope;
  if (aggregation === undefined) return rex;
  if (aggregation.clause === 'distinct') {
    // Only an aggregate of the list itself can be sorted by, and that is one of the keys.
    const expression = expressionText(context, aggregation.input, call, false);
    report(context, PASS.scopes, notSelected, { expression }, { span: call.span });
    return errorRex(call.span);
  }
  const key = `${context.typer.key(context, aggregation.input, call)} ${clauses.key ?? ''}`;
  return collect(aggregation, key, typed);
}

/** A column of the grouped row for the call; the same call twice is one column. */
export function collect(aggregation: Aggregation, key: string, call: AggregateCall): Rex {
  let index = indexOfKey(aggregation.calls, key);
  if (index < 0) {
    index = aggregation.calls.length;
    aggregation.calls.push({ key, call });
  }
  return inputRex(aggregation.keys.length + index, call.type, call.span);
}

/** Types the call itself with its arguments in the given scope. */
export function callOf(
  context: QueryContext,
  scope: Scope,
  call: Call,
  clauses: AggregateClauses,
  setting: { readonly groupCount?: number; readonly over?: boolean },
): { readonly call?: AggregateCall; readonly rex: Rex } {
  const star = isStarCall(call);
  const nodes = star ? [] : withoutOrder(call);
  const operands = nodes.map((operand) => context.typer.expression(context, scope, operand));
  typeOrder(context, scope, call, {
    filtered: clauses.filter !== undefined,
    over: setting.over === true,
  });
  const site: CallSite = {
    operator: call.operator,
    syntax: call.syntax,
    arguments: nodes.map((operand, i) => argumentOf(operand, operands[i]!)),
    ...(call.quantifier === undefined ? {} : { quantifier: call.quantifier }),
    ...(star ? { star: true } : {}),
    ...(clauses.filter === undefined ? {} : { filtered: true }),
    ...(scope.kind === 'match' ? { inMatch: true } : {}),
    ...setting,
  };
  const user = typedUserFunction(functionOf(context, call));
  const named = user === undefined ? undefined : nameOf(user.function);
  const infer = (other: CallSite): CallTyping =>
    user === undefined || named === undefined
      ? inferCall(other, typingContext(context))
      : inferUserCall(user.typing, named, other);
  const typing = infer(site);
  const rex = applyTyping(context, typing, {
    site,
    infer,
    operator: named?.path ?? call.operator.toUpperCase(),
    span: call.span,
    ...(call.name === undefined ? {} : { nameSpan: call.name.span }),
    nodes,
    operands,
  });
  if (!typing.ok) return { rex: errorRex(call.span) };
  if (operands.some((operand) => isUndecided(operand.type)) && isUndecided(typing.type)) return { rex };
  return {
    rex,
    call: {
      function: named?.path ?? call.operator.toUpperCase(),
      operands: rex.kind === 'call' ? rex.operands : operands,
      distinct: call.quantifier === 'DISTINCT',
      ...(clauses.filter === undefined ? {} : { filter: clauses.filter }),
      ...(clauses.ignoreNulls === undefined ? {} : { ignoreNulls: clauses.ignoreNulls }),
      ...(clauses.withinGroup === undefined ? {} : { withinGroup: clauses.withinGroup }),
      type: typing.type,
      span: call.span,
      userDefined: user !== undefined,
      ...(rex.kind !== 'call' || rex.problem === undefined ? {} : { problem: rex.problem }),
      ...(user?.typing.aggregation === undefined ? {} : { methods: user.typing.aggregation }),
    },
  };
}

/** An aggregate among the arguments: only a windowed one may have plain ones there. */
export function checkNesting(context: QueryContext, call: Call): void {
  const search = context.inWindow ? { over: true } : { over: true, aggregate: true };
  if (call.operands.some((operand) => findAggregate(context, operand, search) !== undefined))
    report(context, PASS.calls, nestedAggregate, {}, { span: call.span });
}
