// Upsert keys of physical nodes (FlinkRelMdUpsertKeys): the columns by which a changelog's updates find their row.
import { supportsImplicitCast } from '../../types/casts.ts';
import type { Rex } from '../../plan/rex.ts';
import { filterKeys, joinKeys, keyOf, containsAll, projectKeys } from './key-sets.ts';
import type { KeySet } from './key-sets.ts';
import type { Physical } from './physical-node.ts';

const windowProperties = /^(TUMBLE|HOP|SESSION)_(START|END|ROWTIME|PROCTIME)$/;

/** The column whose value an expression shows: a reference, a cast that loses nothing, a property of a group window. */
export function sourceColumn(rex: Rex): number | undefined {
  if (rex.kind === 'input') return rex.index;
  if (rex.kind !== 'call') return undefined;
  const [operand] = rex.operands;
  if (operand?.kind !== 'input') return undefined;
  if (rex.operator === 'CAST')
    return supportsImplicitCast(operand.type, rex.type) ? operand.index : undefined;
  return windowProperties.test(rex.operator) ? operand.index : undefined;
}

const memo = new WeakMap<Physical, { readonly keys: KeySet }>();

/** The upsert keys of a node; null where Flink knows none. */
export function upsertKeys(node: Physical): KeySet {
  const known = memo.get(node);
  if (known !== undefined) return known.keys;
  const keys = derive(node);
  memo.set(node, { keys });
  return keys;
}

function derive(node: Physical): KeySet {
  const [first, second] = node.inputs;
  switch (node.name) {
    case 'TableSourceScan': {
      const key = node.table.primaryKey?.columns;
      if (key === undefined) return null;
      const columns = key.map((name) => node.fields.findIndex((field) => field.name === name));
      return columns.includes(-1) ? null : [keyOf(columns)];
    }
    case 'ChangelogNormalize':
      // A key column that nothing reads isn't put out.
      return node.uniqueKeys.every((at) => at < node.fields.length) ? [keyOf(node.uniqueKeys)] : null;
    case 'Calc':
      return projectKeys(upsertKeys(first!), node.projections.map(sourceColumn));
    case 'GroupAggregate':
      return [node.grouping.map((_, at) => at)];
    case 'GroupWindowAggregate':
      if (node.windowKey < 0) return null;
      return [node.grouping.map((_, at) => at)];
    case 'OverAggregate':
      return node.groups.reduce<KeySet>(
        (keys, group) => filterKeys(keys, group.partitionBy),
        upsertKeys(first!),
      );
    case 'Rank':
    case 'WindowRank': {
      if (node.name === 'WindowRank') return rankKeys(node, upsertKeys(first!));
      return rankKeys(node, filterKeys(upsertKeys(first!), node.partition));
    }
    case 'Deduplicate':
      return [keyOf(node.partition)];
    case 'Sort':
    case 'TemporalSort':
    case 'SortLimit':
    case 'Limit':
      return filterKeys(
        upsertKeys(first!),
        node.keys.map((key) => key.index),
      );
    case 'Join':
    case 'IntervalJoin':
    case 'WindowJoin':
    case 'TemporalJoin': {
      const left = upsertKeys(first!);
      if (node.type === 'SEMI' || node.type === 'ANTI') return filterKeys(left, node.leftKeys);
      const right = upsertKeys(second!);
      return joinKeys(
        node.type,
        first!.fields.length,
        filterKeys(left, node.leftKeys),
        filterKeys(right, node.rightKeys),
        areUnique(left, node.leftKeys),
        areUnique(right, node.rightKeys),
      );
    }
    case 'LookupJoin': {
      if (node.type === 'SEMI' || node.type === 'ANTI') return null;
      const left = upsertKeys(first!);
      const key = node.primaryKey;
      const right = key !== undefined && containsAll(node.rightKeys, key) ? [keyOf(key)] : null;
      return joinKeys(
        node.type,
        first!.fields.length,
        left,
        right,
        areUnique(left, node.leftKeys),
        right !== null,
      );
    }
    case 'Union':
      return [];
    case 'Exchange':
      return filterKeys(upsertKeys(first!), node.keys);
    case 'DropUpdateBefore':
    case 'WatermarkAssigner':
    case 'MiniBatchAssigner':
      return upsertKeys(first!);
    case 'GlobalGroupAggregate':
      return [node.grouping.map((_, at) => at)];
    default:
      return null;
  }
}

function rankKeys(node: Physical & { readonly name: 'Rank' | 'WindowRank' }, input: KeySet): KeySet {
  const first = node.range?.start === 1 && node.range.end === 1;
  if (node.function === 'ROW_NUMBER' && first) return [keyOf(node.partition)];
  if (!node.rankNumber) return input;
  const rank = node.fields.length - 1;
  const own = node.function === 'ROW_NUMBER' ? [keyOf([...node.partition, rank])] : [];
  return [...own, ...(input ?? [])];
}

const areUnique = (keys: KeySet, columns: readonly number[]): boolean =>
  keys !== null && keys.some((key) => containsAll(columns, key));
