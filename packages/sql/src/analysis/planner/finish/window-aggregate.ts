// Aggregates over windows of a table function: the function goes into the aggregate, and the aggregate becomes a local and a
// global one where parts of a window can be merged (PullUpWindowTableFunctionIntoWindowAggregateRule,
// TwoStageOptimizedWindowAggregateRule).
import type { Rex } from '../../../plan/rex.ts';
import type { RowField } from '../../../types/logical-type.ts';
import type { PhysicalOf } from '../operator-traits.ts';
import type { Physical } from '../physical-node.ts';
import { isTimeAttribute } from '../physical-node.ts';
import { columnsRead } from '../rex-walk.ts';
import { columnsOf, isPermutation, project, sourcesOf } from './calcs.ts';
import type { Setting } from './setting.ts';

/** The aggregate as it is run, which gives the window's columns behind the others. */
export function windowAggregate(node: PhysicalOf<'WindowAggregate'>, setting: Setting): Physical {
  const times = new Set([
    ...(node.window?.starts ?? []),
    ...(node.window?.ends ?? []),
    ...(node.window?.times ?? []),
  ]);
  const order = node.fields
    .map((_, at) => at)
    .sort((a, b) => Number(times.has(a)) - Number(times.has(b)) || a - b);
  const aggregate = phased({ ...node, fields: order.map((at) => node.fields[at]!) }, setting);
  const columns = columnsOf(aggregate);
  return project(
    aggregate,
    node.fields.map((_, at) => columns[order.indexOf(at)]!),
    node.fields,
  );
}

function phased(node: PhysicalOf<'WindowAggregate'>, setting: Setting): Physical {
  const pulled = withExpand(withoutFunction(node));
  const { window } = node;
  const phases = setting('table.optimizer.agg-phase-strategy')?.trim().toUpperCase();
  if (window === undefined || !window.rowtime || window.function === 'SESSION' || phases === 'ONE_PHASE')
    return pulled;
  const { inputs, grouping, calls, fields, span } = pulled;
  const local: Physical = {
    name: 'LocalWindowAggregate',
    inputs,
    grouping,
    calls,
    fields: inputs[0]!.fields,
    span,
  };
  return { name: 'GlobalWindowAggregate', inputs: [local], grouping, calls, fields, window, span };
}

function withExpand(node: PhysicalOf<'WindowAggregate'>): PhysicalOf<'WindowAggregate'> {
  const [input] = node.inputs;
  if (node.expanded !== true || input === undefined) return node;
  if (input.name === 'Calc' && isPermutation(input)) {
    const sources = sourcesOf(input);
    return withExpand({
      ...node,
      inputs: input.inputs,
      grouping: node.grouping.map((at) => sources[at]!),
      calls: node.calls.map((call) => ({
        ...call,
        operands: call.operands.map((at) => sources[at]!),
        filter: call.filter === undefined ? undefined : sources[call.filter]!,
      })),
    });
  }
  const { fields, span } = input;
  return { ...node, inputs: [{ name: 'Expand', inputs: [input], fields, span }] };
}

/** The aggregate right over what the window function reads, where nothing between them reads the window's columns. */
function withoutFunction(node: PhysicalOf<'WindowAggregate'>): PhysicalOf<'WindowAggregate'> {
  const [input] = node.inputs;
  const calc = input?.name === 'Calc' ? input : undefined;
  const windowing = calc === undefined ? input : calc.inputs[0];
  if (windowing?.name !== 'WindowTableFunction') return node;
  const below = windowing.inputs[0]!;
  const width = below.fields.length;
  const isOwn = (rex: Rex): boolean => rex.kind === 'input' && rex.index >= width;
  const reads = (rex: Rex): boolean => [...columnsRead(rex)].some((at) => at >= width);
  const projections =
    calc?.projections ??
    windowing.fields.map((field, index): Rex => ({
      kind: 'input',
      index,
      type: field.type,
      span: node.span,
    }));
  const computes = projections.some((rex) => !isOwn(rex) && reads(rex));
  if (computes || calc?.condition.some(reads) === true) return node;
  const columns: { readonly rex: Rex; readonly field: RowField }[] = [];
  const places = new Map<number, number>();
  projections.forEach((rex, at) => {
    if (isOwn(rex)) return;
    places.set(at, columns.length);
    columns.push({ rex, field: input!.fields[at]! });
  });
  const time = below.fields.findIndex((field) => isTimeAttribute(field.type));
  if (time >= 0 && !columns.some(({ rex }) => rex.kind === 'input' && rex.index === time)) {
    const field = below.fields[time]!;
    columns.push({ rex: { kind: 'input', index: time, type: field.type, span: node.span }, field });
  }
  const place = (at: number): number => places.get(at) ?? -1;
  return {
    ...node,
    grouping: node.grouping.map(place),
    calls: node.calls.map((call) => ({
      ...call,
      operands: call.operands.map(place),
      filter: call.filter === undefined ? undefined : place(call.filter),
    })),
    inputs: [
      project(
        below,
        columns.map(({ rex }) => rex),
        columns.map(({ field }) => field),
        calc?.condition ?? [],
      ),
    ],
  };
}
