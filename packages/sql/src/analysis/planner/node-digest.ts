// Physical nodes as Flink's messages print them (FlinkRelNode.getRelDetailedDescription, RelExplainUtil). What isn't
// printed word for word here ends in an ellipsis.
import type { Rex } from '../../plan/rex.ts';
import type { Expression } from '../../syntax/ast/index.ts';
import type { RowField } from '../../types/logical-type.ts';
import type { NodeCall, NodeSortKey } from './node.ts';
import { inferChangelog } from './infer-changelog.ts';
import { containsAll, filterKeys, keyOf } from './key-sets.ts';
import type { Physical } from './physical-node.ts';
import { joinNames, names } from './operator-attributes.ts';
import type { Attributes } from './operator-attributes.ts';
import { upsertKeys } from './upsert-keys.ts';

/** The node with its attributes, for a message. */
export function nodeDigest(node: Physical): string {
  const attributes = attributesOf(node);
  const text = attributes.map(([name, value]) => `${name}=[${value}]`).join(', ');
  return attributes.length === 0 ? `${node.name}(…)` : `${node.name}(${text})`;
}

function attributesOf(node: Physical): Attributes {
  const input = node.inputs[0]?.fields ?? [];
  const name = (at: number): string => input[at]?.name ?? `$f${at}`;
  switch (node.name) {
    case 'TableSourceScan':
      return scanAttributes(node);
    case 'ChangelogNormalize':
      return [['key', node.uniqueKeys.map(name).join(', ')]];
    case 'GroupAggregate': {
      const keys = node.grouping.map(name);
      const isNotNull = (at: number): boolean => input[at]?.type.nullable === false;
      const retracts = givesMoreThanInserts(node.inputs[0]!);
      const calls = node.calls.map((call, at) =>
        callText(call, retracts, name, node.fields[keys.length + at]?.name ?? '', isNotNull),
      );
      const select: readonly [string, string] = ['select', [...keys, ...calls].join(', ')];
      return keys.length === 0 ? [select] : [['groupBy', keys.join(', ')], select];
    }
    case 'Join': {
      const right = node.inputs[1]?.fields ?? [];
      const both = uniqueNames([...input, ...right]);
      const where = node.condition.map((rex) => rexText(rex, both));
      return [
        ['joinType', joinNames[node.type]],
        ['where', where.length === 1 ? where[0]! : where.length === 0 ? 'true' : `(${where.join(' AND ')})`],
        [
          'select',
          (node.type === 'SEMI' || node.type === 'ANTI' ? both.slice(0, input.length) : both).join(', '),
        ],
        ['leftInputSpec', inputSpec(node.inputs[0]!, node.leftKeys)],
        ['rightInputSpec', inputSpec(node.inputs[1]!, node.rightKeys)],
      ];
    }
    case 'Deduplicate':
      return [
        ['keep', node.keepLast ? 'LastRow' : 'FirstRow'],
        ['key', node.partition.map(name).join(', ')],
        ['order', node.rowtime ? 'ROWTIME' : 'PROCTIME'],
      ];
    case 'Rank':
      return [
        ['strategy', 'UndefinedStrategy'],
        ['rankType', node.function],
        [
          'rankRange',
          node.range === undefined ? '…' : `rankStart=${node.range.start}, rankEnd=${node.range.end}`,
        ],
        ['partitionBy', node.partition.map(name).join(', ')],
        ['orderBy', orderText(node.order, name)],
        ['select', names(node.fields)],
      ];
    case 'SortLimit':
      return [
        // SORT_PROJECT_TRANSPOSE: a projection of columns goes above the sort.
        ['orderBy', orderText(node.keys, (at) => sourceName(node.inputs[0]!, at))],
        ['offset', String(node.offset ?? 0)],
        ['fetch', String(node.fetch ?? 'unlimited')],
        ['strategy', 'UndefinedStrategy'],
      ];
    case 'Limit':
      return [
        ['offset', String(node.offset ?? 0)],
        ['fetch', String(node.fetch ?? 'unlimited')],
      ];
    case 'Union':
      return [['union', names(node.fields)]];
    default:
      return [];
  }
}

/** JoinInputSideSpec. */
function inputSpec(input: Physical, keys: readonly number[]): string {
  const unique = filterKeys(upsertKeys(input), keys);
  if (unique === null || unique.length === 0) return 'NoUniqueKey';
  return unique.some((key) => containsAll(keyOf(keys), key)) ? 'JoinKeyContainsUniqueKey' : 'HasUniqueKey';
}

