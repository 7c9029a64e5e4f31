import { describe, expect, test } from 'vitest';
import {
  configurationDescription,
  configurationOption,
  configurationOptions,
  requireConfigurationOption,
} from '../../src/engine/configuration.ts';
import {
  catalogFacts,
  commonTableOptions,
  connectorFact,
  connectorFacts,
  formatFact,
  formatFacts,
  optionOf,
  requireConnectorFact,
  requireFormatFact,
  requireOption,
} from '../../src/engine/factories.ts';
import { hiddenFunctionFacts, requireFunctionTyping } from '../../src/engine/function-typing.ts';
import {
  allFunctionFacts,
  callableNames,
  functionFacts,
  requireFunctionFact,
  requireOperator,
} from '../../src/engine/functions.ts';
import { MissingFactError } from '../../src/engine/missing-fact.ts';
import { isKeyword, isNonReservedKeyword, isReserved } from '../../src/engine/words.ts';

describe('a fact that is not there fails loudly', () => {
  test.each([
    ['function', () => requireFunctionFact('NO_SUCH')],
    ['operator', () => requireOperator('FlinkSqlOperatorTable.NO_SUCH')],
    ['connector', () => requireConnectorFact('no-such')],
    ['format', () => requireFormatFact('no-such', 'decoding-format')],
    ['format of another kind', () => requireFormatFact('json', 'bulk-reader-format')],
    ['option', () => requireOption(requireConnectorFact('kafka'), 'no-such')],
    ['configuration option', () => requireConfigurationOption('no.such')],
  ])('%s', (_kind, ask) => {
    expect(ask).toThrow(MissingFactError);
  });
});

describe('words', () => {
  test.each(['SELECT', 'select', 'VALUES', 'TABLE', 'ORDER'])('%s is reserved', (word) => {
    expect(isReserved(word)).toBe(true);
    expect(isNonReservedKeyword(word)).toBe(false);
  });
  test.each(['A', 'KEY', 'CATALOG', 'jar'])('%s may be a name', (word) => {
    expect(isReserved(word)).toBe(false);
    expect(isKeyword(word)).toBe(true);
  });
  test.each(['auction', '', 'toString'])('%j is no keyword', (word) => {
    expect(isKeyword(word)).toBe(false);
  });
});

describe('functions', () => {
  test('every fact is found by its name, and the catalog stands first', () => {
    for (const fact of allFunctionFacts()) expect(functionFacts(fact.name.toLowerCase())).toContain(fact);
    for (const fact of allFunctionFacts()) {
      const order = functionFacts(fact.name).map((f) => f.from);
      expect(order).toEqual([...order].sort());
    }
  });

  test('a field names one fact, which has a typing', () => {
    const all = [...allFunctionFacts(), ...hiddenFunctionFacts()];
    expect(new Set(all.map((fact) => `${fact.field}/${fact.mode ?? ''}`)).size).toBe(all.length);
    for (const fact of all) expect(requireFunctionTyping(fact)).toBeTypeOf('object');
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
    expect(requireFunctionFact(name)).toMatchObject(expected);
  });

  test('functions of time are evaluated for each row in streaming, once in batch', () => {
    const field = 'FlinkSqlOperatorTable.dynamicFunctions/CURRENT_TIMESTAMP';
    expect(requireOperator(`${field}/streaming`)).toMatchObject({ nondeterministic: true });
    expect(requireOperator(`${field}/batch`)).toMatchObject({ dynamic: true });
  });

  test('multiplication binds tighter than addition', () => {
    const plus = requireOperator('FlinkSqlOperatorTable.PLUS').precedence![0];
    const times = requireOperator('FlinkSqlOperatorTable.MULTIPLY').precedence![0];
    expect(times).toBeGreaterThan(plus);
  });

  test('strategies are data', () => {
    expect(requireFunctionTyping(requireFunctionFact('UPPER'))).toMatchObject({
      operands: { named: 'OperandTypes.CHARACTER', families: ['CHARACTER'] },
      result: { named: 'ReturnTypes.ARG0_NULLABLE' },
    });
  });

  test('names to suggest can be called', () => {
    expect(callableNames()).toContain('JSON_VALUE');
    expect(callableNames().filter((name) => !/^\w+$/.test(name))).toEqual([]);
    expect(callableNames().length).toBeGreaterThan(200);
  });
});

describe('factories', () => {
  // The connectors and formats that the truth of the parity suites was made with.
  test('the connectors are those of the engine', () => {
    expect(connectorFacts().map((fact) => fact.identifier)).toEqual([
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
    expect([...new Set(formatFacts().map((fact) => fact.identifier))]).toEqual([
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
    expect(catalogFacts().map((fact) => fact.identifier)).toContain('generic_in_memory');
  });

  test('options know their type, default and other keys', () => {
    const kafka = requireConnectorFact('kafka');
    expect(kafka.required.map((option) => option.key)).toEqual(['properties.bootstrap.servers']);
    expect(requireOption(kafka, 'scan.startup.mode')).toMatchObject({
      type: 'enum',
      default: 'group-offsets',
    });
    expect(requireOption(kafka, 'scan.startup.mode').values).toContain('earliest-offset');
    expect(optionOf(requireFormatFact('csv', 'decoding-format'), 'field-delimiter')?.default).toBe(',');
    expect(connectorFact('Kafka')).toBeUndefined();
  });

  test('a format can do what its factories implement', () => {
    expect(formatFact('parquet', 'bulk-reader-format')).toBeDefined();
    expect(formatFact('parquet', 'decoding-format')).toBeUndefined();
    expect(formatFact('csv', 'bulk-writer-format')).toBeDefined();
    expect(formatFact('csv', 'decoding-format')).toBeDefined();
  });

  test('keys of any table', () => {
    expect(commonTableOptions().map((option) => option.key)).toEqual(
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
    expect(configurationOption(key)).toMatchObject({ option: { key: option }, via });
  });

  test('an unknown key is unknown', () => {
    expect(configurationOption('parallelism.defualt')).toBeUndefined();
    expect(configurationOption('constructor')).toBeUndefined();
  });

  test('types and defaults', () => {
    expect(requireConfigurationOption('execution.checkpointing.mode')).toMatchObject({
      type: 'enum',
      default: 'EXACTLY_ONCE',
    });
    expect(requireConfigurationOption('table.exec.state.ttl')).toMatchObject({
      type: 'Duration',
      execution: 'streaming',
    });
    expect(configurationOptions().length).toBeGreaterThan(900);
  });

  test('descriptions come when asked for', async () => {
    expect(await configurationDescription('state.backend.type')).toContain('rocksdb');
    expect(await configurationDescription('no.such')).toBeUndefined();
  });
});
