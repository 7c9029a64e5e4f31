// Comparing our check of a query with what Flink 1.20.3 answered: columns with types, or the first error and its place.
import { expect } from 'vitest';
import { checkScript } from '../../src/index.ts';
import { TABLES } from './tables.ts';

export interface Answer {
  readonly sql: string;
  /** `name TYPE` of each output column, where Flink takes the query. */
  readonly columns?: readonly string[];
  /** Innermost message, where it refuses. */
  readonly error?: string;
  /** Column in the query where Flink gives a place. */
  readonly at?: number;
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

export function expectAsFlink({ sql, columns, error, at }: Answer): void {
  const check = checkScript(`${TABLES}${sql};`, { engine: 'flink-1.20' });
  const errors = check.diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  if (error === undefined) {
    expect(errors.map((each) => each.message)).toEqual([]);
    const schema = check.statements.at(-1)!.outputSchema ?? [];
    expect(schema.map(({ name, type }) => `${name} ${type}`)).toEqual(columns);
    return;
  }
  expect(errors.map((each) => flat(each.message))).toContainEqual(expect.stringContaining(flat(error)));
  expect(flat(errors[0]!.message)).toContain(flat(error));
  if (at !== undefined) expect(errors[0]!.span!.start - TABLES.length + 1).toBe(at);
}
