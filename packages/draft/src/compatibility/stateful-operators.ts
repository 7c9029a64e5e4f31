// The operators of a plan that keep state, each with what its state depends on, and the columns that it keeps.
import { givesInserts, stateOf, upsertKeys } from '@flink-preflight/sql/plans';
import type { NodeSortKey, OverGroup, Physical, StatementPlan } from '@flink-preflight/sql/plans';
import { accumulatorOf } from './accumulators.ts';
import { typeText } from './kept-columns.ts';
import type { KeptColumn } from './kept-columns.ts';
import type { Lineage } from './lineage.ts';
import { callText, lineages, rexText } from './lineage.ts';
import type { NeededColumns } from './needed-columns.ts';
import { neededColumns } from './needed-columns.ts';

export interface StatefulOperator {
  readonly kind: Physical['name'];
  /** Parts of its definition: a change of one makes its state unusable. Named as they are told to the user. */
  readonly fixed: Readonly<Record<string, string>>;
  /** Columns in its state or in the key of its state, by what they are for. */
  readonly columns: Readonly<Record<string, readonly KeptColumn[]>>;
  /** Aggregates, which may come and go where the engine restores them one by one. */
  readonly aggregates: readonly Aggregate[];
  /** Which rows a Top-N keeps: Flink takes the state of another range, but for rows that are not in it. */
  readonly range?: string;
  /** Filters between this operator and the state or the sources before it. */
  readonly filters: readonly string[];
}

export interface Aggregate {
  readonly text: string;
  readonly distinct: boolean;
  /** Types of its operands. */
  readonly types: string;
  /** Types of what is kept for it. */
  readonly accumulator: string;
}

/** In the order in which data passes them. Undefined when a part of the plan isn't known. */
export function statefulOperators(plan: StatementPlan): readonly StatefulOperator[] | undefined {
  const { root, sink } = plan;
  const lineageOf = lineages();
  const needed = neededColumns(root);
  const operators: StatefulOperator[] = [];
  let known = true;
  /** Returns the filters that are still on the way to the next operator. */
  const visit = (node: Physical): readonly string[] => {
    if (node.name === 'Unknown') known = false;
    const filters = node.inputs.flatMap((input) => visit(input));
    const input = node.inputs[0] === undefined ? [] : lineageOf(node.inputs[0]);
    if (node.name === 'Calc') return [...filters, ...node.condition.map((rex) => rexText(rex, input))];
    if (stateOf(node) === undefined) return filters;
    operators.push({ ...describe(node, lineageOf, needed), filters: [...filters].sort() });
    return [];
  };
  const filters = visit(root);
  if (!known) return undefined;
  if (sink === undefined || plan.materializesSink?.() !== true) return operators;
  const physical = sink.columns.filter((column) => column.kind === 'physical');
  const kept = physical.map((column, i) => ({ text: lineageOf(root)[i] ?? '', type: typeText(column.type) }));
  const key = sink.primaryKey?.columns.join(', ') ?? '';
  const fixed = { 'primary key': key };
  return [
    ...operators,
    { kind: 'Sink', fixed, columns: { columns: kept }, aggregates: [], filters: [...filters].sort() },
  ];
}

type Described = Omit<StatefulOperator, 'filters'>;

