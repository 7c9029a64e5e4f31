import { expect, test } from 'vitest';
import { planOf } from './plan-of.ts';

const WINDOW = "TABLE(TUMBLE(TABLE s, DESCRIPTOR(ts), INTERVAL '1' HOUR))";

test.each([
  ['SELECT a, COUNT(*) FROM s GROUP BY a', 'GroupAggregate'],
  [
    `SELECT window_start, window_end, COUNT(*) FROM ${WINDOW} GROUP BY window_start, window_end`,
    'WindowAggregate',
  ],
  // Without both bounds it is no aggregate of windows (WindowUtil.groupingContainsWindowStartEnd).
  [`SELECT window_start, COUNT(*) FROM ${WINDOW} GROUP BY window_start`, 'GroupAggregate'],
  ['SELECT a, b, COUNT(*) FROM s GROUP BY GROUPING SETS ((a), (b))', 'GroupAggregate Expand'],
])('%s', (sql, nodes) => {
  expect(planOf(sql).replace(/Calc /g, '')).toContain(nodes);
});

test('a window of GROUP BY in grouping sets has no code', () => {
  expect(
    planOf("SELECT a, COUNT(*) FROM s GROUP BY GROUPING SETS ((a, TUMBLE(ts, INTERVAL '1' HOUR)), (a))"),
  ).toBe('window-in-grouping-sets');
});
