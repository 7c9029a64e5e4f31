// The tables of calls: what real Flink 1.20 says of each function and operator with each kind of argument, against our
// typing. `known.json` lists the rows we word or judge otherwise: a row that leaves or joins it must be edited there.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { disagreement, outcomeOf } from './expectation.ts';
import type { Row, Setting } from './expectation.ts';

const read = (name: string): string => readFileSync(new URL(`tables/${name}`, import.meta.url), 'utf8');

const tables: Readonly<Record<string, Setting>> = {
  'no-arguments': {},
  'one-argument': {},
  'two-arguments': {},
  'three-arguments': {},
  operators: {},
  casts: {},
  units: {},
  choices: {},
  syntax: {},
  aggregates: { groupCount: 0 },
  'grouped-aggregates': { groupCount: 1 },
  'over-aggregates': { groupCount: 1, over: true },
};

const known = JSON.parse(read('known.json')) as readonly string[];

describe.each(Object.entries(tables))('%s', (name, setting) => {
  it('is typed as Flink types it', () => {
    const rows = read(`${name}.jsonl`)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row);
    expect(rows.length).toBeGreaterThan(90);
    const found = rows.flatMap((row) => {
      const why = disagreement(row, outcomeOf(row, setting));
      return why === undefined ? [] : [`${name}: ${row.e}: ${why}`];
    });
    expect(found).toEqual(known.filter((line) => line.startsWith(`${name}: `)));
  });
});
