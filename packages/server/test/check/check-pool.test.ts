import { expect, it } from 'vitest';
import type { CheckJob } from '../../src/check/check-job.ts';
import { CheckPool } from '../../src/check/check-pool.ts';

const workerUrl = new URL('../fixtures/slow-worker.ts', import.meta.url);

const job = (name: string): CheckJob => ({ kind: 'catalogs', before: [name] });

it('short checks do not wait behind a long one while another thread has nothing to do', async () => {
  const pool = new CheckPool({ threads: 2, timeLimit: 30_000, memoryLimit: 64, cacheSize: 0, workerUrl });
  // Both threads have started.
  await Promise.all(['a', 'b', 'c', 'd'].map((name) => pool.run(job(name))));
  const start = performance.now();
  const long = pool.run(job('slow'));
  const texts = Array.from({ length: 40 }, (_, i) => `short ${i}`);
  const outcomes = await Promise.all(texts.map((text) => pool.run(job(text))));
  expect(performance.now() - start).toBeLessThan(2500);
  expect(outcomes.map(({ text }) => text)).toEqual(texts);
  expect((await long).text).toBe('slow');
  // What was sent behind it and answered elsewhere is answered once more, to nobody.
  const more = await Promise.all(texts.map((text) => pool.run(job(`${text} again`))));
  expect(more.map(({ text }) => text)).toEqual(texts.map((text) => `${text} again`));
  expect(pool.load).toBe(0);
  await pool.close();
});
