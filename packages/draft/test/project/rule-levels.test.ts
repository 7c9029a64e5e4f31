// Levels by name go before those by code; what is off is not told.
import { expect, test } from 'vitest';
import { checkSqlFile } from '../../src/index.ts';
import { withRuleLevels } from '../../src/project/index.ts';
import type { RuleLevel } from '../../src/project/index.ts';

const report = checkSqlFile('a.sql', 'SELECT a FROM t', { engine: 'flink-1.20' });

test.each<[rules: Record<string, RuleLevel>, severity: string | undefined, ok: boolean]>([
  [{}, 'error', false],
  [{ FP2001: 'off' }, undefined, true],
  [{ fp2001: 'warning' }, 'warning', true],
  [{ 'unknown-table': 'info' }, 'info', true],
  [{ FP2001: 'off', 'unknown-table': 'error' }, 'error', false],
  [{ FP2003: 'off' }, 'error', false],
])('%j', (rules, severity, ok) => {
  const levelled = withRuleLevels(report, rules);
  expect(levelled.ok).toBe(ok);
  expect(levelled.diagnostics[0]?.severity).toBe(severity);
});
