// Takes OVER windows out of projections into nodes of their own (Calcite's ProjectToWindowRule), and windows on a rank
// with a filter on it into Top-N (FlinkLogicalRankRule).
import type { Rex, RexOver } from '../../plan/rex.ts';
import type { RowField } from '../../types/logical-type.ts';
import { calcOver, columnsOf, nodeCall } from './build-node.ts';
import { inputsOf, withInputs } from './node.ts';
import type { CalcNode, Node, NodeSortKey, OverGroup, OverNode } from './node.ts';
import { mergeCalcs } from './push-filters.ts';
import { callKey, mapRex, rexKey, someRex } from './rex-walk.ts';

/** Rebuilds the tree with an OverNode below each calc that holds OVER. */
export function extractOver(node: Node): Node {
  const rebuilt = withInputs(node, inputsOf(node).map(extractOver));
  if (rebuilt.kind !== 'calc') return rebuilt;
  const windowed = rebuilt.projections.some((rex) => someRex(rex, (part) => part.kind === 'over'));
  return mergeCalcs(windowed ? overBelow(rebuilt) : rebuilt);
}

/** What needs a projection below the window: literals, also those of SUM and AVG, which are CASEs, and of frames. */
const hasConstants = (rex: Rex): boolean =>
  someRex(
    rex,
    (part) =>
      part.kind === 'literal' ||
      (part.kind === 'over' &&
        (/^(SUM|AVG|STDDEV|VAR)/.test(part.call.function) ||
          part.lower.offset !== undefined ||
          part.upper.offset !== undefined)),
  );

const rankFunctions = new Set(['ROW_NUMBER', 'RANK', 'DENSE_RANK', 'NTILE', 'CUME_DIST', 'PERCENT_RANK']);

function overBelow(calc: CalcNode): CalcNode {
  const base =
    calc.condition.length === 0
      ? calc.input
      : calcOver(calc.input, columnsOf(calc.input), calc.input.fields, calc.condition);
  const projections = columnsOf(base);
  const fields: RowField[] = [...base.fields];
  const places = new Map<string, number>();
  const add = (rex: Rex): number => {
    if (rex.kind === 'input') return rex.index;
    const key = rexKey(rex);
    const known = places.get(key);
    if (known !== undefined) return known;
    const at = projections.length;
    places.set(key, at);
    projections.push(rex);
    fields.push({ name: `$${at}`, type: rex.type });
    return at;
  };
  const groups = new Map<string, { readonly over: RexOver; readonly calls: Map<string, RexOver> }>();
  const visit = (rex: Rex): void => {
    someRex(rex, (part) => {
      if (part.kind !== 'over') return false;
      const key = groupKey(part);
      const group = groups.get(key) ?? { over: part, calls: new Map<string, RexOver>() };
      groups.set(key, group);
      group.calls.set(callKey(part.call), part);
      return false;
    });
  };
  calc.projections.forEach(visit);
  const built: OverGroup[] = [];
  const order = new Map<string, number>();
  const outFields: RowField[] = [];
  for (const [key, group] of groups) {
    const { over } = group;
    const keys = over.orderBy.filter((item) => !isConstant(item.expression));
    built.push({
      partitionBy: [...new Set(over.partitionBy.filter((rex) => !isConstant(rex)).map(add))],
      orderBy: keys.map((item): NodeSortKey => ({
        index: add(item.expression),
        descending: item.descending,
      })),
      constantOrder: over.orderBy.length > 0 && keys.length === 0,
      unit: unitOf(over),
      lower: over.lower,
      upper: over.upper,
      calls: [...group.calls.values()].map((call) => nodeCall(call.call, add)),
      span: over.windowSpan,
    });
    for (const [callId, call] of group.calls) {
      order.set(`${key}|${callId}`, order.size);
      outFields.push({ name: `w${built.length - 1}$o${outFields.length}`, type: call.type });
    }
  }
  const input = projections.length === base.fields.length ? base : calcOver(base, projections, fields);
  const width = input.fields.length;
  const node: OverNode = {
    kind: 'over',
    input,
    projected: input !== base || calc.projections.some(hasConstants),
    groups: built,
    fields: [...input.fields, ...outFields],
    span: built[0]?.span ?? calc.span,
  };
  // What the window reads is computed once, below it.
  const replaced = calc.projections.map((rex) =>
    mapRex(rex, (part) => {
      const index =
        part.kind === 'over'
          ? width + order.get(`${groupKey(part)}|${callKey(part.call)}`)!
          : part.kind === 'call'
            ? places.get(rexKey(part))
            : undefined;
      return index === undefined ? undefined : { kind: 'input', index, type: part.type, span: part.span };
    }),
  );
  return { ...calc, input: node, projections: replaced, condition: [] };
}

/** ROW_NUMBER counts rows whatever frame is written (SqlToRelConverter.convertOver). */
const unitOf = (over: RexOver): 'ROWS' | 'RANGE' =>
  over.call.function === 'ROW_NUMBER' ? 'ROWS' : over.unit;

/** Literals, and what is computed of them while planning; CURRENT_TIME and its like have no operand. */
const isConstant = (rex: Rex): boolean =>
  rex.kind === 'literal' ||
  (rex.kind === 'call' && rex.deterministic && rex.operands.length > 0 && rex.operands.every(isConstant));

function groupKey(over: RexOver): string {
  const partition = [...new Set(over.partitionBy.filter((rex) => !isConstant(rex)).map(rexKey))].sort();
  const order = over.orderBy.map((item) => `${rexKey(item.expression)} ${item.descending}`);
  const bound = (at: { readonly type: string; readonly offset?: Rex }): string =>
    at.offset === undefined ? at.type : `${rexKey(at.offset)} ${at.type}`;
  const free =
    over.orderBy.length === 0 && unitOf(over) === 'RANGE' && !rankFunctions.has(over.call.function);
  const frame = free ? 'all' : `${unitOf(over)} ${bound(over.lower)} ${bound(over.upper)}`;
  return `${partition.join(',')};${order.join(',')};${frame}`;
}
