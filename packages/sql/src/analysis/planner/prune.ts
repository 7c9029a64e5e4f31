// Keeps of each node only the columns that something above reads (Calcite's project rules and column trimming). Windows
// are nodes of their own by then: they are planned whether or not something reads them.
import type { Rex } from '../../plan/rex.ts';
import { calcOver, columnsOf, placeIn } from './build-node.ts';
import type {
  AggregateNode,
  CalcNode,
  GroupWindowNode,
  JoinNode,
  Node,
  NodeCall,
  OverNode,
  WindowTableNode,
} from './node.ts';
import { isRowtime } from './physical-node.ts';
import { mergeCalcs } from './push-filters.ts';
import { columnsRead, mapRex } from './rex-walk.ts';

/** The node with just the columns `needed` (sorted), in their order. */
export function prune(node: Node, needed: readonly number[] = node.fields.map((_, at) => at)): Node {
  switch (node.kind) {
    case 'values':
      return node.rows === 0
        ? { ...node, fields: needed.map((at) => node.fields[at]!) }
        : select(node, needed);
    case 'scan':
      return needed.length === 0 || needed.length === node.fields.length
        ? select(node, needed)
        : { ...node, fields: needed.map((at) => node.fields[at]!) };
    case 'calc':
      return pruneCalc(node, needed);
    case 'aggregate':
    case 'group-window':
      return pruneAggregate(node, needed);
    case 'join':
      return pruneJoin(node, needed);
    case 'union': {
      if (needed.length === 0) return select(keepBelow(node), needed);
      return {
        ...node,
        inputs: node.inputs.map((input) => prune(input, needed)),
        fields: needed.map((at) => node.fields[at]!),
      };
    }
    case 'sort': {
      const wanted = sorted([...needed, ...node.keys.map((key) => key.index)]);
      const place = placeIn(wanted);
      const sort: Node = {
        ...node,
        input: prune(node.input, wanted),
        keys: node.keys.map((key) => ({ ...key, index: place(key.index) })),
        fields: wanted.map((at) => node.fields[at]!),
      };
      return select(sort, needed.map(place));
    }
    case 'window-table':
      return pruneWindowTable(node, needed);
    case 'over':
      return node.projected ? pruneOver(node, needed) : select(keepBelow(node), needed);
    default:
      return select(keepBelow(node), needed);
  }
}

function keepBelow(node: Node): Node {
  switch (node.kind) {
    case 'scan':
    case 'values':
    case 'unknown':
    case 'join':
      return node;
    case 'union':
      return { ...node, inputs: node.inputs.map((input) => prune(input)) };
    default:
      return { ...node, input: prune(node.input) };
  }
}

const sorted = (columns: Iterable<number>): number[] => [...new Set(columns)].sort((a, b) => a - b);

function select(node: Node, columns: readonly number[]): Node {
  if (columns.length === node.fields.length && columns.every((at, place) => at === place)) return node;
  const all = columnsOf(node);
  return mergeCalcs(
    calcOver(
      node,
      columns.map((at) => all[at]!),
      columns.map((at) => node.fields[at]!),
    ),
  );
}

const remap = (rex: Rex, place: (at: number) => number): Rex =>
  mapRex(rex, (part) => (part.kind === 'input' ? { ...part, index: place(part.index) } : undefined));

function pruneCalc(node: CalcNode, needed: readonly number[]): Node {
  const projections = needed.map((at) => node.projections[at]!);
  const read = new Set<number>();
  for (const rex of [...projections, ...node.condition]) columnsRead(rex, read);
  const wanted = sorted(read);
  const place = placeIn(wanted);
  return mergeCalcs({
    ...node,
    input: prune(node.input, wanted),
    projections: projections.map((rex) => remap(rex, place)),
    condition: node.condition.map((rex) => remap(rex, place)),
    fields: needed.map((at) => node.fields[at]!),
  });
}

