// A window specification: partition, order and frame, and what they may not be. Source: Calcite SqlWindow.
import {
  frameBackwards,
  frameFromEnd,
  frameToStart,
  windowFrameBelow,
  windowOrderAgain,
  windowPartitionAgain,
} from '../../diagnostics/catalogue/query-rules.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import {
  disallowPartialWithRange,
  partitionContainsOver,
  rangeTypeMismatch,
  rangeTypeProhibited,
  rangeWithCompoundOrder,
  rankNeedsOrder,
  rankWithFrame,
  rowsNotConstant,
  windowNeedsOrder,
} from '../../diagnostics/catalogue/grouping.ts';
import type { DiagnosticDefinition } from '../../diagnostics/definition.ts';
import type { Parameters } from '../../diagnostics/diagnostic.ts';
import type { Rex, RexFrameBound, RexOver, SortKey } from '../../plan/rex.ts';
import type { Call, Expression, FrameBound, WindowSpecification } from '../../syntax/ast/index.ts';
import { joinSpans } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { isInterval, isNumeric, isUndecided } from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';
import { PASS, report, silently } from './context.ts';
import { findAggregate } from './find-aggregate.ts';
import { rejectUntyped } from './literal.ts';
import { functionOf } from './resolve-function.ts';
import { errorRex } from './rex-builders.ts';
import type { QueryContext, Scope } from './model.ts';

/** Types PARTITION BY and ORDER BY. */
export function typeWindow(
  context: QueryContext,
  scope: Scope,
  window: WindowSpecification,
): { readonly partitionBy: readonly Rex[]; readonly orderBy: readonly SortKey[] } {
  const typed = (item: Expression): Rex =>
    rejectUntyped(context, item) ? errorRex(item.span) : context.typer.expression(context, scope, item);
  const partitionBy = window.partitionBy.map(typed);
  const orderBy = window.orderBy.map((item): SortKey => ({
    expression: typed(item.expression),
    descending: item.descending,
    ...(item.nulls === undefined ? {} : { nulls: item.nulls }),
  }));
  return { partitionBy, orderBy };
}

/** SqlWindow.populateBounds: what a window without bounds means. */
export function frameOf(
  context: QueryContext,
  scope: Scope,
  window: WindowSpecification,
): Pick<RexOver, 'unit' | 'lower' | 'upper'> {
  const { frame } = window;
  const bound = (written: FrameBound): RexFrameBound => ({
    type: written.type,
    ...(written.offset === undefined
      ? {}
      : { offset: silently(context, (silent) => context.typer.expression(silent, scope, written.offset!)) }),
  });
  if (frame === undefined)
    return { unit: 'RANGE', lower: { type: 'UNBOUNDED PRECEDING' }, upper: { type: 'CURRENT ROW' } };
  return {
    unit: frame.unit,
    lower: bound(frame.lower),
    upper: frame.upper === undefined ? { type: 'CURRENT ROW' } : bound(frame.upper),
  };
}

const FIXED = ['UNBOUNDED PRECEDING', 'CURRENT ROW', 'UNBOUNDED FOLLOWING'];

/** SqlWindow.isAlwaysNonEmpty. */
export function isAlwaysNonEmpty(window: WindowSpecification): boolean {
  const lower = FIXED.indexOf(window.frame?.lower.type ?? 'UNBOUNDED PRECEDING');
  const upper = FIXED.indexOf(window.frame?.upper?.type ?? 'CURRENT ROW');
  return lower >= 0 && lower <= upper;
}

/** A window that builds on a named one. */
export function overlay(
  context: QueryContext,
  window: WindowSpecification,
  base: WindowSpecification,
): WindowSpecification | undefined {
  const refuse = (rule: DiagnosticDefinition, span: Span): undefined => {
    report(context, PASS.types, rule, {}, { span });
    return undefined;
  };
  if (window.partitionBy.length > 0) return refuse(windowPartitionAgain, window.partitionBy[0]!.span);
  if (window.orderBy.length > 0 && base.orderBy.length > 0)
    return refuse(windowOrderAgain, window.orderBy[0]!.span);
  if (base.frame !== undefined) return refuse(windowFrameBelow, base.frame.span);
  const { base: _base, ...rest } = window;
  return {
    ...rest,
    ...(base.base === undefined ? {} : { base: base.base }),
    partitionBy: base.partitionBy,
    orderBy: window.orderBy.length > 0 ? window.orderBy : base.orderBy,
  };
}