/** Sources differ in what they take over of the plan: a watermark, or a projection, which none of the changing ones does. */
function scanAttributes(node: Physical & { readonly name: 'TableSourceScan' }): Attributes {
  const { table } = node;
  const { catalog, database, object } = table.path;
  const parts = [catalog, database, object];
  const changing = node.changelog.some((kind) => kind !== 'I');
  const watermark = node.pushes.watermark ? table.watermark : undefined;
  if (watermark !== undefined) {
    const strategy = expressionText(watermark.strategy);
    if (strategy !== undefined) parts.push(`watermark=[${strategy}]`, 'watermarkEmitStrategy=[on-periodic]');
  }
  const physical = table.columns.filter((column) => column.kind === 'physical').map((column) => column.name);
  return [
    ['table', `[${parts.join(', ')}]`],
    ['fields', changing ? physical.join(', ') : names(node.fields)],
  ];
}

const units: Readonly<Record<string, number>> = {
  SECOND: 1000,
  MINUTE: 60_000,
  HOUR: 3_600_000,
  DAY: 86_400_000,
};

/** A watermark's strategy: the column, or the column minus an interval of one unit. */
function expressionText(expression: Expression): string | undefined {
  if (expression.kind === 'identifier') return expression.names.join('.');
  if (expression.kind === 'interval') {
    const unit = units[expression.qualifier.startUnit];
    if (unit === undefined || expression.qualifier.endUnit !== undefined) return undefined;
    return `${Number(expression.value) * unit}:INTERVAL ${expression.qualifier.startUnit}`;
  }
  if (expression.kind !== 'call' || expression.operator !== '-') return undefined;
  const operands = expression.operands.map(expressionText);
  return operands.includes(undefined) ? undefined : `-(${operands.join(', ')})`;
}

/** Whether a node must take rows back: functions over it are the retracting ones. */
function givesMoreThanInserts(node: Physical): boolean {
  const inferred = inferChangelog(node);
  return inferred.kind === 'mode' && inferred.mode.some((kind) => kind !== 'I');
}

/** The name of a column before the projections that only pass it on. */
function sourceName(node: Physical, at: number): string {
  const rex = node.name === 'Calc' && node.condition.length === 0 ? node.projections[at] : undefined;
  if (rex?.kind === 'input') return sourceName(node.inputs[0]!, rex.index);
  return node.fields[at]?.name ?? `$f${at}`;
}

const orderText = (keys: readonly NodeSortKey[], name: (at: number) => string): string =>
  keys.map((key) => `${name(key.index)} ${key.descending ? 'DESC' : 'ASC'}`).join(', ');

function callText(
  call: NodeCall,
  retracts: boolean,
  name: (at: number) => string,
  alias: string,
  isNotNull: (at: number) => boolean,
): string {
  // COUNT of what is never NULL counts rows.
  const counted = call.call.function === 'COUNT' && !call.call.distinct && call.operands.every(isNotNull);
  const operands = counted ? '' : call.operands.map(name).join(', ');
  const distinct = call.call.distinct ? 'DISTINCT ' : '';
  const filter = call.filter === undefined ? '' : ` FILTER ${name(call.filter)}`;
  const suffix = retracts ? '_RETRACT' : '';
  return `${call.call.function}${suffix}(${operands === '' ? '*' : distinct + operands})${filter} AS ${alias}`;
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

/** An expression in infix form. */
function rexText(rex: Rex, columns: readonly string[]): string {
  switch (rex.kind) {
    case 'input':
      return columns[rex.index] ?? `$${rex.index}`;
    case 'literal':
      return rex.type.root === 'CHAR' ? `'${String(rex.value)}'` : String(rex.value);
    case 'call': {
      const operands = rex.operands.map((operand) => rexText(operand, columns));
      const infix =
        /^([=<>+\-*/%]+|AND|OR|LIKE|IS NOT DISTINCT FROM)$/.test(rex.operator) && operands.length > 1;
      if (infix) return `(${operands.join(` ${rex.operator} `)})`;
      if (/^IS /.test(rex.operator)) return `${operands[0] ?? ''} ${rex.operator}`;
      return `${rex.operator}(${operands.join(', ')})`;
    }
    default:
      return '…';
  }
}
