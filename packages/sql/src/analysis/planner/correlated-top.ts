// SELECT DISTINCT of a table's keys with a lateral query that gives the first rows of each key: a Top-N of that table.
// Source: CorrelateSortToRankRule (streaming mode only).
import type { Rex } from '../../plan/rex.ts';
import { calcOver, columnsOf } from './build-node.ts';
import type { Node, RankNode } from './node.ts';

/** The Top-N that the correlate of `left` and `right` is; undefined where it is none. */
export function correlatedTop(left: Node, right: Node): Node | undefined {
  if (left.kind !== 'aggregate' || left.calls.length > 0 || left.expanded) return undefined;
  const keyed = withoutIdentity(left.input);
  if (keyed.kind !== 'calc' || !isMapping(keyed.projections)) return undefined;
  if (right.kind !== 'sort' || right.fetch === undefined || right.offset !== undefined) return undefined;
  const sorted = withoutIdentity(right.input);
  if (sorted.kind !== 'calc' || !isMapping(sorted.projections)) return undefined;
  const filter = sorted.condition.length > 0 ? sorted : sorted.input;
  if (filter.kind !== 'calc' || filter.condition.length === 0) return undefined;
  const keys = filter.condition.map(keyOfCondition);
  if (keys.includes(undefined) || !isSame(keyed.input, filter.input)) return undefined;
  const partitionBy = [...new Set(keys as number[])].sort((a, b) => a - b);
  const place = (at: number): number => {
    const rex = sorted.projections[at];
    return rex?.kind === 'input' ? rex.index : at;
  };
  const base = filter.input;
  const rank: RankNode = {
    kind: 'rank',
    input: base,
    partitionBy,
    orderBy: right.keys.map((key) => ({ ...key, index: place(key.index) })),
    function: 'ROW_NUMBER',
    range: { start: 1, end: right.fetch },
    rankNumber: false,
    fields: base.fields,
    span: right.span,
  };
  const all = columnsOf(base);
  return calcOver(
    rank,
    [...partitionBy.map((at) => all[at]!), ...sorted.projections],
    [...partitionBy.map((at) => base.fields[at]!), ...sorted.fields],
  );
}

/** The node below calcs that put out just what they read: conversion makes them where Calcite has none. */
function withoutIdentity(node: Node): Node {
  if (node.kind !== 'calc' || node.input.kind !== 'calc' || node.condition.length > 0) return node;
  const identity = node.projections.every((rex, at) => rex.kind === 'input' && rex.index === at);
  const whole = node.projections.length === node.input.fields.length;
  return identity && whole ? withoutIdentity(node.input) : node;
}

const isMapping = (projections: readonly Rex[]): boolean => projections.every((rex) => rex.kind === 'input');

/** The column of `column = outer column`. */
function keyOfCondition(rex: Rex): number | undefined {
  if (rex.kind !== 'call' || rex.operator !== '=') return undefined;
  const [a, b] = rex.operands;
  if (a?.kind === 'input' && b?.kind === 'outer' && b.level === 1) return a.index;
  return b?.kind === 'input' && a?.kind === 'outer' && a.level === 1 ? b.index : undefined;
}

/** Whether two nodes read the same rows: the same table, or one view put in twice. Places don't count. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const left = Object.entries(a).filter(([key]) => !/span$/i.test(key));
  const right = new Map(Object.entries(b).filter(([key]) => !/span$/i.test(key)));
  return (
    left.length === right.size &&
    left.every(([key, value]) => (key === 'table' ? right.get(key) === value : isSame(value, right.get(key))))
  );
}
