// User functions whose class isn't known: nothing is said about them, all else is still checked.
import { describe, expect, test } from 'vitest';
import { checkScript } from '../../src/index.ts';
import type { UserFunctionTyping } from '../../src/index.ts';
import { BIGINT, INT, notNull, STRING } from '../../src/types/index.ts';
import { TABLES } from './tables.ts';

const check = (sql: string) =>
  checkScript(`${TABLES}CREATE FUNCTION f AS 'x.F';\n${sql};`, { engine: 'flink-1.20' });

test.each([
  'SELECT f(a), MAX(a) FROM t',
  'SELECT a, f(b) FROM t GROUP BY a',
  'SELECT f(a) OVER (ORDER BY ts) FROM t',
  'SELECT f(a) + 1, f(f(c)) FROM t WHERE f(a) > 1',
  'SELECT p, q FROM t, LATERAL TABLE(f(a)) AS s (p, q) WHERE p = q',
  'SELECT s.anything FROM t, LATERAL TABLE(f(a)) AS s',
  'SELECT * FROM t LEFT JOIN LATERAL TABLE(f(c)) AS s ON TRUE',
  'INSERT INTO k SELECT f(a), c, b FROM t',
])('%s is accepted, and partial', (sql) => {
  const { diagnostics, statements } = check(sql);
  expect(diagnostics.filter((each) => each.severity === 'error').map((each) => each.message)).toEqual([]);
  expect(statements.at(-1)!.analysis).toBe('partial');
});

test.each([
  ['SELECT f(zz) FROM t', "Column 'zz' not found in any table"],
  ['SELECT p FROM t, LATERAL TABLE(f(a)) AS s (p, q) WHERE w = 1', "Column 'w' not found in any table"],
  ['SELECT g(a) FROM t', 'No match found for function signature g(<NUMERIC>)'],
  ['SELECT f(a) FROM t WHERE a', 'WHERE clause must be a condition'],
])('%s is refused', (sql, message) => {
  const errors = check(sql).diagnostics.filter((each) => each.severity === 'error');
  expect(errors.map((each) => each.message)).toEqual([message]);
});

describe('a function whose class is known', () => {
  const typing: UserFunctionTyping = {
    kind: 'scalar',
    signatures: [
      { parameters: [{ name: 'text', type: STRING }], result: INT },
      { parameters: [{ type: notNull(INT) }, { type: BIGINT }], result: BIGINT },
    ],
  };
  const checkKnown = (sql: string) =>
    checkScript(`${TABLES}CREATE FUNCTION f AS 'x.F';\n${sql};`, {
      engine: 'flink-1.20',
      typingOf: () => typing,
    });

  test('has a type, and is decided', () => {
    const { statements, diagnostics } = checkKnown("SELECT f('x') AS n FROM t");
    expect(diagnostics).toEqual([]);
    expect(statements.at(-1)).toMatchObject({ analysis: 'full', outputSchema: [{ name: 'n', type: 'INT' }] });
  });

  test('offers a cast that one of the signatures takes', () => {
    const { diagnostics } = checkKnown('SELECT f(a) FROM t');
    expect(diagnostics.map(({ code, fixes }) => [code, fixes?.map(({ title }) => title)])).toEqual([
      ['FP2106', ['cast to STRING']],
    ]);
  });

  test('says why a primitive parameter takes no column that may be NULL', () => {
    const single: UserFunctionTyping = { ...typing, signatures: typing.signatures.slice(1) };
    const { diagnostics } = checkScript(`${TABLES}CREATE FUNCTION f AS 'x.F';\nSELECT f(a, 1) FROM t;`, {
      engine: 'flink-1.20',
      typingOf: () => single,
    });
    expect(diagnostics.map(({ hint }) => hint)).toEqual([expect.stringContaining('COALESCE')]);
  });
});
