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

/** What is remembered of a namespace. */
interface Space {
  readonly shelves: Map<RecordKind, Shelf>;
  generation: number;
}

interface Shelf {
  readonly records: Map<string, StoredRecord>;
  readonly pages: Map<string, RecordPage>;
}

/** Pages of a listing are asked for once or twice; these few are asked for by each check. */
const mostPages = 8;

const mostSpaces = 10_000;

/** What an entry takes beside its text, in characters. */
const overhead = 200;

/** @param limit characters to keep; beyond, all is forgotten */
export function recordMemory(reads: RecordReads, limit: number): RecordMemory {
  // By workspace and namespace: a joined key would be made, and hashed, several times for each request.
  const spaces = new Map<string, Map<string, Space>>();
  let lastGeneration = 0;
  let size = 0;
  let count = 0;

  function spaceOf({ workspace, namespace }: Scope): Space {
    const known = spaces.get(workspace)?.get(namespace);
    if (known !== undefined) return known;
    const space: Space = { shelves: new Map(), generation: ++lastGeneration };
    // Whoever may use any namespace may ask for any number of them.
    if (count >= mostSpaces) forgetAll();
    count += 1;
    const ofWorkspace = spaces.get(workspace) ?? new Map<string, Space>();
    spaces.set(workspace, ofWorkspace.set(namespace, space));
    return space;
  }

  function shelfOf(kind: RecordKind, scope: Scope): Shelf {
    const { shelves } = spaceOf(scope);
    let shelf = shelves.get(kind);
    if (shelf === undefined) shelves.set(kind, (shelf = { records: new Map(), pages: new Map() }));
    return shelf;
  }

  function grow(characters: number): boolean {
    if (characters > limit / 8) return false;
    size += characters + overhead;
    if (size <= limit) return true;
    for (const ofWorkspace of spaces.values())
      for (const { shelves } of ofWorkspace.values()) shelves.clear();
    size = 0;
    return false;
  }

  function forgetAll(): void {
    spaces.clear();
    [size, count] = [0, 0];
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
      if (kind !== 'draft') spaceOf(scope).generation = ++lastGeneration;
    },
    forgetAll,
    generation: (scope) => spaceOf(scope).generation,
  };
}
