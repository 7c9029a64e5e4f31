// The words that fixes put in are words that Flink knows: connectors, their options, catalogs.
import { expect, test } from 'vitest';
import {
  USUAL_CATALOGS,
  USUAL_CONNECTORS,
  USUAL_OPTIONS,
} from '../../src/engine/connectors/usual-options.ts';
import { engineOrDefault } from '../../src/engine/engine.ts';
import { catalogFact, optionOf } from '../../src/facts/factories.ts';
import { factsOf } from '../../src/facts/facts-of.ts';

const facts = factsOf(engineOrDefault(undefined));
const factOf = (name: string) => facts.factories.connectors.find(({ identifier }) => identifier === name);

test.each(Object.entries(USUAL_OPTIONS))('%s has the options %j', (name, keys) => {
  const fact = factOf(name)!;
  // Options of kafka’s client are free, and known by their prefix.
  const known = (key: string): boolean => key.startsWith('properties.') || optionOf(fact, key) !== undefined;
  expect(keys.filter((key) => !known(key))).toEqual([]);
});

test('connectors and catalogs are known', () => {
  expect(USUAL_CONNECTORS.filter((name) => factOf(name) === undefined)).toEqual([]);
  expect(catalogFact(facts, USUAL_CATALOGS[0]!)).toBeDefined();
});
