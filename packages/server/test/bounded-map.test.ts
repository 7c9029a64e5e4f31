import { expect, it } from 'vitest';
import { boundedMap } from '../src/bounded-map.ts';

it('keeps what was asked for, forgets the rest, and never more than its limit', () => {
  const map = boundedMap<number>(100);
  map.put('kept', 0, 1);
  for (let i = 0; i < 1000; i++) {
    map.put(`k${i}`, i, 1);
    expect(map.get('kept')).toBe(0);
  }
  expect(map.get('k999')).toBe(999);
  const left = Array.from({ length: 1000 }, (_, i) => map.get(`k${i}`)).filter((one) => one !== undefined);
  expect(left.length).toBeLessThanOrEqual(100);
});

it('does not keep what would push out most of the rest', () => {
  const map = boundedMap<string>(80);
  map.put('small', 'x', 10);
  map.put('large', 'y', 11);
  expect([map.get('small'), map.get('large')]).toEqual(['x', undefined]);
  map.clear();
  expect(map.get('small')).toBeUndefined();
});
