// Avro schemas in JSON as Flink's types.
import { describe, expect, test } from 'vitest';
import { summaryString } from '../../src/types/index.ts';
import { readAvroSchema } from '../../src/engine/formats/avro-schema-text.ts';

const record = (type: unknown): string =>
  JSON.stringify({ type: 'record', name: 'r', fields: [{ name: 'a', type }] });

describe('types', () => {
  test.each<[unknown, string]>([
    ['long', 'ROW<`a` BIGINT NOT NULL> NOT NULL'],
    [['null', 'string'], 'ROW<`a` STRING> NOT NULL'],
    [['int', 'null'], 'ROW<`a` INT> NOT NULL'],
    [{ type: 'long', logicalType: 'timestamp-millis' }, 'ROW<`a` TIMESTAMP(3) NOT NULL> NOT NULL'],
    [{ type: 'enum', name: 'e', symbols: ['A'] }, 'ROW<`a` STRING NOT NULL> NOT NULL'],
    [{ type: 'fixed', name: 'f', size: 3 }, 'ROW<`a` VARBINARY(3) NOT NULL> NOT NULL'],
    [{ type: 'map', values: 'int' }, 'ROW<`a` MAP<STRING NOT NULL, INT NOT NULL> NOT NULL> NOT NULL'],
    [
      { type: 'bytes', logicalType: 'decimal', precision: 10, scale: 2 },
      'ROW<`a` DECIMAL(10, 2) NOT NULL> NOT NULL',
    ],
  ])('%j', (type, expected) => {
    const read = readAvroSchema(record(type));
    expect(read.kind === 'type' && summaryString(read.type)).toBe(expected);
  });
});

test.each([
  ['{', 'it is no JSON'],
  ['{"name":"r"}', 'a type is missing'],
  ['{"type":"record","fields":[]}', 'a name is missing'],
  ['{"type":"record","name":"r"}', 'a record has no fields'],
  [record('lng'), '"lng" is not a defined name'],
])('%s is no schema', (text, mistake) => {
  expect(readAvroSchema(text)).toEqual({ kind: 'mistake', mistake });
});

test('a union of several types is right, and opaque', () => {
  expect(readAvroSchema(record(['int', 'string']))).toEqual({ kind: 'unknown' });
});
