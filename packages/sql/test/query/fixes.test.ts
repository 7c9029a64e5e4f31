// The first fix of the first error: what it makes of the query. A fixed query has no error.
import { expect, test } from 'vitest';
import { checkScript } from '../../src/index.ts';
import { TABLES } from './tables.ts';

const errorsOf = (sql: string) =>
  checkScript(`${TABLES}${sql};`, { engine: 'flink-1.20' }).diagnostics.filter(
    (diagnostic) => diagnostic.severity === 'error',
  );

function fixed(sql: string): string | undefined {
  const fix = errorsOf(sql)[0]?.fixes?.[0];
  if (fix === undefined) return undefined;
  let text = sql;
  for (const { span, text: put } of [...fix.edits].sort((a, b) => b.span.start - a.span.start)) {
    const start = span.start - TABLES.length;
    text = text.slice(0, start) + put + text.slice(span.end - TABLES.length);
  }
  return text;
}

test.each([
  ['SELECT A FROM t', 'SELECT a FROM t'],
  ['SELECT d_x FROM u', 'SELECT d FROM u'],
  ['SELECT uu.d FROM u', 'SELECT u.d FROM u'],
  ['SELECT a FROM uu', 'SELECT a FROM u'],
  ['SELECT UPER(c) FROM t', 'SELECT UPPER(c) FROM t'],
  ['SELECT uper(c) FROM t', 'SELECT upper(c) FROM t'],
  ['SELECT fasle', 'SELECT false'],
  ['SELECT CAST(a AS STRNG) FROM t', 'SELECT CAST(a AS STRING) FROM t'],
  ['SELECT UPPER(a) FROM t', 'SELECT UPPER(CAST(a AS STRING)) FROM t'],
  ["SELECT a + '1' FROM t", 'SELECT a + 1 FROM t'],
  ['SELECT c || 1 FROM t', "SELECT c || '1' FROM t"],
  ['SELECT a, c FROM t GROUP BY a', 'SELECT a, c FROM t GROUP BY a, c'],
  ['SELECT a, c, COUNT(*) FROM t', 'SELECT a, c, COUNT(*) FROM t GROUP BY a, c'],
  [
    'SELECT COUNT(*) OVER wni FROM t WINDOW win AS (ORDER BY ts)',
    'SELECT COUNT(*) OVER win FROM t WINDOW win AS (ORDER BY ts)',
  ],
  ["SELECT 'a' 'a'", "SELECT 'a'"],
  [
    "SELECT a FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(st), INTERVAL '1' HOUR))",
    "SELECT a FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' HOUR))",
  ],
  [
    'SELECT c FROM t UNION ALL SELECT a FROM t',
    'SELECT c FROM t UNION ALL SELECT CAST(a AS STRING) AS a FROM t',
  ],
  ['INSERT INTO k SELECT a, a, b FROM t', 'INSERT INTO k SELECT a, CAST(a AS STRING) AS c, b FROM t'],
  ['INSERT INTO k VALUES (1, 2, 3)', 'INSERT INTO k VALUES (1, CAST(2 AS STRING), 3)'],
  ['INSERT INTO k SELECT a, c FROM t', 'INSERT INTO k (a, c) SELECT a, c FROM t'],
  ['INSERT INTO kk SELECT a, c, b FROM t', 'INSERT INTO k SELECT a, c, b FROM t'],
  ['INSERT INTO k (a, m) SELECT a, b FROM t', undefined],
  // Nothing near: no guess.
  ['SELECT nothing_like_it', undefined],
  ['SELECT z + 1', undefined],
])('%s', (sql, expected) => {
  expect(fixed(sql)).toBe(expected);
  if (expected !== undefined) expect(errorsOf(expected).map((each) => each.message)).toEqual([]);
});

test('one problem at several places is one diagnostic, and its fix mends all', () => {
  const sql = 'SELECT d, d + 2, d * 3, d_x, d_x + 1 FROM u WHERE d_x > 2';
  expect(errorsOf(sql)).toHaveLength(1);
  expect(fixed(sql)).toBe('SELECT d, d + 2, d * 3, d, d + 1 FROM u WHERE d > 2');
});
