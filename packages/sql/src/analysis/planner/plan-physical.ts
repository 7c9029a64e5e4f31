// From nodes to Flink's physical plan in streaming mode: the choices of the converter rules of FlinkStreamRuleSets.
import { assertNever } from '../../base/assert-never.ts';
import type { Rex } from '../../plan/rex.ts';
import type { LogicalType, RowField } from '../../types/logical-type.ts';
import { offsetInBatch, proctimeOfWindowInBatch } from '../../diagnostics/catalogue/planner.ts';
import {
  distinctOver,
  overSeveralWindows,
  proctimeWindowRowtime,
  unionTimes,
} from '../../diagnostics/catalogue/streaming.ts';
import { calciteString } from '../../types/calcite-string.ts';
import type { CalcNode, Node, OverNode, ScanNode, SortNode, UnionNode } from './node.ts';
import { isTimeAttribute, isProctime, isRowtime, materialized, unknown } from './physical-node.ts';
import type { Physical } from './physical-node.ts';
import type { PlanContext } from './plan-context.ts';
import { checkBatchKeys } from './check-batch-keys.ts';
import { checkBatchOver } from './check-batch-over.ts';
import { planJoin } from './plan-join.ts';
import { planAggregate } from './plan-aggregate.ts';
import { planMatch } from './plan-match.ts';
import { planRank } from './plan-rank.ts';
import { planGroupWindow, planWindowTable } from './plan-windows.ts';
import { projectWindow, unionWindow } from './window-properties.ts';

/** Operators whose result may still be a time attribute (RelTimeIndicatorConverter.visitCall). */
const keepsAttribute =
  /^(TUMBLE|HOP|SESSION)_(ROWTIME|PROCTIME)$|^(MATCH_ROWTIME|MATCH_PROCTIME|PROCTIME|CAST|AS|REINTERPRET)$/;

/** The type of an expression after materialization of the time attributes below. */
function projectedType(rex: Rex, input: readonly RowField[]): LogicalType {
  if (rex.kind === 'input') return input[rex.index]?.type ?? rex.type;
  if (rex.kind === 'call' && keepsAttribute.test(rex.operator)) return rex.type;
  return materialized(rex.type);
}

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
