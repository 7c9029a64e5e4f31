// The attributes of operators as EXPLAIN prints them, as far as they are known here: what would only be guessed is left out.
// Source: RelExplainUtil, ExpressionFormat.PREFIX, FlinkRelNode.explainTerms.
import type { Rex } from '../../plan/rex.ts';
import { calciteString } from '../../types/calcite-string.ts';
import type { RowField } from '../../types/logical-type.ts';
import { definitionRex } from './finish/definition-rex.ts';
import type { NodeCall, NodeSortKey } from './node.ts';
import type { Physical } from './physical-node.ts';

/** Names and values in EXPLAIN's order; a value is printed in brackets. */
export type Attributes = readonly (readonly [name: string, value: string])[];

/** The columns, as they are printed in brackets. */
export const names = (fields: readonly RowField[]): string => fields.map((field) => field.name).join(', ');

/** What is known of the operator itself, without changes and keys. */
export function operatorAttributes(node: Physical): Attributes {
  const input = node.inputs[0]?.fields ?? [];
  const name = (at: number): string => input[at]?.name ?? `$f${at}`;
  const columns = input.map((field) => field.name);
  const list = (places: readonly number[]): string => places.map(name).join(', ');
  switch (node.name) {
    case 'TableSourceScan': {
      const { catalog, database, object } = node.table.path;
      return [
        ['table', `[${catalog}, ${database}, ${object}]`],
        ['fields', names(node.fields)],
      ];
    }
    case 'WatermarkAssigner':
      return [['rowtime', node.fields[node.rowtime]?.name ?? ''], ...watermarkOf(node)];
    case 'Calc': {
      const select = node.projections.map((rex, at) => aliased(rexText(rex, columns), node.fields[at]!.name));
      const where = conjunction(node.condition.map((rex) => rexText(rex, columns)));
      return [['select', select.join(', ')], ...(where === undefined ? [] : [['where', where] as const])];
    }
    case 'Exchange':
      return [['distribution', node.keys.length === 0 ? 'single' : `hash[${list(node.keys)}]`]];
    case 'ChangelogNormalize':
      return [['key', list(node.uniqueKeys)]];
    case 'GroupAggregate':
    case 'GlobalGroupAggregate':
    case 'WindowAggregate': {
      const keys = node.grouping.map(name);
      const calls = node.calls.map((call, at) =>
        aliased(callText(call, name), node.fields[keys.length + at]?.name ?? ''),
      );
      return [...grouped(keys), ['select', [...keys, ...calls].join(', ')]];
    }
    case 'GroupWindowAggregate':
      return grouped(node.grouping.filter((_, at) => at !== node.windowKey).map(name));
    case 'OverAggregate': {
      const [group] = node.groups;
      if (group === undefined) return [];
      const keys = list(group.partitionBy);
      return [
        ...(keys === '' ? [] : [['partitionBy', keys] as const]),
        ['orderBy', orderText(group.orderBy, name)],
        ['select', names(node.fields)],
      ];
    }
    case 'Rank':
    case 'WindowRank':
      return [
        ['rankType', node.function],
        ...(node.range === undefined
          ? []
          : [['rankRange', `rankStart=${node.range.start}, rankEnd=${node.range.end}`] as const]),
        ['partitionBy', list(node.partition)],
        ['orderBy', orderText(node.order, name)],
        ['select', names(node.fields)],
      ];
    case 'Deduplicate':
    case 'WindowDeduplicate':
      return [
        ['keep', node.keepLast ? 'LastRow' : 'FirstRow'],
        ['key', list(node.partition)],
        ['order', node.rowtime ? 'ROWTIME' : 'PROCTIME'],
      ];
    case 'Join':
    case 'IntervalJoin':
    case 'WindowJoin':
    case 'TemporalJoin':
    case 'LookupJoin': {
      const right = node.inputs[1]?.fields ?? node.fields.slice(input.length);
      const both = uniqueNames([...input, ...right]);
      return [
        ['joinType', joinNames[node.type]],
        ['where', conjunction(node.condition.map((rex) => rexText(rex, both))) ?? 'true'],
        ['select', both.slice(0, node.fields.length).join(', ')],
      ];
    }
    case 'Union':
      return [
        ['all', 'true'],
        ['union', names(node.fields)],
      ];
    case 'SortLimit':
      return [['orderBy', orderText(node.keys, name)], ...limits(node)];
    case 'Limit':
      return limits(node);
    case 'Sort':
    case 'TemporalSort':
      return [['orderBy', orderText(node.keys, name)]];
    case 'Match': {
      const keys = node.match.partitionBy.map((rex) => rexText(rex, columns)).join(', ');
      return keys === '' ? [] : [['partitionBy', keys]];
    }
    case 'Sink': {
      const { catalog, database, object } = node.table.path;
      return [
        ['table', [catalog, database, object].join('.')],
        ['fields', names(node.fields)],
      ];
    }
    default:
      return [];
  }
}

