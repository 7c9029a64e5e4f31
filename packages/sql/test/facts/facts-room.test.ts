// Facts beyond the base are there once they were loaded, and what asks for them before is told how to load them.
import { expect, test, vi } from 'vitest';

test('facts that were not loaded are told, and prepare loads them', async () => {
  vi.resetModules();
  const { engine } = await import('../../src/engine/engine.ts');
  const { factsOf } = await import('../../src/facts/facts-of.ts');
  const { prepare } = await import('../../src/model/prepare.ts');
  const newest = engine('flink-2.3')!;
  expect(() => factsOf(newest)).toThrow('the facts of flink-2.3 are not loaded: await prepare(');
  expect(factsOf(engine('flink-1.20')!).functions.length).toBeGreaterThan(200);
  await prepare({ engine: 'flink-2.3', texts: [] });
  expect(factsOf(newest).functions.some(({ name }) => name === 'BTRIM')).toBe(true);
});
