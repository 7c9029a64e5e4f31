// Plans against those that Flink 1.20.3 explains: operators and their order, at least one query for each rule of the planner.
// plan-snapshots.json holds Flink's own answers; a `rule` is the file of the planner, or the operator, that a query is about.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkScript } from '../../src/check/check-script.ts';
import { planText } from '../../src/analysis/plans.ts';
import type { OperatorTree } from '../../src/analysis/plans.ts';

interface Snapshots {
  readonly tables: readonly string[];
  readonly plans: readonly {
    readonly rule: string;
    readonly sql: string;
    readonly plan: readonly string[];
  }[];
}

const { tables, plans } = JSON.parse(
  readFileSync(new URL('plan-snapshots.json', import.meta.url), 'utf8'),
) as Snapshots;

/** `Calc` below `+- ` and the like: the operators alone. */
const operatorsOf = (lines: readonly string[]): string =>
  lines.map((line) => line.replace(/^([:+\- ]*)(\w+)\(.*$/, '$1$2')).join('\n');

function planOf(sql: string): OperatorTree | undefined {
  const { statements, diagnostics } = checkScript([...tables, sql].join(';\n'), {
    engine: 'flink-1.20',
    plans: true,
  });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return statements.at(-1)?.plan?.operators?.();
}

for (const rule of new Set(plans.map((each) => each.rule))) {
  describe(rule, () => {
    it.each(plans.filter((each) => each.rule === rule))('$sql', ({ sql, plan }) => {
      const tree = planOf(sql);
      expect(tree === undefined ? '' : operatorsOf(planText(tree).split('\n'))).toBe(operatorsOf(plan));
    });
  });
}
