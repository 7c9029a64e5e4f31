// Aggregates over windows. Source: SqlOverOperator, SqlValidatorImpl.validateWindow and resolveWindow.
import { nestedAggregate, overNeedsAggregate } from '../../diagnostics/catalogue/grouping.ts';
import { unknownWindow } from '../../diagnostics/catalogue/names.ts';
import {
  noMatchingCall,
  noMatchingSignature,
  wrongArgumentCount,
} from '../../diagnostics/catalogue/types.ts';
import { nearest } from '../../base/nearest.ts';
import type { AggregateCall, Rex } from '../../plan/rex.ts';
import type {
  Call,
  Expression,
  Identifier,
  OverExpression,
  WindowSpecification,
} from '../../syntax/ast/index.ts';
import { joinSpans } from '../../text/span.ts';
import type { DiagnosticDefinition } from '../../diagnostics/definition.ts';
import type { Span } from '../../text/span.ts';
import { callOf } from './aggregate.ts';
import { checkNullTreatment } from './aggregate-clauses.ts';
import { PASS, report, silently } from './context.ts';
import { findAggregate } from './find-aggregate.ts';
import { functionOf } from './resolve-function.ts';
import { errorRex } from './rex-builders.ts';
import { typedUserFunction } from './user-function.ts';
import { lookupWindow } from './scope.ts';
import { checkWindow, frameOf, isAlwaysNonEmpty, overlay, typeWindow } from './window.ts';
import type { QueryContext, Scope } from './model.ts';

export function typeOver(context: QueryContext, scope: Scope, over: OverExpression): Rex {
  let inner: Expression = over.call;
  let ignoreNulls: boolean | undefined;
  if (inner.kind === 'call' && (inner.operator === 'IGNORE NULLS' || inner.operator === 'RESPECT NULLS')) {
    ignoreNulls = inner.operator === 'IGNORE NULLS';
    inner = inner.operands[0]!;
    if (!checkNullTreatment(context, inner)) return errorRex(over.span);
  }
  const window = windowOf(context, scope, over);
  const wasInWindow = context.inWindow;
  context.inWindow = true;
  try {
    if (window === undefined) {
      typeInner(context, scope, inner);
      return errorRex(over.span);
    }
    if (!isAggregator(context, inner)) {
      if (typeNoAggregator(context, scope, inner)) return errorRex(over.span);
      report(context, PASS.calls, overNeedsAggregate, {}, { span: wholeCall(inner) });
      return errorRex(over.span);
    }
    const call = inner as Call;
    const aggregate = call;
    const typed = typeAggregateOver(context, scope, aggregate, window, ignoreNulls);
    const parts = typeWindow(context, scope, window);
    checkWindow(context, scope, { window, at: over.window, call: aggregate });
    if (aggregate.operands.some((each) => findAggregate(context, each, { over: true }) !== undefined))
      report(context, PASS.calls, nestedAggregate, {}, { span: aggregate.span });
    if (typed.call === undefined) return { ...typed.rex, span: over.span };
    return {
      kind: 'over',
      call: typed.call,
      ...parts,
      ...frameOf(context, scope, window),
      windowSpan: over.window.kind === 'window' ? over.window.span : window.span,
      type: typed.rex.type,
      span: over.span,
    };
  } finally {
    context.inWindow = wasInWindow;
  }
}

/** The place of FILTER and the like begins with the call before it. */
function wholeCall(expression: Expression): Span {
  const first =
    expression.kind === 'call' && expression.syntax === 'special' ? expression.operands[0] : undefined;
  return first === undefined ? expression.span : joinSpans(wholeCall(first), expression.span);
}

/** A call that isn't found at all, or not with so many arguments, fails as such; true if it does. */
function typeNoAggregator(context: QueryContext, scope: Scope, inner: Expression): boolean {
  const wrong: readonly DiagnosticDefinition[] = [wrongArgumentCount, noMatchingCall, noMatchingSignature];
  const missing = silently(context, (silent) => {
    context.typer.expression(silent, scope, inner);
    return silent.found.some(({ problem }) => wrong.includes(problem.definition));
  });
  if (missing) context.typer.expression(context, scope, inner);
  else typeInner(context, scope, inner);
  return missing;
}

