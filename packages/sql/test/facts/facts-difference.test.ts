// A version's facts are the base's with its difference, whole and in order.
import { expect, test } from 'vitest';
import { engine } from '../../src/engine/engine.ts';
import { configurationFactsOf, configurationOption } from '../../src/facts/configuration.ts';
import { connectorFact, optionOf } from '../../src/facts/factories.ts';
import { factsOf } from '../../src/facts/facts-of.ts';
import { functionFact } from '../../src/facts/functions.ts';

const factsFor = (version: string) => factsOf(engine(`flink-${version}`)!);

test.each([
  ['ARRAY_JOIN', '1.18', '1.17'],
  ['ARRAY_AGG', '1.20', '1.19'],
  ['BTRIM', '2.0', '1.20'],
  ['PARSE_JSON', '2.1', '2.0'],
  ['OBJECT_OF', '2.2', '2.1'],
  ['INET_NTOA', '2.3', '2.2'],
])('%s came with %s', (name, since, before) => {
  expect(functionFact(factsFor(since), name)).toBeDefined();
  expect(functionFact(factsFor(before), name)).toBeUndefined();
});

test.each(['1.17', '1.18', '1.19', '2.0', '2.1', '2.2', '2.3'])('%s is sorted as the base is', (version) => {
  const names = factsFor(version).functions.map(({ name, field }) => `${name} ${field}`);
  expect(names).toEqual([...names].sort());
  const keys = configurationFactsOf(engine(`flink-${version}`)!).options.map(({ key }) => key);
  expect(keys).toEqual([...keys].sort());
});

test('options of connectors and configuration go by the version', () => {
  const topicPattern = (version: string) =>
    optionOf(connectorFact(factsFor(version), 'upsert-kafka')!, 'topic-pattern');
  expect(topicPattern('1.17')).toBeUndefined();
  expect(topicPattern('1.20')).toBeDefined();
  const knows = (version: string, key: string): boolean =>
    configurationOption(configurationFactsOf(engine(`flink-${version}`)!), key) !== undefined;
  expect(knows('2.3', 'table.exec.sink.require-on-conflict')).toBe(true);
  expect(knows('2.2', 'table.exec.sink.require-on-conflict')).toBe(false);
  expect(knows('2.0', 'jobmanager.heap.size')).toBe(false);
});
