// Invariants of the catalogues: what every kind of problem must say about itself.
import { describe, expect, test } from 'vitest';
import type { Category } from '@flink-preflight/sql';
import { rulesOfCode } from '@flink-preflight/sql/catalogue';
import { entries } from './docs/catalogues.ts';
import { rulePage, showMarks } from './docs/rule-page.ts';

/** First two digits of a code: what its problems are about. */
const RANGES: Readonly<Record<string, readonly Category[]>> = {
  '10': ['syntax'],
  '11': ['syntax', 'semantic'],
  '20': ['semantic'],
  '21': ['semantic'],
  '22': ['semantic'],
  '23': ['semantic'],
  '24': ['semantic', 'connector', 'streaming'],
  '25': ['semantic'],
  '26': ['semantic'],
  '27': ['semantic', 'streaming'],
  '30': ['connector', 'connectivity'],
  '40': ['streaming'],
  '41': ['streaming'],
  '42': ['streaming'],
  '50': ['configuration', 'artifact'],
  '60': ['resource'],
  '70': ['artifact'],
  '80': ['compatibility', 'semantic'],
  '81': ['semantic'],
  '83': ['compatibility'],
  '90': ['advice'],
};

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, i) => values.indexOf(value) !== i);
}

test('codes and names are unique', () => {
  expect(repeated(entries.map((entry) => entry.definition.code))).toEqual([]);
  const rules = [...rulesOfCode.values()].flat();
  expect(
    repeated([...entries.map(({ definition }) => definition.name), ...rules.map(({ name }) => name)]),
  ).toEqual([]);
});

describe.each(entries.map(({ definition, from }) => [definition.code, definition, from] as const))(
  '%s',
  (code, definition, from) => {
    test('has a code of its range and a readable name', () => {
      expect(code).toMatch(/^FP\d{4}$/);
      expect(definition.name).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/);
      expect(RANGES[code.slice(2, 4)]).toContain(definition.category);
      // Advice is given on both; all else outside SQL begins at FP50. FP81 is what another engine says, FP83 compares engines.
      const place =
        code < 'FP50' || code.startsWith('FP83') ? 'sql' : code.startsWith('FP81') ? 'server' : 'draft';
      if (!code.startsWith('FP90')) expect(from).toBe(place);
    });

    test('says what is wrong, why, and whose rule it is', () => {
      expect(definition.message.trim()).not.toBe('');
      expect(definition.explain.trim().length).toBeGreaterThan(20);
      expect(definition.source.trim()).not.toBe('');
    });

    test('shows at least one wrong and right example', () => {
      expect(definition.examples.length).toBeGreaterThan(0);
      for (const { wrong, right } of definition.examples) expect(wrong.replaceAll('^', '')).not.toBe(right);
    });

    test('has a page', () => {
      const page = rulePage(definition, from === 'draft' ? 'yaml' : 'sql');
      expect(page).toContain(`# ${code} ${definition.name}`);
      expect(page).not.toContain('undefined');
    });
  },
);

/** Kinds whose message is what Flink says and no more. The list only shrinks: each is to be split, or to name its rules. */
const BARE: ReadonlySet<string> = new Set([
  'FP3006',
  'FP5025',
  'FP5026',
  'FP5027',
  'FP5031',
  'FP6001',
  'FP7022',
  'FP8030',
  'FP8101',
]);

test('rules that share a code say what they are', () => {
  for (const [code, rules] of rulesOfCode)
    for (const { name, ruleOf, message, hint } of rules) {
      expect(entries.find(({ definition }) => definition.code === code)?.definition.name).toBe(ruleOf);
      expect(name).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/);
      expect([message.trim(), hint?.trim()]).not.toContain('');
    }
});

test('a message has words of its own', () => {
  const bare = entries.filter(({ definition }) => /^\{\w+\}$/.test(definition.message));
  expect(bare.map(({ definition }) => definition.code).filter((code) => !BARE.has(code))).toEqual([]);
});

test.each([
  ['SELECT ^b^ FROM t', 'SELECT b FROM t\n--     ^'],
  ['SELECT a,\n  ^bcd^\nFROM t', 'SELECT a,\n  bcd\n--^^^\nFROM t'],
  ['^DROP^ x', 'DROP x'],
  ['SELECT 1', 'SELECT 1'],
])('marks of %j are shown', (marked, shown) => {
  expect(showMarks(marked, 'sql')).toBe(shown);
});
