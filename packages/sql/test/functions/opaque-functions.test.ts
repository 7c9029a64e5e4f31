// Values of VARIANT and BITMAP, with the types that Flink 2.3.0 gives them.
import { beforeAll, expect, test } from 'vitest';
import { checkScript, prepare } from '../../src/index.ts';

const TABLE =
  "CREATE TABLE s (n STRING, m STRING NOT NULL, i INT, a ARRAY<INT>, b BYTES) WITH ('connector' = 'datagen');\n";

beforeAll(async () => {
  for (const engine of ['flink-2.0', 'flink-2.1', 'flink-2.3']) await prepare({ engine, texts: [TABLE] });
});

const typeOf = (expression: string, engine: string): string | undefined => {
  const { statements, diagnostics } = checkScript(`${TABLE}SELECT ${expression} AS r FROM s`, { engine });
  return diagnostics[0]?.code ?? statements.at(-1)!.outputSchema?.[0]?.type;
};

test.each([
  ['PARSE_JSON(n)', 'VARIANT', 'VARIANT', 'FP2103'],
  ['PARSE_JSON(m)', 'VARIANT NOT NULL', 'VARIANT NOT NULL', 'FP2103'],
  ['TRY_PARSE_JSON(m, FALSE)', 'VARIANT', 'VARIANT', 'FP2103'],
  ['TRY_PARSE_JSON(i)', 'FP2106', 'FP2106', 'FP2103'],
  ["PARSE_JSON(n)['a'][0]", 'VARIANT', 'FP2101', 'FP2103'],
  ['CAST(PARSE_JSON(n) AS STRING)', 'FP2107', 'FP2107', 'FP2103'],
  ['ARRAY[PARSE_JSON(n)]', 'ARRAY<VARIANT> NOT NULL', 'ARRAY<VARIANT> NOT NULL', 'FP2103'],
  ['PARSE_JSON(n) = 1', 'FP2101', 'FP2101', 'FP2103'],
  ['BITMAP_BUILD(a)', 'BITMAP', 'FP2103', 'FP2103'],
  ['BITMAP_BUILD(ARRAY[1])', 'BITMAP NOT NULL', 'FP2103', 'FP2103'],
  ['BITMAP_BUILD(ARRAY[n])', 'FP2106', 'FP2103', 'FP2103'],
  ['BITMAP_CARDINALITY(BITMAP_FROM_BYTES(b))', 'BIGINT', 'FP2103', 'FP2103'],
  ['CAST(BITMAP_BUILD(a) AS BYTES)', 'BYTES', 'FP2103', 'FP2103'],
])('%s', (expression, on23, on21, on20) => {
  expect(typeOf(expression, 'flink-2.3')).toBe(on23);
  expect(typeOf(expression, 'flink-2.1')).toBe(on21);
  expect(typeOf(expression, 'flink-2.0')).toBe(on20);
});
