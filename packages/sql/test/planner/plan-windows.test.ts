import { expect, test } from 'vitest';
import { planOf } from './plan-of.ts';

test.each([
  ["SELECT COUNT(*) FROM s GROUP BY TUMBLE(ts, INTERVAL '1' HOUR)", 'GroupWindowAggregate'],
  [
    "SELECT * FROM TABLE(HOP(TABLE s, DESCRIPTOR(ts), INTERVAL '5' MINUTE, INTERVAL '1' HOUR))",
    'WindowTableFunction',
  ],
])('%s', (sql, node) => {
  expect(planOf(sql).split(' ')).toContain(node);
});

test.each([
  ["SELECT COUNT(*) FROM s GROUP BY TUMBLE(ts, INTERVAL '1' MONTH)", 'window-size-unit'],
  ["SELECT COUNT(*) FROM s GROUP BY HOP(ts, INTERVAL '0' SECOND, INTERVAL '1' HOUR)", 'slide-positive'],
  [
    "SELECT COUNT(*) FROM s GROUP BY TUMBLE(ts, INTERVAL '1' HOUR), TUMBLE(ts, INTERVAL '2' HOUR)",
    'several-group-windows',
  ],
])('%s is refused', (sql, name) => {
  expect(planOf(sql)).toBe(name);
});
