// Beside the client library's own histogram and counter: the same text comes out.
import { Counter, Histogram, Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { hotCounter, hotHistogram } from '../src/hot-counts.ts';

it('tells Prometheus the same as the client library does', async () => {
  const [ours, theirs] = [new Registry(), new Registry()];
  const histogram = { name: 'h', help: 'A histogram.', labelNames: ['a', 'b'], buckets: [0.1, 1, 10] };
  const counter = { name: 'c', help: 'A counter.', labelNames: ['a'] };
  const [hot, hotCount] = [hotHistogram(ours, histogram), hotCounter(ours, counter)];
  const known = new Histogram({ ...histogram, registers: [theirs] });
  const knownCount = new Counter({ ...counter, registers: [theirs] });
  for (const [value, a, b] of [
    [0.05, 'x', ''],
    [0.1, 'x', ''],
    [0.5, 'x', 'y "quoted"'],
    [100, 'x', ''],
  ] as const) {
    hot.observe(value, a, b);
    known.observe({ a, b }, value);
    hotCount.inc(a);
    knownCount.inc({ a });
  }
  expect(await ours.metrics()).toBe(await theirs.metrics());
});
