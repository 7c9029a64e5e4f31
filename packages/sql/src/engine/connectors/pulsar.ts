// pulsar and upsert-pulsar: messages of topics. Source: PulsarTableFactory, UpsertPulsarTableFactory,
// PulsarTableValidationUtils, PulsarTableOptionUtils of flink-connector-pulsar 4.1.
import {
  pulsarKeyWithoutChangelog,
  pulsarMessageId,
  pulsarOptionsTogether,
  pulsarRoutingMode,
  pulsarSubscriptionType,
  pulsarTopicName,
  pulsarTopicsEmpty,
  pulsarUpsertKeyMissing,
} from '../../diagnostics/catalogue/connector-rules/pulsar.ts';
import type { FormatUse } from '../formats/index.ts';
import type { MetadataKey } from './changelog.ts';
import { isInsertOnly } from './changelog.ts';
import type { Connector } from './connector.ts';
import { keyColumns } from './kafka-options.ts';
import type { FormatSide, NamedFormat, OptionReader } from './option-reader.ts';
import { recordedSink, recordedSource, validateRecorded } from './recorded.ts';

type ReadFormat = FormatUse & NamedFormat;

export const pulsar: Connector = {
  identifier: 'pulsar',
  source: (reader) => {
    const [, value] = readFormats(reader, 'decode');
    validateRecorded(reader, 'source');
    checkPrimaryKey(reader, value);
    checkSource(reader, keyFields(reader));
    return readSource(reader, value, value);
  },
  sink: (reader) => {
    const [, value] = readFormats(reader, 'encode');
    validateRecorded(reader, 'sink');
    checkPrimaryKey(reader, value);
    checkSink(reader, keyFields(reader));
    return recordedSink(reader, {
      accepts: () => value.changelog,
      checkRuntime: () => {
        value.checkRow(reader.table.physical);
      },
    });
  },
};

export const upsertPulsar: Connector = {
  identifier: 'upsert-pulsar',
  source: (reader) => {
    const [, value] = readFormats(reader, 'decode');
    validateRecorded(reader, 'source');
    checkSource(reader, keyOfUpserts(reader));
    return readSource(reader, value, undefined);
  },
  sink: (reader) => {
    const [, value] = readFormats(reader, 'encode');
    validateRecorded(reader, 'sink');
    checkSink(reader, keyOfUpserts(reader));
    return recordedSink(reader, {
      checkRuntime: () => {
        value.checkRow(reader.table.physical);
      },
    });
  },
};

/** The source as it was seen, with the changes and the metadata of the format. */
function readSource(
  reader: OptionReader,
  value: ReadFormat,
  changing: FormatUse | undefined,
): ReturnType<typeof recordedSource> {
  const seen = recordedSource(reader);
  if (seen === undefined) return undefined;
  const bounded =
    reader.has('source.stop.at-message-id') && reader.text('source.stop.at-message-id') !== 'never';
  const stops =
    bounded || reader.has('source.stop.after-message-id') || reader.has('source.stop.at-publish-time');
  const changelog = changing?.changelog ?? seen.scan?.changelog ?? ['I'];
  return {
    ...seen,
    // PulsarTableSource is unbounded whatever its stop cursor says, unless there is one.
    scan: { changelog, bounded: stops ? undefined : false },
    metadata: [...(value.metadata ?? []).map(asValueKey), ...(seen.metadata ?? [])],
    checkRuntime: () => {
      value.checkRow(reader.table.physical);
    },
  };
}

function asValueKey({ key, type }: MetadataKey): MetadataKey {
  return { key: `value.${key}`, type };
}

function readFormats(reader: OptionReader, side: FormatSide): readonly [ReadFormat | undefined, ReadFormat] {
  const key = reader.optionalFormat('key.format', side);
  return [key, reader.optionalFormat('format', side) ?? reader.format('value.format', side)];
}

function keyFields(reader: OptionReader): readonly string[] | undefined {
  const fields = reader.get('key.fields');
  return reader.has('key.fields') && Array.isArray(fields) ? fields.map(String) : undefined;
}

