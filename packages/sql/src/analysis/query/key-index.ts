// Where a key stands among the keys or calls of a grouped query. A query may group by thousands of expressions and look for
// each of its own among them.
interface Keyed {
  readonly key: string;
}

interface Index {
  readonly places: Map<string, number>;
  /** Entries that are in it: lists grow while expressions are typed. */
  taken: number;
}

/** Below this a search is as fast as a map. */
const FEW = 16;

const indexes = new WeakMap<readonly Keyed[], Index>();

/** The index of the first entry with the key; -1 where there is none. Entries are only ever added to a list. */
export function indexOfKey(entries: readonly Keyed[], key: string): number {
  if (entries.length <= FEW) return entries.findIndex((each) => each.key === key);
  let index = indexes.get(entries);
  if (index === undefined) indexes.set(entries, (index = { places: new Map(), taken: 0 }));
  for (; index.taken < entries.length; index.taken++) {
    const each = entries[index.taken]!.key;
    if (!index.places.has(each)) index.places.set(each, index.taken);
  }
  return index.places.get(key) ?? -1;
}
