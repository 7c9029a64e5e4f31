// Aggregates of GROUP BY: over all rows, or over the windows of a window function below. Source: StreamPhysicalGroupAggregateRule,
// StreamPhysicalWindowAggregateRule.
import { windowInGroupingSets } from '../../diagnostics/catalogue/streaming.ts';
import type { Rex } from '../../plan/rex.ts';
import { summaryString } from '../../types/summary-string.ts';
import type { RowField } from '../../types/logical-type.ts';
import type { AggregateNode } from './node.ts';
import { materialized, materializedFields, unknown } from './physical-node.ts';
import type { Physical, WindowProperties } from './physical-node.ts';
import type { PlanContext } from './plan-context.ts';
import { groupWindowsBelow } from './plan-windows.ts';
import { groupsByPartition, groupsByWindow, withoutWindow } from './window-properties.ts';

/** Plans an aggregate over its planned input. */
export function planAggregate(node: AggregateNode, input: Physical, context: PlanContext): Physical {
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