function pruneAggregate(node: AggregateNode | GroupWindowNode, needed: readonly number[]): Node {
  const width = node.keys.length;
  const read = new Set(needed);
  const kept = node.calls.map((_, at) => at).filter((at) => read.has(width + at));
  // FlinkPruneAggregateCallRule takes calls away, but makes no projection where there was none.
  const computed = node.input.kind === 'calc' ? kept.map((at) => node.calls[at]!) : node.calls;
  const wanted = sorted([
    ...node.keys,
    ...computed.flatMap((call) =>
      call.filter === undefined ? call.operands : [...call.operands, call.filter],
    ),
  ]);
  const place = placeIn(wanted);
  const remapCall = (call: NodeCall): NodeCall => ({
    call: call.call,
    operands: call.operands.map(place),
    filter: call.filter === undefined ? undefined : place(call.filter),
  });
  const outputs = [...node.keys.map((_, at) => at), ...kept.map((at) => width + at)];
  const aggregate: Node = {
    ...node,
    input: prune(node.input, wanted),
    keys: node.keys.map(place),
    calls: kept.map((at) => remapCall(node.calls[at]!)),
    fields: outputs.map((at) => node.fields[at]!),
  };
  return select(aggregate, needed.map(placeIn(outputs)));
}

/** ProjectWindowTableFunctionTransposeRule: the time attribute and a session's partition stay. */
function pruneWindowTable(node: WindowTableNode, needed: readonly number[]): Node {
  const { rel, input } = node;
  const width = input.fields.length;
  const wanted = sorted([...needed.filter((at) => at < width), rel.timeColumn, ...rel.partitionBy]);
  if (wanted.length === width || node.fields.length !== width + 3) return select(keepBelow(node), needed);
  const below = placeIn(wanted);
  const place = (at: number): number => (at < width ? below(at) : at - width + wanted.length);
  const smaller: Node = {
    ...node,
    input: prune(input, wanted),
    rel: { ...rel, timeColumn: below(rel.timeColumn), partitionBy: rel.partitionBy.map(below) },
    fields: [...wanted.map((at) => node.fields[at]!), ...node.fields.slice(width)],
  };
  return select(smaller, needed.map(place));
}

function pruneOver(node: OverNode, needed: readonly number[]): Node {
  const width = node.input.fields.length;
  const read = new Set(needed.filter((at) => at < width));
  for (const group of node.groups) {
    for (const at of group.partitionBy) read.add(at);
    for (const key of group.orderBy) read.add(key.index);
    for (const call of group.calls) for (const at of call.operands) read.add(at);
  }
  const wanted = sorted(read);
  if (wanted.length === 0) return select(keepBelow(node), needed);
  const below = placeIn(wanted);
  const place = (at: number): number => (at < width ? below(at) : at - width + wanted.length);
  const over: OverNode = {
    ...node,
    input: prune(node.input, wanted),
    groups: node.groups.map((group) => ({
      ...group,
      partitionBy: group.partitionBy.map(place),
      orderBy: group.orderBy.map((key) => ({ ...key, index: place(key.index) })),
      calls: group.calls.map((call) => ({ ...call, operands: call.operands.map(place) })),
    })),
    fields: [...wanted.map((at) => node.fields[at]!), ...node.fields.slice(width)],
  };
  return select(over, needed.map(place));
}

function pruneJoin(node: JoinNode, needed: readonly number[]): Node {
  const width = node.left.fields.length;
  const read = new Set<number>(needed);
  for (const rex of node.condition) columnsRead(rex, read);
  if (node.snapshot !== undefined) columnsRead(node.snapshot.period, read);
  const semi = node.type === 'SEMI' || node.type === 'ANTI';
  // PushProjector: of a side that nothing reads the first column stays.
  if (width > 0 && ![...read].some((at) => at < width)) read.add(0);
  if (!semi && node.right.fields.length > 0 && ![...read].some((at) => at >= width)) read.add(width);
  const wanted = sorted(read);
  const leftWanted = wanted.filter((at) => at < width);
  // The time of versions is read by the join itself; their key only if the query reads it.
  const times =
    node.snapshot === undefined
      ? []
      : node.right.fields.flatMap((field, at) => (isRowtime(field.type) ? [at] : []));
  const rightWanted = sorted([...wanted.filter((at) => at >= width).map((at) => at - width), ...times]);
  const all = [...leftWanted, ...rightWanted.map((at) => at + width)];
  const outputs = semi ? leftWanted : all;
  const place = placeIn(all);
  const join: Node = {
    ...node,
    left: prune(node.left, leftWanted),
    right: prune(node.right, rightWanted),
    condition: node.condition.map((rex) => remap(rex, place)),
    ...(node.snapshot === undefined
      ? {}
      : { snapshot: { ...node.snapshot, period: remap(node.snapshot.period, place) } }),
    fields: outputs.map((at) => node.fields[at]!),
  };
  return select(join, needed.map(placeIn(outputs)));
}
