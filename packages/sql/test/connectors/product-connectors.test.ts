// The product's builds may do things that Flink's connectors refuse: none of them is told as sure.
import { expect, test } from 'vitest';
import { kafkaKeyWithoutChangelog } from '../../src/diagnostics/catalogue/connector-rules/kafka.ts';
import { invalidOptionValue, unsupportedOptions } from '../../src/diagnostics/catalogue/connectors.ts';
import {
  hasOwnAbilities,
  isProductCatalog,
  isUncertain,
} from '../../src/engine/connectors/product-connectors.ts';
import { checkScript } from '../../src/index.ts';

test.each([
  ['kafka', unsupportedOptions, true],
  ['kafka', kafkaKeyWithoutChangelog, true],
  ['datagen', invalidOptionValue, false],
  ['hbase-2.2', invalidOptionValue, true],
])('%s: $1.name is uncertain: %s', (identifier, definition, uncertain) => {
  expect(isUncertain(identifier, { definition, parameters: {} })).toBe(uncertain);
});

test('its files can be looked up; generated rows cannot', () => {
  expect([hasOwnAbilities('filesystem'), hasOwnAbilities('datagen')]).toEqual([true, false]);
});

test('a catalog of the product is undecided: on its engines its build is not known, on Flink’s its type', () => {
  expect([isProductCatalog('paimon'), isProductCatalog('generic_in_memory')]).toEqual([true, false]);
  const sql = "CREATE CATALOG c WITH ('type' = 'paimon', 'warehouse' = 'w')";
  const undecidedOn = (engine: string) =>
    checkScript(sql, { engine }).statements[0]!.undecided?.map(({ name }) => name);
  expect(undecidedOn('flink-1.20')).toEqual(['unknown-catalog-type']);
  expect(undecidedOn('vvr-11.7-jdk11-flink-1.20')).toEqual(['product-catalog']);
});
