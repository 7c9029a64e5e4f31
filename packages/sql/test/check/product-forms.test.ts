import { describe, expect, it } from 'vitest';
import { checkScript } from '../../src/index.ts';

const TABLES = `
CREATE TEMPORARY TABLE t (id INT, n BIGINT, s STRING, type STRING, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TEMPORARY TABLE p (id INT, ts TIMESTAMP(3)) WITH ('connector' = 'datagen');
`;
const MATCH = (pattern: string, rows = '', skip = ''): string =>
  `SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES A.id AS aid ${rows} ${skip} PATTERN (${pattern}) DEFINE A AS type = 'A', B AS type = 'B')`;

/** The product's pages have these, and Flink refuses them. */
const FORMS: readonly (readonly [what: string, sql: string, reason: string])[] = [
  ['timeouts of a pattern', MATCH('A B', 'ONE ROW PER MATCH SHOW TIMEOUT MATCHES'), 'product-pattern'],
  ['no skip after a match', MATCH('A B', '', 'AFTER MATCH NO SKIP'), 'product-pattern'],
  ['a group in a pattern', MATCH('(A B){2} C'), 'product-pattern'],
  ['something else in between', MATCH('A {- X*? -} B'), 'product-pattern'],
  ['repetition until an event', MATCH('A+{B} C'), 'product-pattern'],
  ['an event that does not come', MATCH('A [^B] C'), 'product-pattern'],
  ['the first value by an order', 'SELECT s, FIRST_VALUE(s, n) FROM t GROUP BY s', 'product-call'],
  ['the last value by a time', 'SELECT s, LAST_VALUE(s, ts) FROM t GROUP BY s', 'product-call'],
  ['seconds of a timestamp', 'SELECT UNIX_TIMESTAMP(ts) FROM t', 'product-call'],
  ['a timestamp of milliseconds', 'SELECT TO_TIMESTAMP(n) FROM t', 'product-call'],
  [
    'an approximate count in streaming',
    'SELECT s, APPROX_COUNT_DISTINCT(id) FROM t GROUP BY s',
    'product-call',
  ],
  [
    'a watermark by the product’s function',
    "CREATE TEMPORARY TABLE w (ts TIMESTAMP(3), WATERMARK FOR ts AS withOffset(ts, 1000)) WITH ('connector' = 'datagen')",
    'product-function',
  ],
  [
    'a watermark in a query',
    "SELECT id FROM TABLE(APPLY_WATERMARK(TABLE p, DESCRIPTOR(ts), ts - INTERVAL '5' SECOND))",
    'unknown-function-signature',
  ],
  [
    'a watermark in FROM',
    "SELECT id FROM APPLY_WATERMARK(TABLE p, DESCRIPTOR(ts), ts - INTERVAL '5' SECOND)",
    'unknown-function-signature',
  ],
];

const check = (sql: string, engine: string) => {
  const { statements, diagnostics } = checkScript(`${TABLES}${sql};`, { engine });
  const errors = diagnostics.filter((each) => each.severity === 'error').map((each) => each.message);
  return { errors, reasons: statements.at(-1)?.undecided?.map((each) => each.name) ?? [] };
};

describe('forms of SQL that the product’s pages have', () => {
  it.each(FORMS)('%s is undecided there, and refused by Flink', (_, sql, reason) => {
    for (const engine of ['vvr-8.0.11-jdk11-flink-1.17', 'vvr-11.1-jdk11-flink-1.20']) {
      const there = check(sql, engine);
      expect(there.errors).toEqual([]);
      expect(there.reasons).toContain(reason);
    }
    expect(check(sql, 'flink-1.20').errors).not.toEqual([]);
  });

  it.each([
    ['a third argument', 'SELECT s, FIRST_VALUE(s, n, n) FROM t GROUP BY s'],
    ['an order by text', 'SELECT s, FIRST_VALUE(n, s) FROM t GROUP BY s'],
    ['seconds of a number', 'SELECT UNIX_TIMESTAMP(n) FROM t'],
    ['a pattern with a choice', MATCH('A | B')],
  ])('%s is refused there, too', (_, sql) => {
    expect(check(sql, 'vvr-11.1-jdk11-flink-1.20').errors).not.toEqual([]);
  });
});
