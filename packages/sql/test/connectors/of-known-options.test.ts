// A connector without a module of its own: what follows from its options alone is checked, and the rest is undecided.
import { describe, expect, test } from 'vitest';
import { connectorOf, engineConnector } from '../../src/engine/connectors/index.ts';
import { engineOrDefault } from '../../src/engine/engine.ts';
import type { EngineFacts } from '../../src/facts/engine-facts.ts';
import { factsOf } from '../../src/facts/facts-of.ts';
import { knownAbilities } from '../../src/plan/known-abilities.ts';
import { readConnector } from '../../src/plan/read-connector.ts';
import { tableOf } from './table-of.ts';

const base = factsOf(engineOrDefault(undefined));

/** The engine's facts and a sink of which no more is known than its options. */
const facts: EngineFacts = {
  ...base,
  factories: {
    ...base.factories,
    connectors: [
      ...base.factories.connectors,
      {
        identifier: 'shelf',
        class: 'com.example.ShelfFactory',
        kinds: ['sink'],
        required: [{ key: 'place', type: 'String' }],
        optional: [
          { key: 'depth', type: 'Integer', default: '1' },
          { key: 'format', type: 'String' },
        ],
      },
    ],
  },
};

const read = (role: 'source' | 'sink', options: Readonly<Record<string, string>>) => {
  const table = tableOf({ columns: 'a INT', options: { connector: 'shelf', ...options } });
  const reading = readConnector(table, engineConnector(facts, 'shelf')!, role);
  return (
    reading && { facts: reading.facts, problems: reading.problems.map(({ definition }) => definition.name) }
  );
};

describe('a connector of known options', () => {
  test.each([
    ['right', { place: 'p' }, []],
    ['with a format and its options', { place: 'p', format: 'json', 'json.ignore-parse-errors': 'true' }, []],
    ["with a format of a user's", { place: 'p', format: 'mine', 'mine.x': '1' }, []],
    ['without a required option', { depth: '2' }, ['missing-option']],
    ['with a value of no such type', { place: 'p', depth: 'deep' }, ['invalid-option-value']],
    ['with an unknown option', { place: 'p', width: '3' }, ['unsupported-option']],
  ])('%s', (_name, options, problems) => {
    expect(read('sink', options)).toEqual({ facts: undefined, problems });
  });

  test('has the roles of its factory', () => {
    expect(read('source', { place: 'p' })).toBeUndefined();
  });

  test('tells the planner nothing', () => {
    const table = tableOf({ columns: 'a INT', options: { connector: 'shelf', place: 'p' } });
    expect(knownAbilities(facts, table)).toBeUndefined();
  });
});

test('grades', () => {
  const grade = (name: string) => connectorOf(facts, name).grade;
  expect(['kafka', 'shelf', 'paimon', 'shelff', 'whatever'].map(grade)).toEqual([
    'behaviour',
    'options',
    'name',
    'slip',
    'unknown',
  ]);
});
