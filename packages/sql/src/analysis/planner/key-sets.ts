// Sets of columns that identify a row: small algebra that unique keys and upsert keys share.

/** Sorted columns. */
export type Key = readonly number[];
/** Null: unknown. */
export type KeySet = readonly Key[] | null;

export const keyOf = (columns: Iterable<number>): Key => [...new Set(columns)].sort((a, b) => a - b);

export const containsAll = (key: Key, part: Iterable<number>): boolean =>
  [...part].every((column) => key.includes(column));

export const sameKey = (a: Key, b: Key): boolean => a.length === b.length && containsAll(a, b);

function distinct(keys: readonly Key[]): readonly Key[] {
  return [...new Map(keys.map((key) => [key.join(), key])).values()];
}

/** Keys that hold the distribution's columns: only those survive a shuffle on them (FlinkRelMdUpsertKeys.filterKeys). */
export function filterKeys(keys: KeySet, distribution: Iterable<number>): KeySet {
  const columns = [...distribution];
  return keys === null ? null : keys.filter((key) => containsAll(key, columns));
}

/** Keys through a projection; `sources[i]` is the column that output i shows, if it is one. */
export function projectKeys(keys: KeySet, sources: readonly (number | undefined)[]): KeySet {
  const outputs = new Map<number, number[]>();
  sources.forEach((source, at) => {
    if (source === undefined) return;
    const known = outputs.get(source);
    if (known === undefined) outputs.set(source, [at]);
    else known.push(at);
  });
  if (outputs.size === 0) return [];
  if (keys === null) return [];
  const found: Key[] = [];
  for (const key of keys) {
    if (!key.every((column) => outputs.has(column))) continue;
    const total = key.reduce((product, column) => product * outputs.get(column)!.length, 1);
    for (let at = 0; at <= Math.min(total, 16); at++) {
      found.push(
        keyOf(
          key.map((column) => {
            const places = outputs.get(column)!;
            return places[at % places.length]!;
          }),
        ),
      );
    }
  }
  return distinct(found);
}

/** FlinkRelMdUniqueKeys.getJoinUniqueKeys. */
export function joinKeys(
  type: 'INNER' | 'LEFT' | 'RIGHT' | 'FULL',
  leftWidth: number,
  left: KeySet,
  right: KeySet,
  leftUnique: boolean,
  rightUnique: boolean,
): KeySet {
  const found: Key[] = [];
  const moved = right === null ? null : right.map((key) => key.map((column) => column + leftWidth));
  if (moved !== null && left !== null) {
    for (const b of moved) for (const a of left) found.push(keyOf([...a, ...b]));
  }
  if (rightUnique && left !== null && type !== 'RIGHT' && type !== 'FULL') found.push(...left);
  if (leftUnique && moved !== null && type !== 'LEFT' && type !== 'FULL') found.push(...moved);
  return distinct(found);
}