/** Describes an operator with state (`operatorTraits`) by the columns and types that it keeps. */
function describe(node: Physical, lineageOf: (node: Physical) => Lineage, needed: NeededColumns): Described {
  const inputs = node.inputs.map(lineageOf);
  const input = inputs[0] ?? [];
  /** Columns of an input. */
  const kept = (indexes: readonly number[], side = 0): readonly KeptColumn[] =>
    indexes.map((i) => {
      const type = node.inputs[side]?.fields[i]?.type;
      return { text: inputs[side]?.[i] ?? `?${i}`, type: type === undefined ? '' : typeText(type) };
    });
  /** The columns that are read of an input, which are those that it gives. */
  const whole = (side = 0): readonly KeptColumn[] => {
    const from = node.inputs[side];
    return from === undefined ? [] : kept(needed.get(from) ?? [], side);
  };
  /** Columns whose order in the query does not matter: they are a set in the plan. */
  const set = (indexes: readonly number[]): readonly KeptColumn[] =>
    [...kept(indexes)].sort((a, b) => (a.text < b.text ? -1 : 1));
  const order = (keys: readonly NodeSortKey[]): string =>
    keys.map(({ index, descending }) => `${input[index] ?? index}${descending ? ' DESC' : ''}`).join(', ');
  /** An aggregate, a rank or a limit keeps more where rows may be taken back. */
  const retracts = !node.inputs.every(givesInserts);
  const changes = { 'kind of changes in the input': retracts ? 'all' : 'insertions' };
  const operator = (
    fixed: Described['fixed'],
    columns: Described['columns'],
    more: Partial<Described> = {},
  ): Described => ({ kind: node.name, fixed, columns, aggregates: [], ...more });
  const aggregates = (calls: OverGroup['calls']): Aggregate[] =>
    calls.map((call) => {
      const types = call.operands.flatMap((at) => node.inputs[0]?.fields[at]?.type ?? []);
      return {
        text: callText(call, input),
        distinct: call.call.distinct,
        types: types.map(typeText).join(', '),
        accumulator: accumulatorOf(call.call, types, retracts),
      };
    });
  switch (node.name) {
    case 'GroupAggregate':
    case 'GlobalGroupAggregate':
      return operator(changes, { 'group keys': kept(node.grouping) }, { aggregates: aggregates(node.calls) });
    case 'WindowAggregate':
    case 'GlobalWindowAggregate': {
      const time = node.inputs[0]?.window;
      const window = `${node.window?.spec ?? ''} ${time?.rowtime === true ? 'rowtime' : 'proctime'} ${windowTime(node, lineageOf)}`;
      return operator(
        { ...changes, window },
        { 'group keys': kept(node.grouping) },
        { aggregates: aggregates(node.calls) },
      );
    }
    case 'GroupWindowAggregate': {
      // The place of the window among the keys does not matter.
      const keys = node.grouping.filter((_, i) => i !== node.windowKey);
      const window = node.grouping.slice(node.windowKey, node.windowKey + 1).map((i) => input[i] ?? '');
      return operator(
        { ...changes, window: window.join() },
        { 'group keys': kept(keys) },
        { aggregates: aggregates(node.calls) },
      );
    }
    case 'OverAggregate': {
      const partition = node.groups.flatMap((group) => kept(group.partitionBy));
      return operator(
        overWindows(node.groups, order),
        { partition, 'input columns': whole() },
        { aggregates: node.groups.flatMap((group) => aggregates(group.calls)) },
      );
    }
    case 'Rank':
    case 'WindowRank': {
      const { start, end } = node.range ?? { start: 0, end: 0 };
      return operator(
        {
          ...changes,
          order: order(node.order),
          'ranking function': node.function,
          ...upsertKeyOf(node, input),
        },
        { partition: set(node.partition), 'input columns': whole() },
        { range: `${start} to ${end}` },
      );
    }
    case 'Deduplicate':
    case 'WindowDeduplicate': {
      const fixed = {
        'row that is kept': node.keepLast ? 'last' : 'first',
        'time attribute': node.rowtime ? 'rowtime' : 'proctime',
      };
      const partition = set(node.partition);
      // Only the fact that there was a first row by processing time is kept (ProcTimeDeduplicateKeepFirstRowFunction).
      const isMark = node.name === 'Deduplicate' && !node.keepLast && !node.rowtime;
      return operator(fixed, isMark ? { partition } : { partition, 'input columns': whole() });
    }
    case 'Join':
    case 'IntervalJoin':
    case 'WindowJoin':
    case 'TemporalJoin': {
      const both = inputs.flat();
      const condition = [
        node.leftKeys.map((i) => inputs[0]?.[i] ?? '?').join(),
        node.rightKeys.map((i) => inputs[1]?.[i] ?? '?').join(),
        ...node.condition.map((rex) => rexText(rex, both)).sort(),
      ];
      return operator(
        {
          'join type': node.type,
          'join condition': condition.join('; '),
          ...(node.name === 'Join' ? joinSides(node, inputs) : {}),
        },
        { 'left input columns': whole(0), 'right input columns': whole(1) },
      );
    }
    case 'ChangelogNormalize':
      return operator({}, { 'primary key': kept(node.uniqueKeys), 'input columns': whole() });
    case 'Sort':
    case 'TemporalSort':
    case 'SortLimit':
    case 'Limit': {
      const limit = `${node.offset ?? 0}, ${String(node.fetch)}`;
      const columns = { 'input columns': whole(), 'columns read': belowProjection(node, lineageOf, needed) };
      return operator({ ...changes, order: order(node.keys), limit }, columns);
    }
    case 'Match': {
      const { match } = node;
      const definitions = match.definitions.map((d) => `${d.name}: ${rexText(d.condition, input)}`);
      return operator(
        {
          pattern: rexText(match.pattern, input),
          definitions: definitions.join(', '),
          measures: match.measures.map((m) => rexText(m.expression, input)).join(', '),
          'rule after a match': match.afterMatch === undefined ? '' : rexText(match.afterMatch, input),
          'time limit': match.within === undefined ? '' : rexText(match.within, input),
          order: match.orderBy.map((key) => rexText(key.expression, input)).join(', '),
          partition: match.partitionBy.map((rex) => rexText(rex, input)).join(', '),
        },
        { 'input columns': whole() },
      );
    }
    default:
      return operator({}, { 'input columns': whole() });
  }
}

