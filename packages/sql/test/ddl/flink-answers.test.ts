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
  const { diagnostics } = checkScript(sql, { engine: 'flink-1.20' });
  for (const { name, severity, statement = -1, message, parameters } of diagnostics) {
    if (first.has(statement)) continue;
    if (severity === 'error') first.set(statement, flat(message));
    // The type may be that of a user's JAR, which Flink was not given.
    else if (name === 'unfamiliar-catalog')
      first.set(statement, `Could not find any factory for identifier '${String(parameters['type'])}'`);
  }
  return [...first.values()];
}

const isSame = (ours: string, flink: string): boolean =>
  ours.includes(flink) || (ours.startsWith('Could not find any factory') && flink.startsWith(ours));

const tables: Record<string, readonly Answer[]> = { alter, commands, create, names };

describe.each(Object.entries(tables))('%s', (_, answers) => {
  test.each(answers.map(({ sql, errors }) => [sql, errors] as const))('%s', (sql, errors) => {
    const ours = firstErrors(sql);
    // Flink's words stand in ours; where ours hold them, show ours as Flink's.
    expect(
      ours.map((message, i) => (isSame(message, flat(errors[i] ?? '\0')) ? errors[i] : message)),
    ).toEqual(errors);
  });
});
