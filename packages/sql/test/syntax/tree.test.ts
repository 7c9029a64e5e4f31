import { describe, expect, test } from 'vitest';
import {
  parseExpression,
  parseQuery,
  parseScript,
  parseTypeName,
  printExpression,
  printStatement,
  walk,
} from '../../src/syntax/index.ts';
import type { Expression, Statement } from '../../src/syntax/index.ts';
import { accepted } from './parser-answers.ts';

/** A tree without its places. */
function shape(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(shape);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !/^(?:span|parts|pieces|\w+Span)$/.test(key))
      .map(([key, value]) => [key, shape(value)]),
  );
}

/** Operators and operands with every parenthesis. */
function grouped(e: Expression): string {
  if (e.kind === 'identifier') return e.names.join('.');
  if (e.kind === 'number') return e.text;
  if (e.kind !== 'call') return e.kind;
  return `(${e.operator} ${e.operands.map(grouped).join(' ')})`;
}

describe('precedence', () => {
  test.each([
    ['a + b * c', '(+ a (* b c))'],
    ['a - b - c', '(- (- a b) c)'],
    ['a OR b AND NOT c', '(OR a (AND b (NOT c)))'],
    ['NOT a = b', '(NOT (= a b))'],
    ['a = b IS NULL', '(IS NULL (= a b))'],
    ['-a[1].b', '(- (DOT (ITEM a 1) b))'],
    ['a BETWEEN b AND c AND d', '(AND (BETWEEN a b c) d)'],
    ['a BETWEEN b + 1 AND c = d', '(= (BETWEEN a (+ b 1) c) d)'],
    ['a LIKE b LIKE c ESCAPE d', '(LIKE a (LIKE b c d))'],
    ['a LIKE b || c AND d', '(AND (LIKE a (|| b c)) d)'],
    ['a + NOT b = c', '(+ a (NOT (= b c)))'],
    ['a LIKE NOT b', '(LIKE a (NOT b))'],
    ['(a + b) * c', '(* (+ a b) c)'],
  ])('%s', (text, expected) => {
    expect(grouped(parseExpression(text))).toBe(expected);
  });
});

describe('places are those of Calcite', () => {
  const place = (text: string, pick: (s: Statement) => { readonly start: number; readonly end: number }) => {
    const span = pick(parseScript(text).statements[0]!.statement);
    return text.slice(span.start, span.end);
  };
  const item = (s: Statement): Expression => {
    if (s.kind !== 'select' || s.query.kind !== 'select') throw new Error('no select');
    return s.query.items[0]!.expression;
  };

  test.each([
    ['SELECT f(a, b)', 'f(a, b)'],
    ['SELECT a.b.f(x)', 'f(x)'],
    ['SELECT a + b', 'a + b'],
    ['SELECT (a + b)', 'a + b'],
    ['SELECT a BETWEEN 1 AND 2', 'BETWEEN'],
    ['SELECT SUM(a) OVER (ORDER BY b)', 'OVER (ORDER BY b)'],
    ['SELECT SUM(a) FILTER (WHERE b)', 'FILTER (WHERE b)'],
    ['SELECT a IN (1, 2)', 'a IN (1, 2)'],
    ['SELECT (SELECT 1)', 'SELECT 1'],
    ["SELECT INTERVAL '1' DAY TO SECOND(3)", "INTERVAL '1' DAY TO SECOND(3)"],
    ['SELECT ROW(1, 2)', '(1, 2)'],
    ['SELECT CASE WHEN a THEN b END', 'CASE WHEN a THEN b END'],
  ])('%s', (text, expected) => {
    expect(place(text, (s) => item(s).span)).toBe(expected);
  });

  test('a query with LIMIT has the place of its last token', () => {
    expect(place('SELECT 1 LIMIT 10', (s) => (s.kind === 'select' ? s.query.span : s.span))).toBe('10');
  });
});

describe('printing', () => {
  test.each(accepted)('%s', (sql) => {
    for (const { statement } of parseScript(sql).statements) {
      const again = parseScript(printStatement(statement));
      expect(again.problems).toEqual([]);
      expect(shape(again.statements.map((s) => s.statement))).toEqual([shape(statement)]);
    }
  });
});

test('parts of statements by themselves', () => {
  expect(printExpression(parseExpression("a||'b'"))).toBe("a || 'b'");
  expect(parseQuery('VALUES 1').kind).toBe('values');
  expect(parseTypeName('ROW<a INT NOT NULL, b ARRAY<STRING>>').type.form).toBe('row');
  expect(() => parseExpression('a b')).toThrow();
});

test('a walk meets each node once, parents first', () => {
  const { statement } = parseScript('SELECT a + f(b) FROM t WHERE c').statements[0]!;
  const names: string[] = [];
  walk(statement, {
    enter: (node) => {
      if (node.kind === 'identifier') names.push(node.names.join('.'));
      return true;
    },
  });
  expect(names).toEqual(['a', 'f', 'b', 't', 'c']);
});

test('hints and comments are kept', () => {
  const [parsed] = parseScript("SELECT /*+ A('k' = 'v') */ 1 -- one\n/* two */").statements;
  const { tokens } = parsed!;
  const comments = tokens.comments.map((at, i) =>
    i % 2 === 0 ? tokens.text.slice(at, tokens.comments[i + 1]) : '',
  );
  expect(comments.filter(Boolean)).toEqual(['-- one', '/* two */']);
  expect(printStatement(parsed!.statement)).toBe("SELECT /*+ A('k' = 'v') */ 1");
});
