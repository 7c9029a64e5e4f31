// Apache Flink 1.20 was asked of tables of connectors that are read as groups, with their JARs on its class path: its answers
// are ours, too.
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { groupNames, loadGroups } from '../../src/facts/group-facts.ts';
import { plain, useOf } from './connector-answers.ts';
import type { AnsweredTable } from './connector-answers.ts';

const rows = readFileSync(new URL('group-answers.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as AnsweredTable);

beforeAll(() => loadGroups(groupNames()));

/** Tests the tables of these connectors. */
export function groupAnswers(...connectors: readonly string[]): void {
  const own = rows.filter(({ options }) => connectors.includes(options['connector'] ?? ''));
  test.each(own)('$role $options.connector: $columns $says', (row) => {
    const { diagnostics, late } = useOf(row);
    const [first] = [...diagnostics, ...late].filter(({ severity }) => severity === 'error');
    if (row.says === null) expect(first?.message).toBeUndefined();
    else expect(plain(first?.message ?? '')).toContain(plain(row.says));
  });
}
