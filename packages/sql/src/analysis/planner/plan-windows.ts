// Windows: the groups of TUMBLE, HOP and SESSION in GROUP BY, and window functions in FROM. Source:
// LogicalWindowAggregateRuleBase, StreamPhysicalWindowTableFunctionRule and the assigners of windows.
import { groupSessionInBatch, windowInBatch } from '../../diagnostics/catalogue/planner.ts';
import {
  cumulateSteps,
  processingTimeWindow,
  sessionGapPositive,
  sessionInBatch,
  severalGroupWindows,
  slidePositive,
  tableFunctionTime,
  windowAlignment,
  windowOverNoTime,
  windowSizeConstant,
  windowSizePositive,
  windowSizeUnit,
} from '../../diagnostics/catalogue/streaming.ts';
import type { WindowTableRel } from '../../plan/rel.ts';
import type { Rex, RexCall } from '../../plan/rex.ts';
import { calciteString } from '../../types/calcite-string.ts';
import { reduceInterval } from './constant-interval.ts';
import type { AggregateNode, GroupWindowNode, WindowTableNode } from './node.ts';
import { isProctime, isRowtime, isTimeAttribute, materialized, unknown } from './physical-node.ts';
import type { Physical } from './physical-node.ts';
import type { PlanContext } from './plan-context.ts';
import { windowOf } from './window-properties.ts';

const groupWindow = /^\$?(TUMBLE|HOP|SESSION)$/;

/** The window functions of GROUP BY among the columns below an aggregate. */
export function groupWindowsBelow(node: AggregateNode | GroupWindowNode): readonly RexCall[] {
  const { input } = node;
  if (input.kind !== 'calc') return [];
  return [...new Set(node.keys)].flatMap((key) => {
    const rex = input.projections[key];
    return rex?.kind === 'call' && groupWindow.test(rex.operator) ? [rex] : [];
  });
}

const millis = (rex: Rex | undefined): number | undefined =>
  rex?.kind === 'literal' && rex.type.root === 'INTERVAL_DAY_TIME' ? Number(rex.value) : undefined;

/** LogicalWindowAggregateRuleBase, StreamLogicalWindowAggregateRule. */
export function planGroupWindow(node: GroupWindowNode, input: Physical, context: PlanContext): Physical {
  const { window } = node;
  const name = window.operator.replace('$', '') as 'TUMBLE' | 'HOP' | 'SESSION';
  const [time, ...written] = window.operands;
  const sizes = written.map(reduceInterval);
  const [, second] = groupWindowsBelow(node);
  if (second !== undefined) {
    context.refuse('rewrite', { definition: severalGroupWindows, parameters: {}, at: second.span });
    return unknown(node);
  }
  const span = window.span;
  const expected = name === 'HOP' ? 2 : 1;
  if (sizes.length > expected) {
    context.refuse('rewrite', { definition: windowAlignment, parameters: { window: name }, at: span });
    return unknown(node);
  }
  if (!context.streaming && isProctime(time?.type)) {
    context.refuse('rewrite', { definition: windowInBatch, parameters: {}, at: time?.span ?? span });
    return unknown(node);
  }
  const undecided = time === undefined || time.type.root === 'UNKNOWN' || time.type.root === 'ERROR';
  if (!undecided && context.streaming && !isTimeAttribute(time.type)) {
    const type = calciteString(time.type);
    context.refuse('rewrite', { definition: windowOverNoTime, parameters: { type }, at: time.span });
    return unknown(node);
  }
  for (const size of sizes) {
    if (size.kind === 'unknown') continue;
    // Batch mode takes months for milliseconds (BatchLogicalWindowAggregateRule).
    if (size.kind === 'literal' && !context.streaming) continue;
    if (!refuseSize(size, context, 'rewrite')) continue;
    return unknown(node);
  }
  if (context.streaming) refuseEmptySizes(name, sizes, context);
  const gap = millis(sizes[0]);
  if (name === 'SESSION' && !context.streaming && gap !== undefined) {
    const column = timeColumn(node);
    context.refuse('physical', { definition: groupSessionInBatch, parameters: { column, gap }, at: span });
  }
  return {
    name: 'GroupWindowAggregate',
    inputs: [input],
    grouping: node.keys,
    calls: node.calls,
    windowKey: node.windowKey,
    function: name,
    rowtime: !isProctime(time?.type),
    producesUpdates:
      context.enabled('table.exec.emit.early-fire.enabled') ||
      context.enabled('table.exec.emit.late-fire.enabled'),
    fields: node.fields.map((field, at) =>
      at === node.windowKey ? field : { ...field, type: materialized(field.type) },
    ),
    span: node.span,
  };
}

