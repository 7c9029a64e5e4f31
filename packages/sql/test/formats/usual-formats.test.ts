// The formats that fixes put in are formats that Flink knows, and their options too.
import { expect, test } from 'vitest';
import { engineOrDefault } from '../../src/engine/engine.ts';
import { USUAL_FORMATS, USUAL_FORMAT_OPTIONS } from '../../src/engine/formats/usual-formats.ts';
import { formatFact, optionOf } from '../../src/facts/factories.ts';
import { factsOf } from '../../src/facts/facts-of.ts';

const facts = factsOf(engineOrDefault(undefined));

test.each(Object.entries(USUAL_FORMATS))('%s: %j', (_, names) => {
  expect(names.filter((name) => formatFact(facts, name, 'decoding-format') === undefined)).toEqual([]);
});

test.each(USUAL_FORMAT_OPTIONS)('json has %s', (key) => {
  expect(optionOf(formatFact(facts, 'json', 'decoding-format')!, key)).toBeDefined();
});