export interface WindowUse {
  readonly window: WindowSpecification;
  /** The window in place, or its name. */
  readonly at: Expression;
  readonly call?: Call;
}

/** SqlWindow.validate; stops at the first problem, as Calcite does. */
export function checkWindow(context: QueryContext, scope: Scope, use: WindowUse): void {
  const { window, call } = use;
  const say = (definition: DiagnosticDefinition, span: Span, parameters: Parameters = {}): void => {
    report(context, PASS.calls, definition, parameters, { span });
  };
  const windowed = (item: Expression): boolean => findAggregate(context, item, { over: true }) !== undefined;
  if (window.partitionBy.some(windowed))
    return say(partitionContainsOver, window.span, { clause: 'PARTITION BY' });
  if (window.orderBy.some((item) => windowed(item.expression)))
    return say(partitionContainsOver, window.span, { clause: 'ORDER BY' });
  const found = call === undefined ? undefined : functionOf(context, call);
  const info = found?.kind === 'built-in' ? found.info : undefined;
  const { frame } = window;
  if (window.orderBy.length === 0 && info?.requiresOrder === true) return say(rankNeedsOrder, window.span);
  if (frame !== undefined) {
    const unit = { start: frame.span.start, end: frame.span.start + frame.unit.length };
    if (info?.allowsFraming === false) return say(rankWithFrame, unit);
    const rows = frame.unit === 'ROWS';
    let order: LogicalType | undefined;
    if (window.orderBy.length > 0) {
      if (window.orderBy.length > 1 && !rows) return say(rangeWithCompoundOrder, unit);
      const first = window.orderBy[0]!.expression;
      order = silently(context, (silent) => context.typer.expression(silent, scope, first)).type;
    } else if (!rows) return say(windowNeedsOrder, window.span);
    for (const bound of [frame.lower, frame.upper]) {
      if (bound?.offset === undefined) continue;
      const type = context.typer.expression(context, scope, bound.offset).type;
      const problem = boundProblem(bound.offset, type, rows, order);
      if (problem !== undefined) return say(problem, bound.offset.span);
    }
    const problem = boundsProblem(frame.lower, frame.upper);
    if (problem !== undefined)
      report(context, PASS.calls, problem.definition, problem.parameters, { span: problem.at });
    if (problem !== undefined) return;
  }
  if (window.allowPartial === false && frame?.unit !== 'ROWS') say(disallowPartialWithRange, window.span);
}

/** SqlWindow.validateFrameBoundary. */
function boundProblem(
  offset: Expression,
  type: LogicalType,
  rows: boolean,
  order: LogicalType | undefined,
): DiagnosticDefinition | undefined {
  if (rows)
    return offset.kind === 'call' && offset.operator === '-' && offset.operands[0]?.kind === 'number'
      ? rowsNotConstant
      : offset.kind === 'number' && (offset.approximate || /\.\d*[1-9]|\.\d+/.test(offset.text))
        ? rowsNotConstant
        : undefined;
  if (order === undefined || isUndecided(order) || isUndecided(type)) return undefined;
  // SqlTypeFamily.allowableDifferenceTypes.
  if (isNumeric(order)) return isNumeric(type) ? undefined : rangeTypeMismatch;
  if (
    order.root === 'DATE' ||
    order.root === 'TIME' ||
    order.root === 'TIMESTAMP' ||
    order.root === 'TIMESTAMP_LTZ'
  )
    return isInterval(type) ? undefined : rangeTypeMismatch;
  return rangeTypeProhibited;
}

/** SqlWindow.checkSpecialLiterals. */
function boundsProblem(
  lower: FrameBound,
  upper: FrameBound | undefined,
): (Problem & { readonly at: Span }) | undefined {
  if (lower.type === 'UNBOUNDED FOLLOWING')
    return { definition: frameFromEnd, parameters: {}, at: lower.span };
  if (upper === undefined) return undefined;
  const at = upper.offset === undefined ? upper.span : joinSpans(upper.offset.span, upper.span);
  if (upper.type === 'UNBOUNDED PRECEDING') return { definition: frameToStart, parameters: {}, at };
  const isBackwards =
    (upper.type === 'PRECEDING' && (lower.type === 'CURRENT ROW' || lower.type === 'FOLLOWING')) ||
    (upper.type === 'CURRENT ROW' && lower.type === 'FOLLOWING');
  return isBackwards
    ? { definition: frameBackwards, parameters: { upper: upper.type, lower: lower.type }, at }
    : undefined;
}
