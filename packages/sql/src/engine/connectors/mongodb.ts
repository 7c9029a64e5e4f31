// mongodb: documents of a collection. Source: MongoDynamicTableFactory and what it builds.
import {
  mongodbAmbiguousKey,
  mongodbBatchSize,
  mongodbConnectionString,
  mongodbExactlyOnce,
  mongodbFetchSize,
  mongodbKeyType,
  mongodbLookupRetries,
  mongodbLookupRetryInterval,
  mongodbPartitionSamples,
  mongodbPartitionSize,
  mongodbSinkRetries,
  mongodbSinkRetryInterval,
  mongodbUnreadableMapKey,
  mongodbUnreadableType,
  mongodbUnwritableMapKey,
  mongodbUnwritableType,
  mongodbUri,
} from '../../diagnostics/catalogue/connector-rules/mongodb.ts';
import { isCharacter, isUndecided, summaryString } from '../../types/index.ts';
import type { LogicalType, RowField, TypeRoot } from '../../types/logical-type.ts';
import type { DiagnosticDefinition } from '../../diagnostics/definition.ts';
import type { Connector } from './connector.ts';
import { insertOnly, upsert } from './changelog.ts';
import { uriMistake } from './mongodb-uri.ts';
import { checkLookupCache } from './lookup-cache.ts';
import type { OptionReader } from './option-reader.ts';

export const mongodb: Connector = {
  identifier: 'mongodb',
  source: (reader) => {
    reader.validate();
    checkUri(reader);
    checkAtLeast(reader, 'scan.fetch-size', 1, mongodbFetchSize);
    checkAtLeast(reader, 'scan.partition.size', 1024 * 1024, mongodbPartitionSize);
    checkAtLeast(reader, 'scan.partition.samples', 1, mongodbPartitionSamples);
    checkLookupCache(reader);
    checkAtLeast(reader, 'lookup.max-retries', 0, mongodbLookupRetries);
    checkAtLeast(reader, 'lookup.retry.interval', 1, mongodbLookupRetryInterval);
    return {
      className: 'org.apache.flink.connector.mongodb.table.MongoDynamicTableSource',
      summary: 'MongoDB',
      scan: { changelog: insertOnly, bounded: true },
      checkRuntime: (read) => {
        checkRow(reader, read, 'read');
      },
    };
  },
  sink: (reader) => {
    reader.validate();
    checkKey(reader);
    checkUri(reader);
    const rows = reader.number('sink.buffer-flush.max-rows') ?? 1000;
    if (rows !== -1 && rows <= 0) reader.fail(mongodbBatchSize, {}, 'sink.buffer-flush.max-rows');
    checkAtLeast(reader, 'sink.max-retries', 0, mongodbSinkRetries);
    checkAtLeast(reader, 'sink.retry.interval', 1, mongodbSinkRetryInterval);
    if (reader.text('sink.delivery-guarantee') === 'exactly-once')
      reader.fail(mongodbExactlyOnce, {}, 'sink.delivery-guarantee');
    const changes = reader.table.primaryKey.length > 0 ? upsert : insertOnly;
    return {
      className: 'org.apache.flink.connector.mongodb.table.MongoDynamicTableSink',
      summary: 'MongoDB',
      accepts: () => changes,
      checkRuntime: () => {
        checkRow(reader, reader.table.physical, 'write');
      },
    };
  },
};

/** The constructor of ConnectionString. */
function checkUri(reader: OptionReader): void {
  const uri = reader.text('uri') ?? '';
  if (!uri.startsWith('mongodb://') && !uri.startsWith('mongodb+srv://')) reader.fail(mongodbUri, {}, 'uri');
  const mistake = uriMistake(uri);
  if (mistake !== undefined) reader.fail(mongodbConnectionString, { mistake }, 'uri');
}

function checkAtLeast(reader: OptionReader, key: string, least: number, rule: DiagnosticDefinition): void {
  const value = reader.number(key);
  if (value !== undefined && Math.trunc(value) < least) reader.fail(rule, { least }, key);
}

/** MongoValidationUtils.ALLOWED_PRIMARY_KEY_TYPES, with Flink's names where they differ from ours. */
const ALLOWED_KEY_TYPES: readonly (readonly [TypeRoot, string?])[] = [
  ['CHAR'],
  ['VARCHAR'],
  ['BOOLEAN'],
  ['DECIMAL'],
  ['INTEGER'],
  ['BIGINT'],
  ['DOUBLE'],
  ['TIMESTAMP', 'TIMESTAMP_WITHOUT_TIME_ZONE'],
  ['TIMESTAMP_LTZ', 'TIMESTAMP_WITH_LOCAL_TIME_ZONE'],
  ['INTERVAL_YEAR_MONTH'],
  ['INTERVAL_DAY_TIME'],
];

/** MongoKeyExtractor.createKeyExtractor: `_id` is the key or is no column. */
function checkKey(reader: OptionReader): void {
  const { physical, primaryKey } = reader.table;
  const hasId = physical.some((field) => field.name === '_id');
  if (hasId && !(primaryKey.length === 1 && primaryKey[0] === '_id')) reader.fail(mongodbAmbiguousKey);
  const types = primaryKey.flatMap((name) => physical.find((field) => field.name === name)?.type ?? []);
  // Of a key of one column only the fields of a row are looked at (MongoValidationUtils.validatePrimaryKey).
  const [only] = types;
  const looked =
    types.length > 1 ? types : only?.root === 'ROW' ? only.fields.map((field) => field.type) : [];
  const illegal = looked.filter(
    (type) => !isUndecided(type) && !ALLOWED_KEY_TYPES.some(([root]) => root === type.root),
  );
  const allowed = ALLOWED_KEY_TYPES.map(([root, name]) => name ?? root).join(', ');
  if (illegal.length > 0)
    reader.fail(mongodbKeyType, { illegal: illegal.map(summaryString).join(', '), allowed });
}

const UNSUPPORTED: readonly TypeRoot[] = [
  'TINYINT',
  'SMALLINT',
  'FLOAT',
  'DATE',
  'TIME',
  'MULTISET',
  'RAW',
  'STRUCTURED',
];

/** BsonToRowDataConverters and RowDataToBsonConverters: what BSON has no value for. */
function checkRow(reader: OptionReader, fields: readonly RowField[], direction: 'read' | 'write'): void {
  for (const field of fields) checkType(reader, field.name, field.type, direction);
}

function checkType(
  reader: OptionReader,
  column: string,
  type: LogicalType,
  direction: 'read' | 'write',
): void {
  if (UNSUPPORTED.includes(type.root))
    reader.failColumn(column, direction === 'read' ? mongodbUnreadableType : mongodbUnwritableType, {
      type: summaryString(type),
    });
  if (type.root === 'ARRAY') checkType(reader, column, type.element, direction);
  if (type.root === 'ROW') for (const field of type.fields) checkType(reader, column, field.type, direction);
  if (type.root !== 'MAP') return;
  if (!isCharacter(type.key))
    reader.failColumn(column, direction === 'read' ? mongodbUnreadableMapKey : mongodbUnwritableMapKey, {
      type: summaryString(type.key),
    });
  checkType(reader, column, type.value, direction);
}
