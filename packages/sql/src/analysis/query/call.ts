// Calls and operators. What is special about one of them has a file of its own; the rest goes to the typing of calls.
import { foreignFunction } from './foreign-functions.ts';
import { functionNames, inferCall } from '../../engine/functions/index.ts';
import type { CallSite } from '../../engine/functions/index.ts';
import { nearest } from '../../base/nearest.ts';
import { unsupportedCall } from '../../diagnostics/catalogue/types.ts';
import type { Details } from '../../diagnostics/definition.ts';
import type { Rex } from '../../plan/rex.ts';
import { joinSpans } from '../../text/span.ts';
import type { Call, Expression } from '../../syntax/ast/index.ts';
import { notNull, rowType, summaryString, UNKNOWN_TYPE } from '../../types/index.ts';
import { errorRex } from './rex-builders.ts';
import { typeAggregate } from './aggregate.ts';
import { argumentOf, typingContext } from './argument.ts';
import { applyTyping } from './apply-typing.ts';
import { maySuggest, reportLate } from './context.ts';
import { expressionText } from './expression-text.ts';
import { isAbstractGroupFunction, isAggregateCall } from './find-aggregate.ts';
import { typeFilter, typeNullTreatment, typeWithinDistinct, typeWithinGroup } from './aggregate-clauses.ts';
import { groupingColumn, typeGroupAuxiliary } from './group-functions.ts';
import { functionOf } from './resolve-function.ts';
import { typeFieldAccess } from './field-access.ts';
import { isSubqueryOperator, typeSubqueryOperator } from './subquery.ts';
import { typeUserCall } from './user-call.ts';
import { reportQuantifier } from './quantifier.ts';
import { comparedRowType, markComparedRows } from './row-nulls.ts';
import { reportRowCast } from './row-casts.ts';
import type { QueryContext, Scope } from './model.ts';

/** BETWEEN without a word for its symmetry. */
const DEFAULT_SYMMETRY = new Set(['BETWEEN', 'NOT BETWEEN']);

/** Types a call of a function or operator. */
export function typeCall(context: QueryContext, scope: Scope, call: Call): Rex {
  switch (call.operator) {
    case 'FILTER':
      return typeFilter(context, scope, call);
    case 'WITHIN GROUP':
      return typeWithinGroup(context, scope, call);
    case 'WITHIN DISTINCT':
      return typeWithinDistinct(context, scope, call);
    case 'SET_SEMANTICS_TABLE':
      return typeTableArgument(context, scope, call.operands[0]!);
    case 'IGNORE NULLS':
    case 'RESPECT NULLS':
      return typeNullTreatment(context, scope, call);
    case '=>':
      return context.typer.expression(context, scope, call.operands[0]!);
  }
  if (isSubqueryOperator(call)) return typeSubqueryOperator(context, scope, call);
  if (call.operator === 'DOT' && call.name === undefined) return typeFieldAccess(context, scope, call);
  if (DEFAULT_SYMMETRY.has(call.operator) && call.name === undefined) {
    // The place of the call is that of all its operands.
    const span = joinSpans(call.operands[0]!.span, call.operands.at(-1)!.span);
    return typeCall(context, scope, { ...call, span, operator: `${call.operator} ASYMMETRIC` });
  }
  const found = functionOf(context, call);
  // USER, CURRENT_USER and the like are columns where Flink has no such function.
  if (call.bare === true && call.name !== undefined && found === undefined)
    return context.typer.expression(context, scope, call.name);
  if (found?.kind === 'user' || found?.kind === 'external') return typeUserCall(context, scope, call, found);
  const needsOver = found?.info.requiresOver === true;
  if (isAggregateCall(context, call) || (needsOver && scope.aggregation !== undefined))
    return typeAggregate(context, scope, call);
  if (found?.info.kind === 'group-auxiliary' && scope.aggregation !== undefined)
    return typeGroupAuxiliary(context, call, scope.aggregation);
  const rex = typeBuiltIn(context, scope, call);
  if (needsOver || found?.info.kind === 'group-auxiliary') reportUnsupported(context, call, rex);
  return isAbstractGroupFunction(call) ? groupingColumn(context, scope, call, rex) : rex;
}

/** A table as an argument, by its row: what PARTITION BY and ORDER BY name is looked at once the function is known. */
function typeTableArgument(context: QueryContext, scope: Scope, table: Expression): Rex {
  if (table.kind !== 'subquery') return context.typer.expression(context, scope, table);
  const relation = context.typer.query(context, scope, table.query);
  if (relation.unknown === 'error') return errorRex(table.span);
  const type = relation.unknown === undefined ? notNull(rowType(relation.columns)) : UNKNOWN_TYPE;
  return { kind: 'unknown', type, span: table.span };
}

