// A map whose copies cost nothing until one of them is written: a script's session has one after each statement.
// A class, since the copies share what they hold until they part.

/** Entries that were written since the last merge, at least; of a large map their number grows with its square root. */
const FEWEST = 32;

/**
 * A mutable map in order of insertion. `copy` takes constant time; a write takes the square root of the size, on average.
 * Where values change by themselves, `copyValue` copies one when a map that shares it first gives it out.
 */
export class SnapshotMap<K, V> implements ReadonlyMap<K, V> {
  /** Never written once it is here. */
  #base: ReadonlyMap<K, V>;
  /** Entries that the base has otherwise, or not. */
  #written: Map<K, V>;
  /** Keys of the base that were taken out; one that is written again stands at the end, as in a Map. */
  #deleted: Set<K>;
  #size: number;
  #shared = false;
  readonly #copyValue: ((value: V) => V) | undefined;
  /** Keys whose values no other map holds; undefined where values do not change. */
  #own: Set<K> | undefined;

  constructor(entries: Iterable<readonly [K, V]> = [], copyValue?: (value: V) => V) {
    this.#base = new Map(entries);
    this.#written = new Map();
    this.#deleted = new Set();
    this.#size = this.#base.size;
    this.#copyValue = copyValue;
    if (copyValue !== undefined) this.#own = new Set(this.#base.keys());
  }

  get size(): number {
    return this.#size;
  }

  /** A map with the same entries; what is written to one of the two later does not show in the other. */
  copy(): SnapshotMap<K, V> {
    const copy = new SnapshotMap<K, V>([], this.#copyValue);
    this.#shared = true;
    if (this.#own !== undefined) this.#own = new Set();
    copy.#shared = true;
    copy.#base = this.#base;
    copy.#written = this.#written;
    copy.#deleted = this.#deleted;
    copy.#size = this.#size;
    return copy;
  }

  get(key: K): V | undefined {
    const value = this.#peek(key);
    if (this.#own === undefined || value === undefined || this.#own.has(key)) return value;
    const copied = this.#copyValue!(value);
    this.#part();
    this.#written.set(key, copied);
    this.#own.add(key);
    return copied;
  }

  #peek(key: K): V | undefined {
    if (this.#written.size > 0 && this.#written.has(key)) return this.#written.get(key);
    return this.#deleted.has(key) ? undefined : this.#base.get(key);
  }

  has(key: K): boolean {
    return this.#written.has(key) || (this.#base.has(key) && !this.#deleted.has(key));
  }

  set(key: K, value: V): this {
    if (!this.has(key)) this.#size++;
    this.#part();
    this.#written.set(key, value);
    this.#own?.add(key);
    this.#merge();
    return this;
  }

  delete(key: K): boolean {
    if (!this.has(key)) return false;
    this.#size--;
    this.#part();
    this.#written.delete(key);
    this.#own?.delete(key);
    if (this.#base.has(key)) this.#deleted.add(key);
    this.#merge();
    return true;
  }

  clear(): void {
    this.#base = new Map();
    this.#written = new Map();
    this.#deleted = new Set();
    this.#own?.clear();
    this.#size = 0;
    this.#shared = false;
  }

  /** Where values change by themselves, those that are given out here are to be read alone: `get` gives one to write. */
  *entries(): MapIterator<[K, V]> {
    for (const [key, value] of this.#base) {
      if (this.#deleted.has(key)) continue;
      yield this.#written.has(key) ? [key, this.#written.get(key)!] : [key, value];
    }
    for (const [key, value] of this.#written)
      if (!this.#base.has(key) || this.#deleted.has(key)) yield [key, value];
  }

  *keys(): MapIterator<K> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  forEach(callback: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this);
  }

  /** Makes the part that is written this map's own. */
  #part(): void {
    if (!this.#shared) return;
    this.#written = new Map(this.#written);
    this.#deleted = new Set(this.#deleted);
    this.#shared = false;
  }

  #merge(): void {
    const written = this.#written.size + this.#deleted.size;
    if (written <= FEWEST || written * written <= this.#base.size) return;
    this.#base = new Map(this.entries());
    this.#written = new Map();
    this.#deleted = new Set();
  }
}
