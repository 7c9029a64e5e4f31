import { describe, expect, test } from 'vitest';
import { engine, engineOrDefault } from '../../src/engine/engine.ts';
import {
  configurationDescription,
  configurationFactsOf,
  configurationOption,
  requireConfigurationOption,
} from '../../src/facts/configuration.ts';
import {
  catalogFact,
  connectorFact,
  formatFact,
  optionOf,
  requireConnectorFact,
  requireFormatFact,
  requireOption,
} from '../../src/facts/factories.ts';
import { factsOf } from '../../src/facts/facts-of.ts';
import {
  callableNames,
  functionFacts,
  requireFunctionFact,
  requireOperator,
} from '../../src/facts/functions.ts';
import { MissingFactError } from '../../src/facts/missing-fact.ts';
import { isKeyword, isNonReservedKeyword, isReserved } from '../../src/facts/words.ts';

const facts = factsOf(engineOrDefault(undefined));
const { words } = facts;
const options = configurationFactsOf(engineOrDefault(undefined));

describe('facts of an engine', () => {
  test('engines of one version have the same value, so that what is derived from it is derived once', () => {
    expect(factsOf(engine('flink-1.20')!)).toBe(facts);
    expect(factsOf({ ...engine('flink-1.20')! })).toBe(facts);
  });

  test('a product has the facts of its Flink, and names of its own', () => {
    const product = factsOf(engine('vvr-11.1-jdk11-flink-1.20')!);
    expect(product).not.toBe(facts);
    expect(product.functions).toBe(facts.functions);
    expect([...product.namedFunctions]).toEqual(expect.arrayContaining(['HASH_CODE', 'ML_PREDICT']));
    expect([...product.namedTypes]).toEqual(['VARIANT']);
    expect(facts.namedFunctions.size + facts.namedTypes.size).toBe(0);
  });

  test('models came with a later version of the product', () => {
    const older = factsOf(engine('vvr-8.0.5-flink-1.17')!);
    expect(older.namedFunctions.has('HASH_CODE')).toBe(true);
    expect(older.namedFunctions.has('ML_PREDICT')).toBe(false);
  });
});

describe('a fact that is not there fails loudly', () => {
  test.each([
    ['function', () => requireFunctionFact(facts, 'NO_SUCH')],
    ['operator', () => requireOperator(facts, 'FlinkSqlOperatorTable.NO_SUCH')],
    ['connector', () => requireConnectorFact(facts, 'no-such')],
    ['format', () => requireFormatFact(facts, 'no-such', 'decoding-format')],
    ['format of another kind', () => requireFormatFact(facts, 'json', 'bulk-reader-format')],
    ['option', () => requireOption(requireConnectorFact(facts, 'kafka'), 'no-such')],
    ['configuration option', () => requireConfigurationOption(options, 'no.such')],
  ])('%s', (_kind, ask) => {
    expect(ask).toThrow(MissingFactError);
  });
});

describe('words', () => {
  test.each(['SELECT', 'select', 'VALUES', 'TABLE', 'ORDER'])('%s is reserved', (word) => {
    expect(isReserved(words, word)).toBe(true);
    expect(isNonReservedKeyword(words, word)).toBe(false);
  });
  test.each(['A', 'KEY', 'CATALOG', 'jar'])('%s may be a name', (word) => {
    expect(isReserved(words, word)).toBe(false);
    expect(isKeyword(words, word)).toBe(true);
  });
  test.each(['auction', '', 'toString'])('%j is no keyword', (word) => {
    expect(isKeyword(words, word)).toBe(false);
  });
});

describe('functions', () => {
  test('every fact is found by its name, and the catalog stands first', () => {
    for (const fact of facts.functions) expect(functionFacts(facts, fact.name.toLowerCase())).toContain(fact);
    for (const fact of facts.functions) {
      const order = functionFacts(facts, fact.name).map((f) => f.from);
      expect(order).toEqual([...order].sort());
    }
  });

  test('a field names one fact', () => {
    const fields = new Set(facts.functions.map((fact) => `${fact.field}/${fact.mode ?? ''}`));
    expect(fields.size).toBe(facts.functions.length);
  });

  test.each([
    ['UPPER', { from: 'operator-table', kind: 'scalar', operands: [1, 1] }],
    ['COUNT', { kind: 'aggregate', operands: [1, null], allowsFilter: true }],
    ['ROW_NUMBER', { kind: 'window', requiresOver: true, noFraming: true }],
    ['TUMBLE', { kind: 'table', operands: [3, 4] }],
    ['$TUMBLE', { kind: 'group', group: true }],
    ['TUMBLE_START', { kind: 'group', groupAuxiliary: true }],
    ['ARRAY_CONTAINS', { from: 'catalog', operands: [2, 2] }],
    ['UUID', { nondeterministic: true }],
    ['LISTAGG', { kind: 'aggregate', operands: [1, 2] }],
  ])('%s', (name, expected) => {
    expect(requireFunctionFact(facts, name)).toMatchObject(expected);
  });

  test('functions of time are evaluated for each row in streaming, once in batch', () => {
    const field = 'FlinkSqlOperatorTable.dynamicFunctions/CURRENT_TIMESTAMP';
    expect(requireOperator(facts, `${field}/streaming`)).toMatchObject({ nondeterministic: true });
    expect(requireOperator(facts, `${field}/batch`)).toMatchObject({ dynamic: true });
  });

  test('multiplication binds tighter than addition', () => {
    const plus = requireOperator(facts, 'FlinkSqlOperatorTable.PLUS').precedence![0];
    const times = requireOperator(facts, 'FlinkSqlOperatorTable.MULTIPLY').precedence![0];
    expect(times).toBeGreaterThan(plus);
  });

  test('names to suggest can be called', () => {
    expect(callableNames(facts)).toContain('JSON_VALUE');
    expect(callableNames(facts).filter((name) => !/^\w+$/.test(name))).toEqual([]);
    expect(callableNames(facts).length).toBeGreaterThan(200);
  });
});