/** overrideKeyFieldOptionsForUpsertMode: the primary key, which it reads without asking whether there is one. */
function keyOfUpserts(reader: OptionReader): readonly string[] {
  const { primaryKey } = reader.table;
  if (primaryKey.length === 0) reader.failKey(pulsarUpsertKeyMissing);
  return primaryKey;
}

/** validatePrimaryKeyConstraints; the message prints the format as an object. */
function checkPrimaryKey(reader: OptionReader, value: ReadFormat): void {
  if (reader.table.primaryKey.length > 0 && isInsertOnly(value.changelog))
    reader.fail(
      pulsarKeyWithoutChangelog,
      { table: reader.table.identifier, format: value.identifier },
      'connector',
    );
}

/** validateTableSourceOptions, getStartCursor, getStopCursor. */
function checkSource(reader: OptionReader, keys: readonly string[] | undefined): void {
  checkTopics(reader);
  checkOneOf(reader, ['source.start.message-id', 'source.start.publish-time'], 'both of them');
  checkOneOf(
    reader,
    ['source.stop.at-message-id', 'source.stop.after-message-id', 'source.stop.at-publish-time'],
    'more than 1 of them',
  );
  if (reader.text('source.subscription-type')?.toLowerCase() === 'failover')
    reader.fail(pulsarSubscriptionType, {}, 'source.subscription-type');
  keyColumns(reader, keys);
  checkMessageId(reader, 'source.start.message-id', ['earliest', 'latest']);
  checkMessageId(reader, 'source.stop.at-message-id', ['never', 'latest']);
  checkMessageId(reader, 'source.stop.after-message-id', []);
}

/** validateTableSinkOptions. */
function checkSink(reader: OptionReader, keys: readonly string[] | undefined): void {
  checkTopics(reader);
  keyColumns(reader, keys);
  const mode = 'sink.topic-routing-mode';
  if (reader.text(mode)?.toLowerCase() === 'custom') reader.fail(pulsarRoutingMode, {}, mode);
  checkOneOf(reader, ['sink.custom-topic-router', mode], 'both of them');
}

function checkTopics(reader: OptionReader): void {
  const topics = reader.get('topics');
  const names = Array.isArray(topics) ? topics.map(String) : [];
  if (names.length === 0) reader.fail(pulsarTopicsEmpty, {}, 'topics');
  const wrong = names.find((name) => !isTopicName(name));
  if (wrong !== undefined) reader.fail(pulsarTopicName, { topic: wrong }, 'topics');
}

/** TopicName.isValid: a local name, tenant/namespace/name, or one with its domain. */
function isTopicName(name: string): boolean {
  if (name === '') return false;
  const [domain, path] = name.includes('://') ? name.split('://', 2) : [undefined, name];
  if (domain === undefined) return name.split('/').length === 1 || name.split('/').length === 3;
  const parts = (path ?? '').split('/');
  return (
    (domain === 'persistent' || domain === 'non-persistent') &&
    parts.length >= 3 &&
    parts.slice(0, 3).every((part) => part !== '')
  );
}

/** The message prints options as ConfigOption.toString does. */
function checkOneOf(reader: OptionReader, keys: readonly string[], detected: string): void {
  const given = keys.filter((key) => reader.has(key));
  if (given.length < 2) return;
  const named = keys.map((key) => `Key: '${key}' , default: ${defaultOf(key)} (fallback keys: [])`);
  const list = `${named.slice(0, -1).join(', ')} and ${named.at(-1) ?? ''}`;
  reader.fail(pulsarOptionsTogether, { options: list, detected }, given[1]);
}

function defaultOf(key: string): string {
  return key === 'sink.topic-routing-mode' ? 'round-robin' : 'null';
}

/** parseMessageIdString. */
function checkMessageId(reader: OptionReader, key: string, named: readonly string[]): void {
  const value = reader.text(key);
  if (!reader.has(key) || value === undefined || named.includes(value)) return;
  const words = [...named, 'three numbers such as 12:2:-1'].join(', ');
  const parts = value.split(':');
  if (parts.length < 3) reader.fail(pulsarMessageId, { further: '', words }, key);
  if (parts.length > 3 || parts.some((part) => !/^[+-]?\d+$/.test(part)))
    reader.fail(pulsarMessageId, { further: ' Each id should be able to parsed to long type.', words }, key);
}
