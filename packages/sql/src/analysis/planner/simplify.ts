// Flink's logical rewriting as far as it matters here: filters down, unread columns away, windows out of projections,
// aggregates of what is unique already.
import { computedOnce } from '../../base/computed-once.ts';
import { columnsOf, calcOver } from './build-node.ts';
import { reduceConstants, withLiterals } from './constant-columns.ts';
import { extractOver } from './extract-over.ts';
import { containsAll, joinKeys, keyOf, projectKeys } from './key-sets.ts';
import type { KeySet } from './key-sets.ts';
import { joinKeysOf } from './join-condition.ts';
import { inputsOf, withInputs } from './node.ts';
import type { AggregateNode, Node } from './node.ts';
import { prune } from './prune.ts';
import { mergeCalcs, pushFilters } from './push-filters.ts';
import { sourceColumn } from './upsert-keys.ts';

/** Rewrites a tree of nodes: what is left has its windows in nodes of their own. */
export function simplify(node: Node): Node {
  const simple = removeAggregates(prune(reduceConstants(extractOver(pushFilters(node)))));
  if (node.kind !== 'calc') return simple;
  const literal = withLiterals(simple);
  return literal === simple ? simple : prune(literal);
}

/** FlinkAggregateRemoveRule: grouping by what is unique already changes nothing. */
function removeAggregates(node: Node): Node {
  const rebuilt = withInputs(node, inputsOf(node).map(removeAggregates));
  if (rebuilt.kind === 'calc') return mergeCalcs(rebuilt);
  if (rebuilt.kind !== 'aggregate' || rebuilt.keys.length === 0 || rebuilt.expanded) return rebuilt;
  const removable = rebuilt.calls.every(
    (call) =>
      /^(SUM|MIN|MAX)$/.test(call.call.function) && call.filter === undefined && call.operands.length === 1,
  );
  const keys = removable ? uniqueKeys(rebuilt.input) : null;
  if (keys === null || !keys.some((key) => containsAll(rebuilt.keys, key))) return rebuilt;
  return projected(rebuilt);
}

function projected(node: AggregateNode): Node {
  const all = columnsOf(node.input);
  const columns = [...node.keys, ...node.calls.map((call) => call.operands[0]!)];
  return mergeCalcs(
    calcOver(
      node.input,
      columns.map((at) => all[at]!),
      node.fields,
    ),
  );
}

/** FlinkRelMdUniqueKeys. */
export const uniqueKeys: (node: Node) => KeySet = computedOnce(uniqueKeysOf);

function uniqueKeysOf(node: Node): KeySet {
  switch (node.kind) {
    case 'scan': {
      const key = node.table.primaryKey?.columns;
      // FlinkRelMdColumnUniqueness doesn't see through a watermark.
      if (key === undefined || node.table.watermark !== undefined) return null;
      const columns = key.map((name) => node.fields.findIndex((field) => field.name === name));
      return columns.includes(-1) ? null : [keyOf(columns)];
    }
    case 'values':
      if (node.rows === 1) return [[]];
      return node.distinct === true ? [node.fields.map((_, at) => at)] : null;
    case 'calc': {
      const below = uniqueKeys(node.input);
      // One row stays one row.
      if (below?.some((key) => key.length === 0)) return [[]];
      return projectKeys(below, node.projections.map(sourceColumn));
    }
    case 'aggregate':
    case 'group-window':
      return [node.keys.map((_, at) => at)];
    case 'sort':
      // Nothing in one row is repeated.
      return node.fetch === 1 ? [[]] : uniqueKeys(node.input);
    case 'over':
      return uniqueKeys(node.input);
    case 'join': {
      const left = uniqueKeys(node.left);
      if (node.type === 'SEMI' || node.type === 'ANTI') return left;
      const right = uniqueKeys(node.right);
      const width = node.left.fields.length;
      const keys = joinKeysOf(node.condition, width);
      const unique = (set: KeySet, columns: readonly number[]): boolean =>
        set !== null && set.some((key) => containsAll(columns, key));
      return joinKeys(node.type, width, left, right, unique(left, keys.left), unique(right, keys.right));
    }
    default:
      return null;
  }
}