/** FlinkJoinType.toString. */
export const joinNames = {
  INNER: 'InnerJoin',
  LEFT: 'LeftOuterJoin',
  RIGHT: 'RightOuterJoin',
  FULL: 'FullOuterJoin',
  SEMI: 'LeftSemiJoin',
  ANTI: 'LeftAntiJoin',
} as const;

const aliased = (text: string, name: string): string => (text === name ? text : `${text} AS ${name}`);

const grouped = (keys: readonly string[]): Attributes =>
  keys.length === 0 ? [] : [['groupBy', keys.join(', ')]];

function limits(
  node: Physical & { readonly fetch: number | undefined; readonly offset: number | undefined },
): Attributes {
  return [
    ['offset', String(node.offset ?? 0)],
    ['fetch', String(node.fetch ?? 'unlimited')],
  ];
}

function conjunction(parts: readonly string[]): string | undefined {
  return parts.length < 2 ? parts[0] : `AND(${parts.join(', ')})`;
}

/** The strategy of the table that is read below. */
function watermarkOf(node: Physical): Attributes {
  let below: Physical | undefined = node;
  while (below !== undefined && below.name !== 'TableSourceScan') below = below.inputs[0];
  const watermark = below?.table.watermark;
  if (watermark === undefined) return [];
  const columns = node.fields.map((field) => field.name);
  const rex = definitionRex(watermark.strategy, watermark.type, (name) => columns.indexOf(name));
  return [['watermark', rexText(rex, columns)]];
}

const orderText = (keys: readonly NodeSortKey[], name: (at: number) => string): string =>
  keys.map((key) => `${name(key.index)} ${key.descending ? 'DESC' : 'ASC'}`).join(', ');

function callText({ call, operands, filter }: NodeCall, name: (at: number) => string): string {
  const columns = operands.map(name).join(', ');
  const distinct = call.distinct ? 'DISTINCT ' : '';
  const only = filter === undefined ? '' : ` FILTER ${name(filter)}`;
  return `${call.function}(${columns === '' ? '*' : distinct + columns})${only}`;
}

/** Columns of a join have unique names: a repeated one gets a number. */
function uniqueNames(fields: readonly RowField[]): string[] {
  const used = new Set<string>();
  return fields.map((field) => {
    let candidate = field.name;
    for (let at = 0; used.has(candidate); at++) candidate = `${field.name}${at}`;
    used.add(candidate);
    return candidate;
  });
}

/** An expression with its operators in front; what is not known of it is an ellipsis. */
function rexText(rex: Rex, columns: readonly string[]): string {
  const text = (part: Rex): string => rexText(part, columns);
  switch (rex.kind) {
    case 'input':
      return columns[rex.index] ?? `$${rex.index}`;
    case 'literal':
      if (rex.value === null) return 'null';
      return rex.type.root === 'CHAR' || rex.type.root === 'VARCHAR'
        ? `_UTF-16LE'${String(rex.value)}'`
        : String(rex.value);
    case 'call':
      if (rex.operator === 'CAST')
        return `CAST(${rex.operands.map(text).join(', ')} AS ${calciteString(rex.type)})`;
      return `${rex.operator}(${rex.operands.map(text).join(', ')})`;
    case 'field':
      return `${text(rex.operand)}.${rex.name}`;
    default:
      return '…';
  }
}
