// Functions of text that came with 2.x, with the types that Flink 2.3.0 gives them.
import { expect, test } from 'vitest';
import { checkScript } from '../../src/index.ts';

const TABLE = "CREATE TABLE s (n STRING, i INT NOT NULL, l BIGINT) WITH ('connector' = 'datagen');\n";

const typeOf = (expression: string, engine: string): string | undefined => {
  const { statements, diagnostics } = checkScript(`${TABLE}SELECT ${expression} AS r FROM s`, { engine });
  return diagnostics[0]?.code ?? statements.at(-1)!.outputSchema?.[0]?.type;
};

test.each([
  ['BTRIM(n)', 'STRING'],
  ["STARTSWITH('ab', 'a')", 'BOOLEAN NOT NULL'],
  ["REGEXP_COUNT('a', 'b')", 'INT'],
  ["REGEXP_EXTRACT_ALL(n, 'b')", 'ARRAY<STRING>'],
  ['TO_TIMESTAMP_LTZ(l)', 'TIMESTAMP_LTZ(3)'],
  ['URL_ENCODE(n)', 'STRING'],
  ['UNHEX(n)', 'BYTES'],
  ['CURRENT_DATE()', 'DATE NOT NULL'],
])('%s is %s since 2.0, and refused before', (expression, type) => {
  expect(typeOf(expression, 'flink-2.0')).toBe(type);
  expect(typeOf(expression, 'flink-1.20')).toMatch(/^FP210/);
});