/**
 * Gives the columns that a projection below a sort reads: the planner may sort first, and project what is left
 * (SortProjectTransposeRule).
 */
function belowProjection(
  { inputs: [calc] }: Physical,
  lineageOf: (node: Physical) => Lineage,
  needed: NeededColumns,
): readonly KeptColumn[] {
  const below = calc?.name === 'Calc' ? calc.inputs[0] : undefined;
  if (below === undefined) return [];
  return (needed.get(below) ?? []).flatMap((at) => {
    const [text, field] = [lineageOf(below)[at], below.fields[at]];
    return text === undefined || field === undefined ? [] : [{ text, type: typeText(field.type) }];
  });
}

/** A rank of changing rows that finds them by their key keeps them by it (RankProcessStrategy.UpdateFastStrategy). */
function upsertKeyOf(node: Physical, input: Lineage): Readonly<Record<string, string>> {
  const [from] = node.inputs;
  if (from === undefined || givesInserts(from)) return {};
  return { 'key of changes in the input': keysText(upsertKeys(from), input) };
}

/** How a join finds a row of each side: by the join key, by a key of the row, or by the whole row (JoinInputSideSpec). */
function joinSides(
  node: Physical & { readonly leftKeys: readonly number[]; readonly rightKeys: readonly number[] },
  inputs: readonly Lineage[],
): Readonly<Record<string, string>> {
  const sides = node.inputs.map((from, side) => {
    const keys = upsertKeys(from) ?? [];
    const joined = side === 0 ? node.leftKeys : node.rightKeys;
    if (keys.some((key) => key.every((at) => joined.includes(at)))) return 'join key';
    return keysText(keys, inputs[side] ?? []);
  });
  return { 'key of the left input': sides[0] ?? '', 'key of the right input': sides[1] ?? '' };
}

function keysText(keys: ReturnType<typeof upsertKeys>, input: Lineage): string {
  return (keys ?? []).map((key) => key.map((at) => input[at] ?? `?${at}`).join()).join('; ');
}

/** The window's time column: below a window function its bounds stand for it. */
function windowTime(node: Physical, lineageOf: (node: Physical) => Lineage): string {
  let at: Physical | undefined = node.inputs[0];
  while (at !== undefined && at.name !== 'WindowTableFunction') at = at.inputs[0];
  const below = at?.inputs[0];
  if (below === undefined) return '';
  const time = below.fields.findIndex((f) => 'attribute' in f.type && f.type.attribute !== undefined);
  return lineageOf(below)[time] ?? '';
}

function overWindows(
  groups: readonly OverGroup[],
  order: (keys: readonly NodeSortKey[]) => string,
): Readonly<Record<string, string>> {
  const frames = groups.map(({ unit, lower, upper }) => JSON.stringify([unit, bound(lower), bound(upper)]));
  return {
    order: groups.map((group) => order(group.orderBy)).join('; '),
    frame: frames.join('; '),
  };
}

function bound({ type, offset }: OverGroup['lower']): string {
  return offset === undefined ? type : `${type} ${rexText(offset, [])}`;
}
