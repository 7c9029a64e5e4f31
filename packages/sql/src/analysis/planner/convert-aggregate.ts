// Aggregates: operands and keys become columns of a calc below, GROUPING() becomes a number above.
import type { AggregateRel, ProjectRel, Rel } from '../../plan/rel.ts';
import type { AggregateCall, Rex } from '../../plan/rex.ts';
import type { RowField } from '../../types/logical-type.ts';
import { calcOver, columnCollector, columnsOf, nodeCall, placeIn, unknownNode } from './build-node.ts';
import type { ConvertContext, ListAbove } from './convert-context.ts';
import type { Node } from './node.ts';
import { columnsRead, mapRex } from './rex-walk.ts';

/** Converts GROUP BY over its converted input. */
export function convertAggregate(
  rel: AggregateRel,
  input: Node,
  context: ConvertContext,
  list?: ListAbove,
): Node {
  const names = list?.names ?? new Map<number, string>();
  const order = list?.order ?? [];
  // Calls of the list come before those of HAVING (SqlToRelConverter.AggConverter).
  const callAt = placeIn(rel.calls);
  const orderAt = placeIn(order);
  const rank = (call: AggregateCall): number => {
    const at = orderAt(rel.groupBy.length + callAt(call));
    return at < 0 ? order.length : at;
  };
  const expanded = rel.groupingSets.length > 1;
  const columns = columnCollector(input);
  const keys = rel.groupBy.map((rex) => columns.add(rex));
  const computed = rel.calls.filter((call) => !isGrouping(call)).sort((a, b) => rank(a) - rank(b));
  const calls = computed.map((call) => nodeCall(call, columns.add));
  const below = columns.calc();
  const unique = [...new Set(keys)];
  const keyAt = placeIn(keys);
  const fields = [
    ...unique.map((key, at): RowField => {
      const place = keyAt(key);
      const rex = rel.groupBy[place]!;
      const own = rex.kind === 'input' ? input.fields[rex.index]?.name : names.get(place);
      return { name: own ?? `$f${at}`, type: rel.columns[place]?.type ?? rex.type };
    }),
    ...computed.map((call, at): RowField => {
      const place = keys.length + callAt(call);
      return { name: names.get(place) ?? `$f${unique.length + at}`, type: call.type };
    }),
  ];
  if (context.streaming && repeatsPartially(rel, keys)) context.log.repeated ??= rel.span;
  const named = renameKeys(below, unique, fields);
  const aggregate = aggregateOf(rel, { below: named, keys, unique, calls, fields, expanded });
  if (aggregate === undefined) return unknownNode(rel.columns, rel.span);
  const inPlace = unique.length === keys.length && rel.calls.every((call, at) => computed[at] === call);
  if (inPlace) return aggregate;
  const all = columnsOf(aggregate);
  const uniqueAt = placeIn(unique);
  const computedAt = placeIn(computed);
  const outputs = [
    ...keys.map((key) => all[uniqueAt(key)]!),
    ...rel.calls.map((call) => {
      const at = computedAt(call);
      return at < 0 ? groupingNumber(call, expanded) : all[unique.length + at]!;
    }),
  ];
  return calcOver(aggregate, outputs, rel.columns);
}

/**
 * Grouping sets written again become aggregations of their own, one for each time: refused where one of them has a single
 * set that lacks a key (RelBuilder.aggregate_).
 */
function repeatsPartially(rel: AggregateRel, keys: readonly number[]): boolean {
  const width = new Set(keys).size;
  const counts = new Map<string, { readonly size: number; count: number }>();
  for (const set of rel.groupingSets) {
    const columns = [...new Set(set.map((at) => keys[at]!))].sort((a, b) => a - b);
    const known = counts.get(columns.join());
    if (known === undefined) counts.set(columns.join(), { size: columns.length, count: 1 });
    else known.count++;
  }
  const most = Math.max(...[...counts.values()].map(({ count }) => count));
  for (let time = 2; time <= most; time++) {
    const again = [...counts.values()].filter(({ count }) => count >= time);
    if (again.length === 1 && again[0]!.size < width) return true;
  }
  return false;
}

