// What Apache Flink 1.20 says of tables of connectors that are read as groups, with their JARs on its class path: ours too.
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { checkTableUse } from '../rendered.ts';
import { engineOrDefault } from '../../src/engine/engine.ts';
import { newSession } from '../../src/catalog/session.ts';
import { groupNames, loadGroups } from '../../src/facts/group-facts.ts';
import { tableOf } from './table-of.ts';
import type { TableWords } from './table-of.ts';

interface Row extends TableWords {
  readonly role: 'source' | 'sink';
  /** Flink's innermost message; null where it accepts. */
  readonly says: string | null;
}

const rows = readFileSync(new URL('group-answers.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

beforeAll(() => loadGroups(groupNames()));

/** Tests the tables of these connectors. */
export function groupAnswers(...connectors: readonly string[]): void {
  const own = rows.filter(({ options }) => connectors.includes(options['connector'] ?? ''));
  test.each(own)('$role $options.connector: $columns $says', (row) => {
    const table = tableOf(row);
    const { diagnostics, late } = checkTableUse({
      table,
      engine: engineOrDefault(undefined),
      columnsUsed: new Set(table.columns.map((column) => column.name)),
      role: row.role,
      span: { start: 0, end: 1 },
      session: newSession(),
    });
    const [first] = [...diagnostics, ...late].filter(({ severity }) => severity === 'error');
    if (row.says === null) expect(first?.message).toBeUndefined();
    else expect(plain(first?.message ?? '')).toContain(plain(row.says));
  });
}
