// Scripts of definitions and commands with what Flink 1.20.3 answered: the innermost message of each failing statement.
// Made by asking Flink's own TableEnvironment statement by statement.
import { describe, expect, test } from 'vitest';
import { checkScript } from '../../src/index.ts';
import alter from './flink-alter.json' with { type: 'json' };
import commands from './flink-commands.json' with { type: 'json' };
import create from './flink-create.json' with { type: 'json' };
import names from './flink-names.json' with { type: 'json' };

interface Answer {
  readonly sql: string;
  readonly errors: readonly string[];
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Our first error of each failing statement, in order. */
function firstErrors(sql: string): string[] {
  const first = new Map<number, string>();
  for (const { severity, statement = -1, message } of checkScript(sql, { engine: 'flink-1.20' }).diagnostics)
    if (severity === 'error' && !first.has(statement)) first.set(statement, flat(message));
  return [...first.values()];
}

const tables: Record<string, readonly Answer[]> = { alter, commands, create, names };

describe.each(Object.entries(tables))('%s', (_, answers) => {
  test.each(answers.map(({ sql, errors }) => [sql, errors] as const))('%s', (sql, errors) => {
    const ours = firstErrors(sql);
    // Flink's words stand in ours; where ours hold them, show ours as Flink's.
    expect(
      ours.map((message, i) => (message.includes(flat(errors[i] ?? '\0')) ? errors[i] : message)),
    ).toEqual(errors);
  });
});
