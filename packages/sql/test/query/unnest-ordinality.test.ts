// Rows of UNNEST with their position: planned since 2.1, refused by the planner before. Types are Flink 2.1.2's.
import { expect, test } from 'vitest';
import { checkScript, prepare } from '../../src/index.ts';

const TABLE =
  "CREATE TABLE s (n STRING, arr ARRAY<INT>, mp MAP<STRING, INT>) WITH ('connector' = 'datagen');\n";

const answer = async (query: string, engine: string): Promise<unknown> => {
  await prepare({ engine, texts: [TABLE] });
  const { statements, diagnostics } = checkScript(TABLE + query, { engine });
  return diagnostics[0]?.code ?? statements.at(-1)!.outputSchema?.map(({ type }) => type);
};

test.each([
  ['SELECT u.x, u.i FROM s CROSS JOIN UNNEST(s.arr) WITH ORDINALITY AS u (x, i)', ['INT', 'INT NOT NULL']],
  [
    'SELECT u.* FROM s CROSS JOIN UNNEST(s.mp) WITH ORDINALITY AS u (k, v, i)',
    ['STRING', 'INT', 'INT NOT NULL'],
  ],
])('%s', async (query, types) => {
  expect(await answer(query, 'flink-2.1')).toEqual(types);
  expect(await answer(query, 'flink-2.0')).toBe('FP2289');
});

test('TRANSLATE is a function since 2.0, which the parser calls TRANSLATE3', async () => {
  const query = "SELECT TRANSLATE(n, 'a', 'b') FROM s";
  expect(await answer(query, 'flink-2.0')).toEqual(['STRING']);
  expect(await answer(query, 'flink-1.20')).toBe('FP2104');
});