/** A function that only means something in a window or a group: the code generator has none for it. */
function reportUnsupported(context: QueryContext, call: Call, rex: Rex): void {
  if (rex.kind !== 'call') return;
  const operands = rex.operands.map((operand) => summaryString(operand.type)).join(', ');
  const text = `${call.operator.toUpperCase()}(${operands})`;
  reportLate(context, unsupportedCall, { call: text }, { span: call.span });
}

/** A built-in function or operator; also a name that means none, for which the typing of calls has Flink's words. */
function typeBuiltIn(context: QueryContext, scope: Scope, call: Call): Rex {
  const found = functionOf(context, call);
  const info = found?.kind === 'built-in' ? found.info : undefined;
  // GROUPING asks about expressions of the row before grouping.
  // So may a function that is not known: had it been found, it might have been an aggregate.
  const missing = call.name !== undefined && found === undefined;
  const inner =
    (isAbstractGroupFunction(call) || missing) && scope.aggregation !== undefined
      ? scope.aggregation.input
      : scope;
  markComparedRows(call);
  const operands = call.operands.map((operand) => context.typer.expression(context, inner, operand));
  const expected = comparedRowType(call, operands);
  const site: CallSite = {
    ...(expected === undefined ? {} : { expected }),
    operator: call.operator === '{fn}' ? `{fn ${call.name?.names.at(-1) ?? ''}}` : call.operator,
    syntax: call.syntax,
    ...(missing || (call.name !== undefined && call.name.names.length > 1) ? { qualified: true } : {}),
    text: () => expressionText(context, inner, call).replaceAll("_UTF-16LE'", "'"),
    arguments: call.operands.map((operand, i) => ({
      ...argumentOf(operand, operands[i]!),
      text: () => argumentText(context, inner, operand),
    })),
    ...(call.quantifier === undefined ? {} : { quantifier: call.quantifier }),
    ...(call.bare === true ? { bare: true } : {}),
    ...(scope.groupCount === undefined ? {} : { groupCount: scope.groupCount }),
    ...(scope.kind === 'match' ? { inMatch: true } : {}),
  };
  reportRowCast(context, inner, call.operator, call, call.operands);
  const typing = inferCall(site, typingContext(context));
  reportQuantifier(context, call, info);
  return applyTyping(context, typing, {
    site,
    operator: call.operator.toUpperCase(),
    span: call.span,
    ...(call.name === undefined ? {} : { nameSpan: call.name.span }),
    nodes: call.operands,
    operands,
    deterministic: info?.deterministic ?? true,
    ...(missing ? { details: () => suggestFunction(context, call) } : {}),
  });
}

/** SqlNode.toString: an identifier prints its names bare, and a string has no character set before it is converted. */
function argumentText(context: QueryContext, scope: Scope, expression: Expression): string {
  const text = expressionText(context, scope, expression);
  return expression.kind === 'identifier' ? text.replaceAll('`', '') : text.replaceAll("_UTF-16LE'", "'");
}

/** Near names for a function that nothing provides. */
export function suggestFunction(context: QueryContext, call: Call): Details {
  if (!maySuggest(context)) return {};
  const name = call.name?.names.at(-1) ?? call.operator;
  const { facts, session } = context.environment;
  const database = session.catalogs.get(context.currentCatalog)?.databases.get(context.currentDatabase);
  const own = [...session.systemFunctions.values(), ...session.temporaryFunctions.values()];
  const ownNames = [...own.map((each) => each.name), ...(database?.functions.keys() ?? [])];
  const foreign = foreignFunction(name);
  const candidates =
    foreign === undefined
      ? nearest(name, [...functionNames(facts).filter((each) => /^[A-Za-z]\w/.test(each)), ...ownNames])
      : [...nearest(name, ownNames), ...(foreign.flink ?? [])];
  const span = call.name === undefined ? call.span : call.name.span;
  const written = (candidate: string): string =>
    name === name.toLowerCase() ? candidate.toLowerCase() : candidate;
  return {
    hint:
      foreign?.hint ??
      (candidates.length > 0
        ? `Did you mean ${candidates.join(', ')}?`
        : 'Correct the name, or register the function with CREATE FUNCTION before this statement.'),
    fixes: candidates.map((candidate) => ({
      kind: 'respell',
      safe: false,
      title: `replace with ${written(candidate)}`,
      edits: [{ span, text: written(candidate) }],
    })),
  };
}