describe('factories', () => {
  // The connectors and formats that the truth of the parity suites was made with.
  test('the connectors are those of the engine', () => {
    expect(facts.factories.connectors.map((fact) => fact.identifier)).toEqual([
      'blackhole',
      'datagen',
      'elasticsearch-7',
      'filesystem',
      'hbase-2.2',
      'jdbc',
      'kafka',
      'mongodb',
      'mysql-cdc',
      'postgres-cdc',
      'print',
      'upsert-kafka',
    ]);
  });

  test('so are the formats and catalogs', () => {
    expect([...new Set(facts.factories.formats.map((fact) => fact.identifier))]).toEqual([
      'avro',
      'avro-confluent',
      'canal-json',
      'csv',
      'debezium-avro-confluent',
      'debezium-json',
      'json',
      'maxwell-json',
      'ogg-json',
      'orc',
      'parquet',
      'raw',
    ]);
    expect(catalogFact(facts, 'generic_in_memory')?.kinds).toEqual(['catalog']);
    expect(catalogFact(facts, 'file')).toBeUndefined();
  });

  test('options know their type, default and other keys', () => {
    const kafka = requireConnectorFact(facts, 'kafka');
    expect(kafka.required.map((option) => option.key)).toEqual(['properties.bootstrap.servers']);
    expect(requireOption(kafka, 'scan.startup.mode')).toMatchObject({
      type: 'enum',
      default: 'group-offsets',
    });
    expect(requireOption(kafka, 'scan.startup.mode').values).toContain('earliest-offset');
    expect(optionOf(requireFormatFact(facts, 'csv', 'decoding-format'), 'field-delimiter')?.default).toBe(
      ',',
    );
    expect(connectorFact(facts, 'Kafka')).toBeUndefined();
  });

  test('a format can do what its factories implement', () => {
    expect(formatFact(facts, 'parquet', 'bulk-reader-format')).toBeDefined();
    expect(formatFact(facts, 'parquet', 'decoding-format')).toBeUndefined();
    expect(formatFact(facts, 'csv', 'bulk-writer-format')).toBeDefined();
    expect(formatFact(facts, 'csv', 'decoding-format')).toBeDefined();
  });

  test('keys of any table', () => {
    expect(facts.factories.common.map((option) => option.key)).toEqual(
      expect.arrayContaining(['connector', 'format', 'sink.parallelism']),
    );
  });
});

describe('configuration', () => {
  test.each([
    ['parallelism.default', 'parallelism.default', 'key'],
    ['state.backend', 'state.backend.type', 'deprecated-key'],
    ['pipeline.global-job-parameters.a', 'pipeline.global-job-parameters', 'map-entry'],
    ['metrics.reporter.mine.interval', 'metrics.reporter.<name>.interval', 'key'],
  ])('%s sets %s', (key, option, via) => {
    expect(configurationOption(options, key)).toMatchObject({ option: { key: option }, via });
  });

  test('an unknown key is unknown', () => {
    expect(configurationOption(options, 'parallelism.defualt')).toBeUndefined();
    expect(configurationOption(options, 'constructor')).toBeUndefined();
  });

  test('types and defaults', () => {
    expect(requireConfigurationOption(options, 'execution.checkpointing.mode')).toMatchObject({
      type: 'enum',
      default: 'EXACTLY_ONCE',
    });
    expect(requireConfigurationOption(options, 'table.exec.state.ttl')).toMatchObject({
      type: 'Duration',
      execution: 'streaming',
    });
    expect(options.options.length).toBeGreaterThan(900);
  });

  test('descriptions come when asked for', async () => {
    expect(await configurationDescription('state.backend.type')).toContain('rocksdb');
    expect(await configurationDescription('no.such')).toBeUndefined();
  });
});
