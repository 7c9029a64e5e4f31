// Columns of a relation by their names. A statement may name each of thousands of columns: a search for each would be
// quadratic.
import type { RowField } from '../../types/logical-type.ts';

interface Named {
  /** Index of the first column of the name. */
  readonly first: number;
  readonly count: number;
}

/** Below this a search is as fast as a map. */
const FEW = 16;

const maps = new WeakMap<readonly RowField[], ReadonlyMap<string, Named>>();

/** The index of the first column of exactly this name; -1 where there is none. */
export function columnIndex(columns: readonly RowField[], name: string): number {
  if (columns.length <= FEW) return columns.findIndex((column) => column.name === name);
  return mapOf(columns).get(name)?.first ?? -1;
}

/** Whether several columns have exactly this name. */
export function isRepeated(columns: readonly RowField[], name: string): boolean {
  if (columns.length <= FEW) return columns.filter((column) => column.name === name).length > 1;
  return (mapOf(columns).get(name)?.count ?? 0) > 1;
}

function mapOf(columns: readonly RowField[]): ReadonlyMap<string, Named> {
  const known = maps.get(columns);
  if (known !== undefined) return known;
  const map = new Map<string, Named>();
  for (const [index, { name }] of columns.entries()) {
    const before = map.get(name);
    map.set(name, before === undefined ? { first: index, count: 1 } : { ...before, count: before.count + 1 });
  }
  maps.set(columns, map);
  return map;
}
