import { expect, it } from 'vitest';
import type { CheckJob } from '../../src/check/check-job.ts';
import { CheckPool } from '../../src/check/check-pool.ts';

const workerUrl = new URL('../fixtures/slow-worker.ts', import.meta.url);

const job = (name: string): CheckJob => ({
  kind: 'catalogs',
  before: [name],
  scope: { workspace: 'w', namespace: 'n' },
});

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

const heavyUrl = new URL('../fixtures/heavy-worker.ts', import.meta.url);
const of = (namespace: string, name: string): CheckJob => ({
  ...job(name),
  scope: { workspace: 'w', namespace },
});

it('a short check of one namespace comes after one heavy check of another, however many wait', async () => {
  const pool = new CheckPool({
    ...{ threads: 1, timeLimit: 30_000, memoryLimit: 64, cacheSize: 0, workerUrl: heavyUrl },
  });
  const order: string[] = [];
  const run = async (namespace: string, name: string): Promise<void> => {
    const { text } = await pool.run(of(namespace, name));
    order.push(text ?? '');
  };
  // The queue learns how much each namespace's checks cost.
  await run('many', 'heavy first');
  const heavy = Array.from({ length: 30 }, (_, i) => run('many', `heavy ${i}`));
  expect(pool.loadOf({ workspace: 'w', namespace: 'many' })).toBe(30);
  await heavy[2];
  order.length = 0;
  await run('one', 'short');
  expect(order.filter((name) => name.startsWith('heavy')).length).toBeLessThanOrEqual(1);
  expect(pool.loadOf({ workspace: 'w', namespace: 'one' })).toBe(0);
  await Promise.all(heavy);
  await pool.close();
});

it('a job that is cancelled is not run, and a long one is ended', async () => {
  const pool = new CheckPool({ threads: 1, timeLimit: 30_000, memoryLimit: 64, cacheSize: 0, workerUrl });
  await pool.run(job('a'));
  const [long, waiting] = [new AbortController(), new AbortController()];
  const first = pool.run(job('slow'), 'slow', { signal: long.signal });
  const second = pool.run(job('never'), 'never', { signal: waiting.signal });
  const third = pool.run(job('short'));
  waiting.abort();
  expect(await second).toMatchObject({ text: undefined, failure: 'it was cancelled' });
  await new Promise((resolve) => setTimeout(resolve, 200));
  long.abort();
  expect(await first).toMatchObject({ text: undefined, failure: 'it was cancelled' });
  expect((await third).text).toBe('short');
  expect(pool.load).toBe(0);
  await pool.close();
});
