// From nodes to Flink's physical plan in streaming mode: the choices of the converter rules of FlinkStreamRuleSets.
import { assertNever } from '../../base/assert-never.ts';
import type { WindowTableRel } from '../../plan/rel.ts';
import type { Rex, RexCall } from '../../plan/rex.ts';
import type { LogicalType, RowField } from '../../types/logical-type.ts';
import {
  groupSessionInBatch,
  offsetInBatch,
  proctimeOfWindowInBatch,
  windowInBatch,
} from '../../diagnostics/catalogue/planner.ts';
import {
  cumulateSteps,
  distinctOver,
  overSeveralWindows,
  processingTimeWindow,
  proctimeWindowRowtime,
  sessionGapPositive,
  sessionInBatch,
  severalGroupWindows,
  slidePositive,
  unionTimes,
  windowInGroupingSets,
  tableFunctionTime,
  windowAlignment,
  windowOverNoTime,
  windowSizePositive,
  windowSizeConstant,
  windowSizeUnit,
} from '../../diagnostics/catalogue/streaming.ts';
import { summaryString } from '../../types/summary-string.ts';
import { calciteString } from '../../types/calcite-string.ts';
import type {
  AggregateNode,
  CalcNode,
  GroupWindowNode,
  Node,
  OverNode,
  RankNode,
  ScanNode,
  SortNode,
  UnionNode,
  WindowTableNode,
} from './node.ts';
import { isTimeAttribute, isProctime, isRowtime, materialized, materializedFields } from './physical-node.ts';
import type { Physical, WindowProperties } from './physical-node.ts';
import type { PlanContext } from './plan-context.ts';
import { checkBatchKeys } from './check-batch-keys.ts';
import { checkBatchOver } from './check-batch-over.ts';
import { reduceInterval } from './constant-interval.ts';
import { planJoin } from './plan-join.ts';
import { planMatch } from './plan-match.ts';
import {
  groupsByPartition,
  groupsByWindow,
  projectWindow,
  unionWindow,
  windowOf,
  withoutWindow,
} from './window-properties.ts';

/** Operators whose result may still be a time attribute (RelTimeIndicatorConverter.visitCall). */
const keepsAttribute =
  /^(TUMBLE|HOP|SESSION)_(ROWTIME|PROCTIME)$|^(MATCH_ROWTIME|MATCH_PROCTIME|PROCTIME|CAST|AS|REINTERPRET)$/;

/** The type of an expression after materialization of the time attributes below. */
function projectedType(rex: Rex, input: readonly RowField[]): LogicalType {
  if (rex.kind === 'input') return input[rex.index]?.type ?? rex.type;
  if (rex.kind === 'call' && keepsAttribute.test(rex.operator)) return rex.type;
  return materialized(rex.type);
}

const unknown = (node: Node): Physical => ({
  name: 'Unknown',
  inputs: [],
  fields: node.fields,
  span: node.span,
});