interface Parts {
  readonly below: Node;
  readonly keys: readonly number[];
  readonly unique: readonly number[];
  readonly calls: ReturnType<typeof nodeCall>[];
  readonly fields: readonly RowField[];
  readonly expanded: boolean;
}

function aggregateOf(rel: AggregateRel, parts: Parts): Node | undefined {
  const { below, keys, unique, calls, fields, expanded } = parts;
  const base = { input: below, keys: unique, calls, fields, span: rel.span };
  if (rel.groupWindow !== undefined && !expanded) {
    const window = rel.groupBy[rel.groupWindow];
    if (window?.kind !== 'call') return undefined;
    return { kind: 'group-window', ...base, window, windowKey: unique.indexOf(keys[rel.groupWindow]!) };
  }
  if (!expanded) return { kind: 'aggregate', ...base, expanded };
  return { kind: 'aggregate', ...base, expanded, inEverySet: inEverySet(rel.groupingSets, keys, unique) };
}

/** The places of the keys that all grouping sets have. */
function inEverySet(
  sets: AggregateRel['groupingSets'],
  keys: readonly number[],
  unique: readonly number[],
): readonly number[] {
  const [smallest = [], ...others] = [...sets].sort((a, b) => a.length - b.length);
  const common = new Set(smallest.map((key) => keys[key]!));
  for (const set of common.size === 0 ? [] : others) {
    const columns = new Set(set.map((key) => keys[key]!));
    for (const column of common) if (!columns.has(column)) common.delete(column);
  }
  return [...unique.keys()].filter((at) => common.has(unique[at]!));
}

/** Keys that are expressions have their names below the aggregate already. */
function renameKeys(below: Node, keys: readonly number[], fields: readonly RowField[]): Node {
  if (below.kind !== 'calc') return below;
  const keyAt = placeIn(keys);
  return {
    ...below,
    fields: below.fields.map((field, at) => {
      const key = keyAt(at);
      return key < 0 ? field : { ...field, name: fields[key]!.name };
    }),
  };
}

const isGrouping = (call: AggregateCall): boolean => /^(GROUPING|GROUPING_ID|GROUP_ID)$/i.test(call.function);

/** Zero where there is but one grouping set; otherwise what tells the sets apart. */
function groupingNumber(call: AggregateCall, expanded: boolean): Rex {
  const { type, span } = call;
  return expanded ? { kind: 'unknown', type, span } : { kind: 'literal', value: '0', type, span };
}

/** What a SELECT list does with the columns below it. */
export function listAbove(rel: ProjectRel): ListAbove {
  const names = new Map<number, string>();
  const read = new Set<number>();
  rel.expressions.forEach((rex, at) => {
    const name = rel.columns[at]?.name;
    if (rex.kind === 'input' && name !== undefined && !names.has(rex.index)) names.set(rex.index, name);
    columnsRead(rex, read);
  });
  return { names, order: [...read] };
}

const property = /^(TUMBLE|HOP|SESSION)_(START|END|ROWTIME|PROCTIME)$/;

/** TUMBLE_START(…) written with the window's own arguments, as one over the window's column of the aggregate. */
export function overWindowColumn(rex: Rex, aggregate: Rel): Rex {
  if (aggregate.kind === 'filter') return overWindowColumn(rex, aggregate.input);
  if (aggregate.kind !== 'aggregate' || aggregate.groupWindow === undefined) return rex;
  const index = aggregate.groupWindow;
  const window = aggregate.groupBy[index]!;
  return mapRex(rex, (part) =>
    part.kind === 'call' && property.test(part.operator) && part.operands.length > 1
      ? { ...part, operands: [{ kind: 'input', index, type: window.type, span: part.span }] }
      : undefined,
  );
}