/** The name of the column that a window of GROUP BY is over. */
function timeColumn(node: GroupWindowNode): string {
  const [window] = groupWindowsBelow(node);
  const time = window?.operands[0];
  if (node.input.kind !== 'calc' || time?.kind !== 'input') return '';
  return node.input.input.fields[time.index]?.name ?? '';
}

/** The assigners of StreamExecGroupWindowAggregate. */
function refuseEmptySizes(name: string, sizes: readonly Rex[], context: PlanContext): void {
  if (name === 'TUMBLE') return refuseEmptyWindow(sizes[0], context);
  const empty = sizes.find((size) => (millis(size) ?? 1) <= 0);
  if (empty === undefined) return;
  const definition = name === 'HOP' ? slidePositive : sessionGapPositive;
  context.refuse('translate', { definition, parameters: {}, at: empty.span });
}

/** TumblingWindowAssigner. */
function refuseEmptyWindow(size: Rex | undefined, context: PlanContext): void {
  const length = millis(size);
  if (size === undefined || length === undefined || length > 0) return;
  context.refuse('translate', { definition: windowSizePositive, parameters: {}, at: size.span });
}

/** Whether a window's size isn't a literal of days to seconds (WindowUtil.getOperandAsLong). */
function refuseSize(size: Rex, context: PlanContext, phase: 'rewrite' | 'logical'): boolean {
  if (millis(size) !== undefined) return false;
  const definition = size.kind === 'literal' ? windowSizeUnit : windowSizeConstant;
  context.refuse(phase, { definition, parameters: {}, at: size.span });
  return true;
}

/** Plans a window function over its planned input. */
export function planWindowTable(node: WindowTableNode, input: Physical, context: PlanContext): Physical {
  const { rel } = node;
  const added = node.fields.slice(-3);
  const time = input.fields[rel.timeColumn]?.type;
  if (time === undefined || input.name === 'Unknown') return unknown(node);
  if (time.root === 'UNKNOWN' || time.root === 'ERROR') return unknown(node);
  const span = rel.timeColumnSpan;
  if (time.root !== 'TIMESTAMP' && time.root !== 'TIMESTAMP_LTZ') return unknown(node);
  if (!context.streaming) {
    for (const size of rel.intervals) if (refuseSize(size, context, 'logical')) return unknown(node);
    if (isProctime(time)) {
      const parameters = { operation: 'Window TableFunction' };
      context.refuse('translate', { definition: processingTimeWindow, parameters, at: span });
    } else if (rel.function === 'SESSION') {
      context.refuse('translate', { definition: sessionInBatch, parameters: {}, at: node.span });
    } else refuseSizesInBatch(rel, context);
    return unknown(node);
  }
  if (!isTimeAttribute(time)) {
    for (const size of rel.intervals) if (refuseSize(size, context, 'logical')) return unknown(node);
    const type = calciteString(time);
    context.refuse('physical', { definition: tableFunctionTime, parameters: { type }, at: span });
    return unknown(node);
  }
  for (const size of rel.intervals) if (refuseSize(size, context, 'logical')) return unknown(node);
  const fields = [
    ...input.fields,
    ...added.slice(0, 2),
    { ...added[2]!, type: { ...time, nullable: false } },
  ];
  return {
    name: 'WindowTableFunction',
    inputs: [input],
    fields,
    window: windowOf(rel, fields.length, isRowtime(time)),
    span: node.span,
  };
}

/** TumblingWindowAssigner, CumulativeWindowAssigner. */
function refuseSizesInBatch({ function: name, intervals }: WindowTableRel, context: PlanContext): void {
  const [first, second] = intervals.map(millis);
  if (name === 'TUMBLE') refuseEmptyWindow(intervals[0], context);
  if (name !== 'CUMULATE' || first === undefined || second === undefined || second % first === 0) return;
  context.refuse('translate', { definition: cumulateSteps, parameters: {}, at: intervals[0]!.span });
}