/** Plans a tree of nodes; refusals go to the context, and what was refused is `Unknown` above. */
export function planPhysical(node: Node, context: PlanContext): Physical {
  const plan = (input: Node): Physical => planPhysical(input, context);
  if (!context.streaming) checkBatchKeys(node, context);
  switch (node.kind) {
    case 'scan':
      return planScan(node, false);
    case 'values':
      return { name: 'Values', inputs: [], fields: node.fields, span: node.span };
    case 'calc': {
      const input = plan(node.input);
      refusesRowtime(node, input, context);
      refusesProctime(node, input, context);
      return calcOf(input, node.projections, node.condition, node.fields, node.span);
    }
    case 'aggregate':
      return planAggregate(node, plan(node.input), context);
    case 'group-window':
      return planGroupWindow(node, plan(node.input), context);
    case 'over': {
      const input = plan(node.input);
      if (refusesOver(node, context)) return unknown(node);
      if (!context.streaming) checkBatchOver(node, input, context);
      if (context.streaming && node.groups.length > 1) {
        const span = node.groups[1]!.span;
        context.refuse('physical', { definition: overSeveralWindows, parameters: {}, at: span });
        return unknown(node);
      }
      const fields = [...input.fields, ...node.fields.slice(input.fields.length)];
      return {
        name: 'OverAggregate',
        inputs: [input],
        groups: node.groups,
        fields: fields.map((field, at) =>
          at < input.fields.length ? field : { ...field, type: materialized(field.type) },
        ),
        window: input.window,
        span: node.span,
      };
    }
    case 'rank':
      return planRank(node, plan(node.input));
    case 'join':
      return planJoin(node, plan(node.left), plan(node.right), context);
    case 'correlate': {
      const input = plan(node.input);
      const fields = [...input.fields, ...node.fields.slice(input.fields.length)];
      return { name: 'Correlate', inputs: [input], fields, span: node.span };
    }
    case 'union': {
      const inputs = node.inputs.map(plan);
      const window = unionWindow(inputs.map((input) => input.window));
      if (refusesTimes(node, inputs, context)) return unknown(node);
      return { name: 'Union', inputs, fields: inputs[0]?.fields ?? node.fields, window, span: node.span };
    }
    case 'sort':
      return planSort(node, plan(node.input), context);
    case 'window-table':
      return planWindowTable(node, plan(node.input), context);
    case 'match':
      return planMatch(node, plan(node.input), context);
    case 'unknown':
      return unknown(node);
    default:
      return assertNever(node);
  }
}

/** BatchPhysicalOverAggregateRule. */
function refusesOver(node: OverNode, context: PlanContext): boolean {
  for (const group of node.groups) {
    const distinct = context.streaming ? undefined : group.calls.find((call) => call.call.distinct);
    if (distinct !== undefined) {
      context.refuse('physical', { definition: distinctOver, parameters: {}, at: distinct.call.span });
      return true;
    }
  }
  return false;
}

/** PlannerWindowProperties: TUMBLE_ROWTIME and the like of a window in processing time. */
function refusesRowtime(node: CalcNode, input: Physical, context: PlanContext): void {
  if (input.name !== 'GroupWindowAggregate' || input.rowtime) return;
  const found = node.projections.find(
    (rex) => rex.kind === 'call' && /^(TUMBLE|HOP|SESSION)_ROWTIME$/.test(rex.operator),
  );
  if (found !== undefined && context.streaming) {
    context.refuse('rewrite', { definition: proctimeWindowRowtime, parameters: {}, at: found.span });
  }
}

/** PlannerWindowProperties: TUMBLE_PROCTIME and the like in batch mode. */
function refusesProctime(node: CalcNode, input: Physical, context: PlanContext): void {
  if (context.streaming || input.name !== 'GroupWindowAggregate') return;
  const found = node.projections.find(
    (rex) => rex.kind === 'call' && /^(TUMBLE|HOP|SESSION)_PROCTIME$/.test(rex.operator),
  );
  if (found !== undefined)
    context.refuse('rewrite', { definition: proctimeOfWindowInBatch, parameters: {}, at: found.span });
}

/** RelTimeIndicatorConverter.visitSetOp: what was a time attribute on both sides must still be one on both. */
function refusesTimes(node: UnionNode, inputs: readonly Physical[], context: PlanContext): boolean {
  const [head, ...others] = inputs;
  if (head === undefined || inputs.some((input) => input.name === 'Unknown')) return false;
  for (const [place, other] of others.entries()) {
    for (const [at, field] of head.fields.entries()) {
      const declared = [node.inputs[0], node.inputs[place + 1]].map((input) => input?.fields[at]?.type);
      const type = other.fields[at]?.type;
      if (type === undefined || !declared.every((each) => each !== undefined && isTimeAttribute(each)))
        continue;
      const kind = (each: LogicalType): string =>
        isRowtime(each) ? 'rowtime' : isProctime(each) ? 'proctime' : '';
      if (kind(type) === kind(field.type)) continue;
      const parameters = { left: calciteString(type), right: calciteString(field.type) };
      context.refuse('logical', { definition: unionTimes, parameters, at: node.span });
      return true;
    }
  }
  return false;
}

