import { expect, it } from 'vitest';
import { fairQueue } from '../../src/check/fair-queue.ts';

/** Puts in `a1`, `b1`: the namespace is the letter. */
function filled(items: string): ReturnType<typeof fairQueue<string>> {
  const queue = fairQueue<string>();
  for (const item of items.split(' ')) queue.push(item[0]!, item, 1);
  return queue;
}

function rest(queue: ReturnType<typeof fairQueue<string>>): string {
  const items: string[] = [];
  for (let item = queue.shift(); item !== undefined; item = queue.shift()) items.push(item);
  return items.join(' ');
}

it.each([
  ['a1 a2 a3', 'a1 a2 a3'],
  ['a1 a2 a3 b1', 'a1 b1 a2 a3'],
  ['a1 a2 a3 a4 b1 b2 c1', 'a1 b1 c1 a2 b2 a3 a4'],
])('%s comes out as %s', (items, expected) => {
  const queue = filled(items);
  expect(queue.size).toBe(items.split(' ').length);
  expect(rest(queue)).toBe(expected);
  expect(queue.size).toBe(0);
});

it('who comes late is served before those who were served', () => {
  const queue = filled('a1 a2 a3 a4 b1 b2 b3');
  expect(queue.shift()).toBe('a1');
  queue.push('c', 'c1', 1);
  expect(rest(queue)).toBe('b1 c1 a2 b2 a3 b3 a4');
});

it('who comes one at a time gets its part of the time, and no more', () => {
  const queue = filled('a1 a2 a3 a4');
  const order: (string | undefined)[] = [];
  for (let i = 1; i <= 4; i++) {
    order.push(queue.shift());
    queue.push('b', `b${i}`, 1);
    order.push(queue.shift());
  }
  expect(order.join(' ')).toBe('a1 b1 a2 b2 a3 b3 a4 b4');
});

it('the time is shared, not the number', () => {
  const queue = fairQueue<string>();
  for (let i = 1; i <= 3; i++) queue.push('a', `a${i}`, 4);
  for (let i = 1; i <= 9; i++) queue.push('b', `b${i}`, 1);
  expect(rest(queue)).toBe('a1 b1 b2 b3 b4 a2 b5 b6 b7 b8 a3 b9');
});

it('what is put back is next', () => {
  const queue = filled('a1 b1 b2');
  queue.pushFront('b', 'b0', 1);
  expect(queue.peek()).toBe('b0');
  expect(rest(queue)).toBe('b0 a1 b1 b2');
});

it('what is taken out is gone, and the others keep their turns', () => {
  const queue = filled('a1 a2 b1 c1');
  expect(queue.remove('b', 'b1')).toBe(true);
  expect(queue.remove('b', 'b1')).toBe(false);
  expect(queue.remove('a', 'c1')).toBe(false);
  expect(queue.size).toBe(3);
  expect(rest(queue)).toBe('a1 c1 a2');
});
