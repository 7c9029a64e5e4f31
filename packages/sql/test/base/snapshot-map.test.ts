// A SnapshotMap is a Map whose copies part when one of them is written.
import { expect, test } from 'vitest';
import { SnapshotMap } from '../../src/base/snapshot-map.ts';

test('holds what a Map holds after the same changes, in the same order, and so do its copies', () => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  const pairs: [SnapshotMap<number, number>, Map<number, number>][] = [[new SnapshotMap(), new Map()]];
  for (let i = 0; i < 20_000; i++) {
    const [mine, theirs] = pairs[random(pairs.length)]!;
    const key = random(300);
    const change = random(100);
    if (change < 60) {
      mine.set(key, i);
      theirs.set(key, i);
    } else if (change < 98) expect(mine.delete(key)).toBe(theirs.delete(key));
    else if (pairs.length < 8) pairs.push([mine.copy(), new Map(theirs)]);
    expect(mine.size).toBe(theirs.size);
    expect(mine.get(key)).toBe(theirs.get(key));
    expect(mine.has(key)).toBe(theirs.has(key));
  }
  for (const [mine, theirs] of pairs) {
    expect([...mine]).toEqual([...theirs]);
    expect([...mine.keys()]).toEqual([...theirs.keys()]);
    expect([...mine.values()]).toEqual([...theirs.values()]);
  }
});

test('is empty after clear, and a copy made before is not', () => {
  const map = new SnapshotMap([['a', 1]]);
  const copy = map.copy();
  map.clear();
  expect([...map]).toEqual([]);
  expect([...copy]).toEqual([['a', 1]]);
});

test('gives each copy values of its own where they change by themselves, however often they part', () => {
  let copies = 0;
  const first = new SnapshotMap([['a', { list: [1] }]], (value) => {
    copies++;
    return { list: [...value.list] };
  });
  first.get('a')!.list.push(2);
  const second = first.copy();
  second.get('a')!.list.push(3);
  first.get('a')!.list.push(4);
  const third = second.copy();
  second.get('a')!.list.push(5);
  expect([first, second, third].map((map) => map.get('a')!.list)).toEqual([
    [1, 2, 4],
    [1, 2, 3, 5],
    [1, 2, 3],
  ]);
  // Each map copied it once after it parted, and not again with each use.
  expect(copies).toBe(4);
});
