import { expect, test } from 'vitest';
import { exact, text } from '../../../src/analysis/planner/fold/constant.ts';
import { instantOf } from '../../../src/analysis/planner/fold/date-time.ts';
import { constantOf } from '../../../src/analysis/planner/fold/literal-value.ts';
import { charType, DATE, INT } from '../../../src/types/index.ts';
import type { LogicalType } from '../../../src/types/index.ts';

const span = { start: 0, end: 1 };
const value = (written: string | null, type: LogicalType) =>
  constantOf({ kind: 'literal', value: written, type, span });

test('a literal is worth what its type makes of its text', () => {
  expect(value('12', INT)).toEqual(exact(12n));
  expect(value('12', charType(2))).toEqual(text('12'));
  expect(value('2024-01-31', DATE)).toEqual(instantOf('DATE', '2024-01-31'));
  expect(value(null, INT)).toEqual({ kind: 'null' });
});

test('the unit of EXTRACT is a word, an interval has a length', () => {
  const day = { root: 'INTERVAL_DAY_TIME', startUnit: 'DAY', nullable: false } as const;
  expect(value('DAY', day)).toEqual({ kind: 'symbol', value: 'DAY' });
  expect(value('86400000', day)).toEqual({ kind: 'interval', unit: 'millisecond', value: 86_400_000n });
});
