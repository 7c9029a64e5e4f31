// Apache Flink 1.20 was asked of tables with these options, columns and keys, read or written: its answers are ours, too.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkTableUse } from '../rendered.ts';
import { newSession } from '../../src/catalog/session.ts';
import { engineOrDefault } from '../../src/engine/engine.ts';
import { tableOf } from './table-of.ts';
import type { TableWords } from './table-of.ts';

/** A table, the role in which it is used, and Flink's answer. */
export interface AnsweredTable extends TableWords {
  readonly role: 'source' | 'sink';
  readonly overwrite?: true;
  /** Flink's innermost message; null where it accepts. */
  readonly says: string | null;
}

const answersOf = (file: string): AnsweredTable[] =>
  readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as AnsweredTable);

/** The answers about all connectors and formats. */
export const allAnswers = (): AnsweredTable[] =>
  globSync('{connectors,formats}/answers/*.jsonl', { cwd: new URL('..', import.meta.url) })
    .sort()
    .flatMap(answersOf);

/** Checks a table in its role. */
export function useOf(row: AnsweredTable) {
  const table = tableOf(row);
  return checkTableUse({
    table,
    engine: engineOrDefault(undefined),
    columnsUsed: new Set(table.columns.map((column) => column.name)),
    role: row.role,
    span: { start: 0, end: 1 },
    session: newSession(),
    ...(row.overwrite === undefined ? {} : { overwrite: row.overwrite }),
  });
}

/** A message in one line and in lower case. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** Tests the tables of `<room>/answers/<name>.jsonl`. */
export function connectorAnswers(room: 'connectors' | 'formats', name: string): void {
  test.each(answersOf(`${room}/answers/${name}.jsonl`))('$role $options.connector: $columns $says', (row) => {
    const { diagnostics, late, undecided } = useOf(row);
    const [first] = [...diagnostics, ...late];
    // A format that nobody knows may be one of a user's JARs, which Flink was not given.
    if (undecided.length > 0) {
      expect(row.says).toMatch(/^Could not find any (format )?factory for identifier/);
      expect(first?.name).toBe('unfamiliar-format');
    } else if (row.says === null) expect(first?.message).toBeUndefined();
    else expect(plain(first?.message ?? '')).toContain(plain(row.says));
  });
}
