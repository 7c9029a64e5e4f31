// What Apache Flink 1.20 says of tables with these options, columns and keys when they are read or written: all ours too.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkTableUse } from '../rendered.ts';
import { engineOrDefault } from '../../src/engine/engine.ts';
import { newSession } from '../../src/catalog/session.ts';
import { tableOf } from './table-of.ts';
import type { TableWords } from './table-of.ts';

interface Row extends TableWords {
  readonly role: 'source' | 'sink';
  readonly overwrite?: true;
  /** Flink's innermost message; null where it accepts. */
  readonly says: string | null;
}

const rows = readFileSync(new URL('flink-answers.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

test.each(rows)('$role $options.connector: $columns $says', (row) => {
  const table = tableOf(row);
  const { diagnostics, late, undecided } = checkTableUse({
    table,
    engine: engineOrDefault(undefined),
    columnsUsed: new Set(table.columns.map((column) => column.name)),
    role: row.role,
    span: { start: 0, end: 1 },
    session: newSession(),
    ...(row.overwrite === undefined ? {} : { overwrite: row.overwrite }),
  });
  const [first] = [...diagnostics, ...late];
  // A format that nobody knows may be one of a user's JARs, which Flink was not given.
  if (undecided.length > 0) {
    expect(row.says).toMatch(/^Could not find any (format )?factory for identifier/);
    expect(first?.name).toBe('unfamiliar-format');
  } else if (row.says === null) expect(first?.message).toBeUndefined();
  else expect(plain(first?.message ?? '')).toContain(plain(row.says));
});