/** A calc over a physical node. */
export function calcOf(
  input: Physical,
  projections: readonly Rex[],
  condition: readonly Rex[],
  fields: readonly RowField[],
  span: Node['span'],
): Physical {
  return {
    name: 'Calc',
    inputs: [input],
    projections,
    condition,
    fields: projections.map((rex, at) => ({
      name: fields[at]?.name ?? `EXPR$${at}`,
      type: projectedType(rex, input.fields),
    })),
    window: projectWindow(input.window, projections),
    span,
  };
}

/**
 * A source's scan, with ChangelogNormalize where it gives upserts or duplicates (DynamicSourceUtils.
 * changelogNormalizeEnabled); not so as the versioned side of an event-time temporal join (`versioned`).
 */
export function planScan(node: ScanNode, versioned: boolean): Physical {
  const source = node.abilities?.source;
  if (source?.scan === undefined) return unknown(node);
  const { changelog } = source.scan;
  const read: Physical = {
    name: 'TableSourceScan',
    inputs: [],
    table: node.table,
    changelog,
    pushes: source.pushes,
    fields: node.fields,
    span: node.span,
  };
  const key = node.table.primaryKey?.columns;
  if (versioned || key === undefined) return read;
  const upserts = changelog.includes('UA') && !changelog.includes('UB');
  const duplicates = node.duplicateEvents && changelog.some((kind) => kind !== 'I') && !upserts;
  if (!upserts && !duplicates) return read;
  const columns = key.map((name) => node.fields.findIndex((field) => field.name === name));
  return {
    name: 'ChangelogNormalize',
    inputs: [read],
    // A key column that nothing reads is still read here.
    uniqueKeys: columns.map((at, place) => (at < 0 ? node.fields.length + place : at)),
    fields: node.fields,
    span: node.span,
  };
}

const groupWindow = /^\$?(TUMBLE|HOP|SESSION)$/;

/** The window functions of GROUP BY among the columns below an aggregate. */
function groupWindowsBelow(node: AggregateNode | GroupWindowNode): readonly RexCall[] {
  const { input } = node;
  if (input.kind !== 'calc') return [];
  return [...new Set(node.keys)].flatMap((key) => {
    const rex = input.projections[key];
    return rex?.kind === 'call' && groupWindow.test(rex.operator) ? [rex] : [];
  });
}

function planAggregate(node: AggregateNode, input: Physical, context: PlanContext): Physical {
  const [windowed] = node.expanded ? groupWindowsBelow(node) : [];
  if (windowed !== undefined) {
    const types = windowed.operands.map((rex) => summaryString(rex.type)).join(', ');
    const parameters = { call: `$${windowed.operator.replace('$', '')}(${types})` };
    context.refuse('translate', { definition: windowInGroupingSets, parameters, at: windowed.span });
    return unknown(node);
  }
  const outputs = node.keys.map((key, at): RowField => ({
    name: node.fields[at]?.name ?? `$f${at}`,
    type: input.fields[key]?.type ?? node.fields[at]!.type,
  }));
  const calls = materializedFields(node.fields.slice(node.keys.length));
  const { window } = input;
  const base = { inputs: [input], calls: node.calls, span: node.span };
  if (window !== undefined && isWindowAggregate(node, input, window)) {
    const fields = outputs.map((field, at) =>
      window.times.includes(node.keys[at]!) ? field : { ...field, type: materialized(field.type) },
    );
    const place = (columns: readonly number[]): number[] =>
      columns.map((column) => node.keys.indexOf(column)).filter((at) => at >= 0);
    return {
      ...base,
      name: 'WindowAggregate',
      expanded: node.expanded,
      grouping: withoutWindow(node.keys, window),
      fields: [...fields, ...calls],
      window: {
        ...window,
        starts: place(window.starts),
        ends: place(window.ends),
        times: place(window.times),
      },
    };
  }
  const fields = [...materializedFields(outputs), ...calls];
  if (!node.expanded) return { ...base, name: 'GroupAggregate', grouping: node.keys, fields };
  const expand: Physical = { name: 'Expand', inputs: [input], fields: input.fields, span: node.span };
  // The expand's id is a key that isn't put out: grouping by one more column than is seen.
  return {
    ...base,
    name: 'GroupAggregate',
    inputs: [expand],
    grouping: [...node.keys, input.fields.length],
    fields: [...fields.slice(0, node.keys.length), ...calls],
  };
}

