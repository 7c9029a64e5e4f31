// No input overflows the stack, hangs or throws.
import { describe, expect, test } from 'vitest';
import { printStatement } from '../../src/syntax/index.ts';
import { parseScript } from '../rendered.ts';
import { accepted, refused } from './parser-answers.ts';

const many = 100_000;

describe('deep and long input', () => {
  test.each<[string, string, string | undefined]>([
    ['parentheses', `SELECT ${'('.repeat(many)}`, 'nesting-too-deep'],
    ['NOT', `SELECT ${'NOT '.repeat(many)}a`, 'nesting-too-deep'],
    ['signs', `SELECT ${'- '.repeat(many)}a`, 'nesting-too-deep'],
    ['CASE', `SELECT ${'CASE '.repeat(many)}`, 'nesting-too-deep'],
    ['types', `CREATE TABLE t (a ${'ARRAY<'.repeat(many)}`, 'nesting-too-deep'],
    ['LIKE', `SELECT a${' LIKE a'.repeat(many)}`, 'nesting-too-deep'],
    ['BETWEEN', `SELECT a${' BETWEEN 1'.repeat(3000)}`, 'nesting-too-deep'],
    ['derived tables', `SELECT * FROM ${'(SELECT * FROM '.repeat(many)}`, 'nesting-too-deep'],
    ['WITH', `WITH ${'a AS (WITH '.repeat(many)}`, 'nesting-too-deep'],
    ['patterns', `SELECT * FROM t MATCH_RECOGNIZE (PATTERN (${'('.repeat(many)}`, 'nesting-too-deep'],
    ['quotes', "'".repeat(many + 1), 'unclosed-string'],
    ['back-quotes', '`'.repeat(many + 1), 'unclosed-back-quote'],
    ['dollars', `SELECT a ${'$-'.repeat(many)}`, 'unexpected-token'],
    ['OR', `SELECT a${' OR a'.repeat(many)}`, undefined],
    ['UNION', `SELECT 1${' UNION SELECT 1'.repeat(10_000)}`, undefined],
    ['joins', `SELECT * FROM t${' CROSS JOIN t'.repeat(10_000)}`, undefined],
    ['fields', `SELECT a${'.a'.repeat(many)}`, undefined],
    ['semicolons', ';'.repeat(many), undefined],
  ])('%s', (_, text, expected) => {
    const { diagnostics } = parseScript(text);
    expect(diagnostics.map((d) => d.name)).toEqual(expected === undefined ? [] : [expected]);
  });

  test('half the depth is no matter', () => {
    const depth = 390;
    expect(parseScript(`SELECT ${'('.repeat(depth)}1${')'.repeat(depth)}`).diagnostics).toEqual([]);
  });
});

describe('limits have names and their own words', () => {
  test.each([
    ['maximumSize', 'SELECT 1', 'script-too-large'],
    ['maximumTokens', 'SELECT 1, 2, 3', 'too-many-tokens'],
    ['maximumDepth', 'SELECT ABS(ABS(ABS(ABS(1))))', 'nesting-too-deep'],
    ['maximumErrors', 'x; y', 'too-many-errors'],
  ])('%s', (setting, text, name) => {
    expect(
      parseScript(text, { [setting]: 2 - Number(setting === 'maximumErrors') }).diagnostics.map(
        (d) => d.name,
      ),
    ).toContain(name);
  });
});

const samples = [...accepted, ...refused.map((sql) => sql.replace('^', ''))];

test('every prefix of every statement is read, and what is taken is printed', () => {
  for (const sql of samples) {
    for (let end = 0; end <= sql.length; end++) {
      const parsed = parseScript(sql.slice(0, end), { fixes: false });
      for (const { statement, failed } of parsed.statements) if (!failed) printStatement(statement);
    }
  }
});

test('mangled statements are read, and their errors stand in the text', () => {
  // A linear congruential generator: the same statements in every run.
  let seed = 20_240_601;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  const marks = '()[]{}<>,.;:=+-*/%?|\'`"\\$@#\n\t\u0000\uffff中，';
  for (let round = 0; round < 3000; round++) {
    let sql = samples[random(samples.length)]!;
    for (let change = 0; change <= random(3); change++) {
      const at = random(sql.length + 1);
      const piece =
        random(2) === 0
          ? marks[random(marks.length)]!
          : samples[random(samples.length)]!.slice(0, random(12));
      sql = sql.slice(0, at) + piece + sql.slice(at + random(3));
    }
    for (const { span } of parseScript(sql, { fixes: round % 20 === 0 }).diagnostics) {
      expect(span!.start).toBeGreaterThanOrEqual(0);
      expect(span!.start).toBeLessThanOrEqual(sql.length);
    }
  }
});
