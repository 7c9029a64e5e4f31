import { describe, expect, test } from 'vitest';
import { parseScript } from '../rendered.ts';
import { accepted, refused, refusedWithoutPlace } from './parser-answers.ts';

/** The script with a caret before the place of its first error. */
function marked(sql: string): string {
  const [first] = parseScript(sql, { fixes: false }).diagnostics;
  if (first === undefined) return sql;
  const at = first.span!.start;
  return `${sql.slice(0, at)}^${sql.slice(at)}`;
}

describe('as the parser of Flink 1.20.3', () => {
  test.each(accepted)('takes %s', (sql) => {
    expect(marked(sql)).toBe(sql);
  });

  test.each(refused)('refuses %s', (sql) => {
    expect(marked(sql.replace('^', ''))).toBe(sql);
  });

  test.each(refusedWithoutPlace)('refuses %s, without a place', (sql) => {
    expect(parseScript(sql, { fixes: false }).diagnostics).toHaveLength(1);
  });
});
