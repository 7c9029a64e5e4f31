// Records that were read, until they are written: the embedded store is one server's own, so nobody else changes them.
// A record or page that did not change is the very same object each time; others keep what they derive from it.
import type { ListQuery, RecordKind, RecordPage, Scope, StoredRecord } from '../store.ts';
import type { RecordReads } from './record-statements.ts';

export interface RecordMemory {
  get(kind: RecordKind, scope: Scope, id: string): StoredRecord | undefined;
  list(kind: RecordKind, scope: Scope, query: ListQuery): RecordPage;
  /** To be called when a write of the record is on disk, before its writer hears of it. */
  forget(kind: RecordKind, scope: Scope, id: string): void;
  forgetAll(): void;
  /** Store.generation. */
  generation(scope: Scope): number;
}

interface Shelf {
  readonly records: Map<string, StoredRecord>;
  readonly pages: Map<string, RecordPage>;
}

/** Pages of a listing are asked for once or twice; these few are asked for by each check. */
const mostPages = 8;

/** @param limit characters of records to keep; beyond, all are forgotten */
export function recordMemory(reads: RecordReads, limit: number): RecordMemory {
  const shelves = new Map<string, Shelf>();
  const generations = new Map<string, number>();
  let lastGeneration = 0;
  let size = 0;

  function shelfOf(kind: RecordKind, scope: Scope): Shelf {
    const key = `${kind}\t${keyOf(scope)}`;
    let shelf = shelves.get(key);
    if (shelf === undefined) shelves.set(key, (shelf = { records: new Map(), pages: new Map() }));
    return shelf;
  }

  function grow(characters: number): boolean {
    if (characters > limit / 8) return false;
    size += characters + 200;
    if (size <= limit) return true;
    shelves.clear();
    size = 0;
    return false;
  }

  return {
    get(kind, scope, id) {
      const { records } = shelfOf(kind, scope);
      const known = records.get(id);
      if (known !== undefined) return known;
      const read = reads.get(kind, scope, id);
      if (read !== undefined && grow(read.size)) records.set(id, read.record);
      return read?.record;
    },
    list(kind, scope, query) {
      const { pages } = shelfOf(kind, scope);
      const key = JSON.stringify(query);
      const known = pages.get(key);
      if (known !== undefined) return known;
      const read = reads.list(kind, scope, query);
      if (pages.size < mostPages && grow(read.size)) pages.set(key, read.page);
      return read.page;
    },
    forget(kind, scope, id) {
      const { records, pages } = shelfOf(kind, scope);
      records.delete(id);
      pages.clear();
      if (kind !== 'draft') generations.set(keyOf(scope), ++lastGeneration);
    },
    forgetAll() {
      shelves.clear();
      size = 0;
      for (const key of generations.keys()) generations.set(key, ++lastGeneration);
    },
    generation(scope) {
      const key = keyOf(scope);
      let generation = generations.get(key);
      if (generation === undefined) generations.set(key, (generation = ++lastGeneration));
      return generation;
    },
  };
}

/** A tab is in no name of a workspace or namespace (access/scope.ts). */
function keyOf({ workspace, namespace }: Scope): string {
  return `${workspace}\t${namespace}`;
}
