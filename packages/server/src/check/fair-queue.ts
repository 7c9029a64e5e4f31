// A queue in which namespaces share the time: however much one has put in, another's first comes before its next.
// Start-time fair queueing (Goyal, Vin, Cheng 1996): each item begins, in virtual time, where the one before it of its
// namespace ended, and not before the one that is being served; the earliest beginning is next.

export interface FairQueue<T> {
  readonly size: number;
  /** Behind all of its namespace. */
  push(namespace: string, item: T, cost: number): void;
  /** Before all others: for what was taken out for nothing. */
  pushFront(namespace: string, item: T, cost: number): void;
  /** The next one, without taking it. */
  peek(): T | undefined;
  shift(): T | undefined;
  /** @returns whether it was there */
  remove(namespace: string, item: T): boolean;
}

interface Line<T> {
  readonly items: { readonly item: T; readonly cost: number }[];
  /** Virtual time at which its first begins. */
  start: number;
}

/** Ends that are remembered of namespaces without items; those that lie behind are forgotten then. */
const mostEnds = 1000;

export function fairQueue<T>(): FairQueue<T> {
  const lines = new Map<string, Line<T>>();
  /** Where the last item of a namespace ended: one that puts in one at a time is served no more than others. */
  const ends = new Map<string, number>();
  let now = 0;
  let size = 0;

  function lineOf(namespace: string): Line<T> {
    let line = lines.get(namespace);
    if (line === undefined) {
      line = { items: [], start: Math.max(now, ends.get(namespace) ?? 0) };
      lines.set(namespace, line);
    }
    return line;
  }

  function next(): [string, Line<T>] | undefined {
    let best: [string, Line<T>] | undefined;
    for (const one of lines) if (best === undefined || one[1].start < best[1].start) best = one;
    return best;
  }

  function note(namespace: string, end: number): void {
    if (ends.size >= mostEnds) for (const [key, past] of ends) if (past <= now) ends.delete(key);
    ends.set(namespace, end);
  }

  return {
    get size() {
      return size;
    },
    push(namespace, item, cost) {
      lineOf(namespace).items.push({ item, cost });
      size += 1;
    },
    pushFront(namespace, item, cost) {
      const line = lineOf(namespace);
      line.items.unshift({ item, cost });
      // It was counted when it was taken.
      line.start -= cost;
      size += 1;
    },
    peek: () => next()?.[1].items[0]?.item,
    shift() {
      const found = next();
      if (found === undefined) return undefined;
      const [namespace, line] = found;
      const { item, cost } = line.items.shift()!;
      now = Math.max(now, line.start);
      line.start += cost;
      note(namespace, line.start);
      if (line.items.length === 0) lines.delete(namespace);
      size -= 1;
      return item;
    },
    remove(namespace, item) {
      const line = lines.get(namespace);
      const at = line?.items.findIndex((one) => one.item === item) ?? -1;
      if (line === undefined || at < 0) return false;
      line.items.splice(at, 1);
      if (line.items.length === 0) lines.delete(namespace);
      size -= 1;
      return true;
    },
  };
}
