import { expect, test } from 'vitest';
import { isPseudoColumn } from '../../../src/fixes/idioms/bare-functions.ts';
import { errorsOf, fixed, table } from '../first-fix.ts';

const T = table('t', 'id BIGINT');

test.each([
  ['SYSDATE', 'NOW()'],
  ['now', 'NOW()'],
  ['PROCTIME', 'PROCTIME()'],
  ['CURDATE', 'CURRENT_DATE'],
])('%s stands for %s', (written, meant) => {
  expect(fixed(`${T}SELECT ${written} FROM t`)).toBe(`${T}SELECT ${meant} FROM t`);
  expect(errorsOf(`${T}SELECT ${meant} FROM t`)).toEqual([]);
});

test('a pseudo-column is not declared', () => {
  expect(isPseudoColumn('rownum')).toBe(true);
  expect(isPseudoColumn('id')).toBe(false);
  expect(errorsOf(`${T}SELECT id FROM t WHERE ROWNUM < 3`)[0]?.fixes ?? []).toEqual([]);
});
