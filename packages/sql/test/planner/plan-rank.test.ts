import { expect, test } from 'vitest';
import { planOf } from './plan-of.ts';

const ranked = (order: string, condition: string, number = ''): string =>
  `SELECT a${number} FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY a ORDER BY ${order}) AS n FROM s) WHERE ${condition}`;

test.each([
  [ranked('b', 'n <= 3'), 'Rank'],
  [ranked('ts', 'n = 1'), 'Deduplicate'],
  [ranked('pt DESC', 'n = 1'), 'Deduplicate'],
  // Whose number is put out is a Top-N, and so are more rows than one and orders of other columns.
  [ranked('ts', 'n <= 2'), 'Rank'],
  [ranked('b', 'n = 1'), 'Rank'],
])('%s', (sql, node) => {
  expect(planOf(sql).split(' ')).toContain(node);
});