/** WindowUtil.isValidWindowAggregate. */
function isWindowAggregate(node: AggregateNode, input: Physical, window: WindowProperties): boolean {
  const keys = node.inEverySet === undefined ? node.keys : node.inEverySet.map((at) => node.keys[at]!);
  if (!groupsByWindow(keys, window) || !groupsByPartition(node.keys, window)) return false;
  if (window.rowtime) return true;
  // Processing time: nothing may compute with window columns between the function and the aggregate.
  const used = [...window.starts, ...window.ends, ...window.times];
  if (node.calls.some((call) => call.operands.some((at) => used.includes(at)))) return false;
  let below: Physical | undefined = input;
  while (below?.name === 'Calc') {
    const columns = below.inputs[0]?.window;
    const inner = columns === undefined ? [] : [...columns.starts, ...columns.ends, ...columns.times];
    const touches = (rex: Rex): boolean =>
      rex.kind === 'input' ? inner.includes(rex.index) : 'operands' in rex && rex.operands.some(touches);
    if (below.condition.some(touches)) return false;
    if (below.projections.some((rex) => rex.kind === 'call' && touches(rex))) return false;
    below = below.inputs[0];
  }
  return below?.name === 'WindowTableFunction';
}

const millis = (rex: Rex | undefined): number | undefined =>
  rex?.kind === 'literal' && rex.type.root === 'INTERVAL_DAY_TIME' ? Number(rex.value) : undefined;

/** LogicalWindowAggregateRuleBase, StreamLogicalWindowAggregateRule. */
function planGroupWindow(node: GroupWindowNode, input: Physical, context: PlanContext): Physical {
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
export function refuseEmptyWindow(size: Rex | undefined, context: PlanContext): void {
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

function planWindowTable(node: WindowTableNode, input: Physical, context: PlanContext): Physical {
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

/** StreamPhysicalRankRule and its variants for windows and first or last rows. */
function planRank(node: RankNode, input: Physical): Physical {
  const fields = node.rankNumber ? [...input.fields, node.fields.at(-1)!] : input.fields;
  const [key] = node.orderBy;
  const order = key === undefined ? undefined : input.fields[key.index]?.type;
  const first = node.range?.start === 1 && node.range.end === 1;
  const deduplicates =
    !node.rankNumber &&
    first &&
    node.function === 'ROW_NUMBER' &&
    node.orderBy.length === 1 &&
    order !== undefined &&
    isTimeAttribute(order);
  const windowed = groupsByWindow(node.partitionBy, input.window);
  const partition =
    windowed && input.window !== undefined ? withoutWindow(node.partitionBy, input.window) : node.partitionBy;
  const base = { inputs: [input], fields, span: node.span, partition };
  if (deduplicates) {
    return {
      ...base,
      name: windowed ? 'WindowDeduplicate' : 'Deduplicate',
      rowtime: !isProctime(order),
      keepLast: key!.descending,
      window: windowed ? input.window : undefined,
    };
  }
  return {
    ...base,
    name: windowed ? 'WindowRank' : 'Rank',
    order: node.orderBy,
    function: node.function,
    range: node.range,
    rankNumber: node.rankNumber,
    window: windowed ? input.window : undefined,
  };
}

function planSort(node: SortNode, input: Physical, context: PlanContext): Physical {
  const { keys, offset, fetch } = node;
  if (!context.streaming && keys.length > 0 && offset !== undefined && fetch === undefined)
    context.refuse('translate', { definition: offsetInBatch, parameters: {}, at: node.span });
  const base = { inputs: [input], fields: input.fields, keys, offset, fetch, span: node.span };
  const bounded = fetch !== undefined || offset !== undefined;
  if (bounded) return { ...base, name: keys.length === 0 ? 'Limit' : 'SortLimit' };
  const [first] = keys;
  const type = first === undefined ? undefined : input.fields[first.index]?.type;
  const temporal = type !== undefined && isTimeAttribute(type) && first?.descending === false;
  return { ...base, name: temporal ? 'TemporalSort' : 'Sort' };
}
