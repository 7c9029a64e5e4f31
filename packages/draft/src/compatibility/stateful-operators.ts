// The operators of a plan that keep state, each with what its state depends on.
import type { NodeSortKey, OverGroup, Physical } from '@flink-preflight/sql/plans';
import type { Lineage } from './lineage.ts';
import { callText, lineages, rexText } from './lineage.ts';
import type { NeededColumns } from './needed-columns.ts';
import { neededColumns } from './needed-columns.ts';

export interface StatefulOperator {
  readonly kind: Physical['name'];
  /** Parts of its definition: a change of one makes its state unusable. Named as they are told to the user. */
  readonly fixed: Readonly<Record<string, string>>;
  /** Parts about whose change nothing is known. */
  readonly unsure: Readonly<Record<string, string>>;
  /** Aggregates, which may come and go. */
  readonly aggregates: readonly Aggregate[];
  /** Filters between this operator and the state or the sources before it. */
  readonly filters: readonly string[];
}

export interface Aggregate {
  readonly text: string;
  readonly distinct: boolean;
}

/** In the order in which data passes them. Undefined when a part of the plan isn't known. */
export function statefulOperators(root: Physical): readonly StatefulOperator[] | undefined {
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
    const operator = describe(node, lineageOf, needed);
    if (operator === undefined) return filters;
    operators.push({ ...operator, filters: [...filters].sort() });
    return [];
  };
  visit(root);
  return known ? operators : undefined;
}

type Described = Omit<StatefulOperator, 'filters'>;

function describe(
  node: Physical,
  lineageOf: (node: Physical) => Lineage,
  needed: NeededColumns,
): Described | undefined {
  const inputs = node.inputs.map(lineageOf);
  const input = inputs[0] ?? [];
  /** The columns that are kept in state. */
  const kept = node.inputs
    .map((one, i) => (needed.get(one) ?? []).map((at) => inputs[i]?.[at] ?? `?${at}`).join(', '))
    .join(' and ');
  const columns = (indexes: readonly number[]): string => indexes.map((i) => input[i] ?? `?${i}`).join(', ');
  const order = (keys: readonly NodeSortKey[]): string =>
    keys.map(({ index, descending }) => `${input[index] ?? index}${descending ? ' DESC' : ''}`).join(', ');
  const operator = (fixed: Described['fixed'], more: Partial<Described> = {}): Described => ({
    kind: node.name,
    fixed,
    unsure: {},
    aggregates: [],
    ...more,
  });
  const aggregates = (calls: OverGroup['calls']): Aggregate[] =>
    calls.map((call) => ({ text: callText(call, input), distinct: call.call.distinct }));
  switch (node.name) {
    case 'GroupAggregate':
      return operator({ 'group keys': columns(node.grouping) }, { aggregates: aggregates(node.calls) });
    case 'WindowAggregate': {
      const time = node.inputs[0]?.window;
      const window = `${node.window?.spec ?? ''} ${time?.rowtime === true ? 'rowtime' : 'proctime'} ${windowTime(node, lineageOf)}`;
      const fixed = { 'group keys': columns(node.grouping), window };
      return operator(fixed, { aggregates: aggregates(node.calls) });
    }
    case 'GroupWindowAggregate': {
      // The place of the window among the keys does not matter.
      const keys = node.grouping.filter((_, i) => i !== node.windowKey);
      const window = columns(node.grouping.slice(node.windowKey, node.windowKey + 1));
      return operator({ 'group keys': columns(keys), window }, { aggregates: aggregates(node.calls) });
    }
    case 'OverAggregate':
      return operator(
        { 'input columns': kept, ...overWindows(node.groups, columns, order) },
        { aggregates: node.groups.flatMap((group) => aggregates(group.calls)) },
      );
    case 'Rank':
    case 'WindowRank': {
      const { start, end } = node.range ?? { start: 0, end: 0 };
      return operator(
        {
          partition: columns(node.partition),
          order: order(node.order),
          'ranking function': node.function,
          'input columns': kept,
        },
        { unsure: { 'rank limit': `${start} to ${end}`, 'rank number': String(node.rankNumber) } },
      );
    }
    case 'Deduplicate':
    case 'WindowDeduplicate':
      return operator({
        partition: columns(node.partition),
        'row that is kept': node.keepLast ? 'last' : 'first',
        'time attribute': node.rowtime ? 'rowtime' : 'proctime',
        'input columns': kept,
      });
    case 'Join':
    case 'IntervalJoin':
    case 'WindowJoin':
    case 'TemporalJoin': {
      const both = inputs.flat();
      const left = node.leftKeys.map((i) => inputs[0]?.[i] ?? '?');
      const right = node.rightKeys.map((i) => inputs[1]?.[i] ?? '?');
      return operator({
        'join type': node.type,
        'join condition': [
          left.join(),
          right.join(),
          ...node.condition.map((rex) => rexText(rex, both)).sort(),
        ].join('; '),
        'input columns': kept,
      });
    }
    case 'ChangelogNormalize':
      return operator({ 'primary key': columns(node.uniqueKeys), 'input columns': kept });
    case 'Sort':
    case 'TemporalSort':
    case 'SortLimit':
    case 'Limit':
      return operator({
        order: order(node.keys),
        limit: String(node.fetch),
        'input columns': kept,
      });
    case 'Match': {
      const { match } = node;
      const definitions = match.definitions.map((d) => `${d.name}: ${rexText(d.condition, input)}`);
      return operator(
        {
          pattern: rexText(match.pattern, input),
          definitions: definitions.join(', '),
          partition: match.partitionBy.map((rex) => rexText(rex, input)).join(', '),
          'input columns': kept,
        },
        { unsure: { measures: match.measures.map((m) => rexText(m.expression, input)).join(', ') } },
      );
    }
    default:
      return undefined;
  }
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
  columns: (indexes: readonly number[]) => string,
  order: (keys: readonly NodeSortKey[]) => string,
): Readonly<Record<string, string>> {
  const frames = groups.map(({ unit, lower, upper }) => JSON.stringify([unit, bound(lower), bound(upper)]));
  return {
    partition: groups.map((group) => columns(group.partitionBy)).join('; '),
    order: groups.map((group) => order(group.orderBy)).join('; '),
    frame: frames.join('; '),
  };
}

function bound({ type, offset }: OverGroup['lower']): string {
  return offset === undefined ? type : `${type} ${rexText(offset, [])}`;
}