function typeInner(context: QueryContext, scope: Scope, inner: Expression): void {
  if (inner.kind === 'call') {
    const call =
      inner.operator === 'FILTER' || inner.operator === 'WITHIN GROUP' ? inner.operands[0]! : inner;
    for (const operand of call.kind === 'call' ? call.operands : [])
      if (operand.kind !== 'identifier' || operand.names.at(-1) !== '')
        context.typer.expression(context, scope, operand);
  }
}

function typeAggregateOver(
  context: QueryContext,
  scope: Scope,
  call: Call,
  window: WindowSpecification,
  ignoreNulls: boolean | undefined,
): { readonly call?: AggregateCall; readonly rex: Rex } {
  const found = functionOf(context, call);
  const isUser = found?.kind === 'user' || found?.kind === 'external';
  if (isUser && typedUserFunction(found) === undefined) {
    return { rex: context.typer.expression(context, scope, call) };
  }
  return callOf(context, scope, call, ignoreNulls === undefined ? {} : { ignoreNulls }, {
    over: true,
    groupCount: isAlwaysNonEmpty(window) ? 1 : 0,
  });
}

/** SqlOperator.isAggregator: aggregates and window functions; a user function may be one. */
function isAggregator(context: QueryContext, inner: Expression): boolean {
  if (inner.kind !== 'call') return false;
  // FILTER and WITHIN GROUP are no aggregators to Calcite, so Flink takes neither before OVER.
  if (inner.operator === 'FILTER' || inner.operator === 'WITHIN GROUP') return false;
  const found = functionOf(context, inner);
  if (found === undefined) return true;
  if (found.kind !== 'built-in') {
    const typing = typedUserFunction(found)?.typing;
    return typing === undefined || typing.kind === 'aggregate' || typing.kind === 'table-aggregate';
  }
  return found.info.kind === 'aggregate' || found.info.kind === 'ranking' || found.info.requiresOver === true;
}

/** The window with what it builds on; undefined after an error. */
function windowOf(
  context: QueryContext,
  scope: Scope,
  over: OverExpression,
): WindowSpecification | undefined {
  const window =
    over.window.kind === 'window'
      ? over.window
      : namedWindow(context, scope, over.window, over.window.names.join('.'));
  return window === undefined ? undefined : resolveBases(context, scope, window);
}

function resolveBases(
  context: QueryContext,
  scope: Scope,
  window: WindowSpecification,
): WindowSpecification | undefined {
  let resolved = window;
  for (let steps = 0; resolved.base !== undefined && steps < 64; steps++) {
    const base = namedWindow(context, scope, resolved.base, resolved.base.names.join('.'));
    if (base === undefined) return undefined;
    const combined = overlay(context, resolved, base);
    if (combined === undefined) return undefined;
    resolved = combined;
  }
  return resolved;
}

function namedWindow(
  context: QueryContext,
  scope: Scope,
  identifier: Identifier,
  name: string,
): WindowSpecification | undefined {
  const found = identifier.names.length === 1 ? lookupWindow(scope, name) : undefined;
  if (found !== undefined) return found;
  const candidates = nearest(name, windowNames(scope));
  report(
    context,
    PASS.types,
    unknownWindow,
    { name },
    {
      span: identifier.span,
      ...(candidates[0] === undefined ? {} : { hint: `Did you mean ${candidates[0]}?` }),
      fixes: candidates.map((candidate) => ({
        kind: 'respell',
        safe: false,
        title: `replace with ${candidate}`,
        edits: [{ span: identifier.span, text: candidate }],
      })),
    },
  );
  return undefined;
}

function windowNames(scope: Scope): string[] {
  const names: string[] = [];
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent)
    if (at.windows !== undefined) names.push(...at.windows.keys());
  return names;
}
