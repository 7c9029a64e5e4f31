// Keys of options as documents have them: letter case aside, and with a star for any text.
import { expect, test } from 'vitest';
import {
  documentedOption,
  hasKey,
  isKnownKey,
  valueOf,
} from '../../src/engine/connectors/documented-keys.ts';
import { engineOrDefault } from '../../src/engine/engine.ts';
import type { DocumentedConnector } from '../../src/facts/documented-connectors.ts';
import { factsOf } from '../../src/facts/facts-of.ts';

const connector: DocumentedConnector = {
  identifier: 'x',
  document: 'x',
  roles: ['source'],
  modes: ['stream'],
  options: [
    { key: 'endPoint', type: 'String' },
    { key: 'fields.*.kind', type: 'String' },
  ],
  removed: ['old'],
};

test.each([
  ['endpoint', 'endPoint'],
  ['fields.a.kind', 'fields.*.kind'],
  ['fields..kind', undefined],
  ['fields.a.kin', undefined],
])('%s is %s', (key, option) => {
  expect(documentedOption(connector, key)?.key).toBe(option);
});

test('a value is found by its key in any case, the exact one first', () => {
  const options = new Map([
    ['ENDPOINT', '1'],
    ['endPoint', '2'],
  ]);
  expect([valueOf(options, 'endPoint'), valueOf(options, 'EndPoint'), valueOf(options, 'x')]).toEqual([
    '2',
    '1',
    undefined,
  ]);
  expect([hasKey(options, 'endpoint'), hasKey(options, 'x')]).toEqual([true, false]);
});

test.each([
  ['endpoint', true],
  ['OLD', true],
  ['scan.watermark.idle-timeout', true],
  ['json.ignore-parse-errors', true],
  ['csv.field-delimiter', false],
  ['nope', false],
])('%s is known: %s', (key, known) => {
  const facts = factsOf(engineOrDefault(undefined));
  expect(isKnownKey(connector, key, { options: new Map([['format', 'json']]), facts })).toBe(known);
});
