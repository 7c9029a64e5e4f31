import { expect, test } from 'vitest';
import { foreignCalls } from '../../../src/fixes/idioms/foreign-calls.ts';
import { erringIn, errorsOf, fixed, table } from '../first-fix.ts';

const T = table('t', 'id BIGINT, s STRING, v DOUBLE, d DATE, ts TIMESTAMP(3)');

test.each([
  ["DATE_TRUNC('day', ts)", 'FLOOR(ts TO DAY)'],
  ["DATE_PART('hour', ts)", 'EXTRACT(HOUR FROM ts)'],
  ["DATE_SUB(ts, INTERVAL '1' DAY)", "ts - INTERVAL '1' DAY"],
  ['MONTHS_BETWEEN(d, ts)', 'TIMESTAMPDIFF(MONTH, ts, d)'],
  ["json_extract_path_text(s, 'a')", "JSON_VALUE(s, '$.a')"],
  ['sumIf(v, id > 3)', 'SUM(v) FILTER (WHERE id > 3)'],
  ["DECODE(id, 1, 'a', 'b')", "CASE id WHEN 1 THEN 'a' ELSE 'b' END"],
  ['ZEROIFNULL(v)', 'COALESCE(v, 0)'],
])('%s is %s', (written, meant) => {
  expect(fixed(`${T}SELECT ${written} FROM t`)).toBe(`${T}SELECT ${meant} FROM t`);
  expect(errorsOf(`${T}SELECT ${meant} FROM t`)).toEqual([]);
});

test('a call with other arguments than the row has none of it', () => {
  expect(foreignCalls(erringIn(`${T}SELECT ZEROIFNULL(v, 1) FROM t`))).toEqual([]);
});
