// Rules that kafka and upsert-kafka share. Source: KafkaConnectorOptionsUtil, KafkaDynamicSource, KafkaDynamicSink.
import {
  kafkaGroupMissing,
  kafkaKeyFieldPrefix,
  kafkaKeyFieldUnknown,
  kafkaKeyFieldsWithoutFormat,
  kafkaKeyFormatWithoutFields,
  kafkaKeyPrefixWithAll,
  kafkaModeOptionMissing,
  kafkaOffsetNumber,
  kafkaOffsetReset,
  kafkaOffsetsFormat,
  kafkaOffsetsOfOneTopic,
  kafkaTopicAndPattern,
  kafkaTopicListEmpty,
  kafkaTopicMissing,
  kafkaTopicPattern,
  kafkaTransactionalPrefix,
} from '../../diagnostics/catalogue/connector-rules/kafka.ts';
import { patternMessage } from '../../text/java-pattern.ts';
import { nearest } from '../../base/nearest.ts';
import { BIGINT, BYTES, INT, STRING, mapOf, notNull, timestampLtz } from '../formats/metadata-types.ts';
import type { RowField } from '../../types/logical-type.ts';
import type { MetadataKey } from './changelog.ts';
import type { OptionReader } from './option-reader.ts';

/** KafkaDynamicSource.ReadableMetadata. */
export const READABLE: readonly MetadataKey[] = [
  { key: 'topic', type: notNull(STRING) },
  { key: 'partition', type: notNull(INT) },
  { key: 'headers', type: notNull(mapOf(STRING, BYTES)) },
  { key: 'leader-epoch', type: INT },
  { key: 'offset', type: notNull(BIGINT) },
  { key: 'timestamp', type: notNull(timestampLtz(3)) },
  { key: 'timestamp-type', type: notNull(STRING) },
];

/** KafkaDynamicSink.listWritableMetadata: the topic only where rows must say theirs. */
export function writableMetadata(reader: OptionReader): readonly MetadataKey[] {
  const topic: readonly MetadataKey[] = [{ key: 'topic', type: notNull(STRING) }];
  return [
    ...(topicsOf(reader)?.length === 1 ? [] : topic),
    { key: 'headers', type: mapOf(STRING, BYTES) },
    { key: 'timestamp', type: timestampLtz(3) },
  ];
}

export function topicsOf(reader: OptionReader): readonly string[] | undefined {
  const topics = reader.get('topic');
  return Array.isArray(topics) ? topics.map(String) : undefined;
}

/** validateTopic. */
export function checkTopic(reader: OptionReader): void {
  const topic = reader.has('topic');
  const pattern = reader.has('topic-pattern');
  if (topic && pattern) reader.fail(kafkaTopicAndPattern, {}, 'topic-pattern');
  if (!topic && !pattern) reader.failMissing('topic', kafkaTopicMissing);
  const text = reader.text('topic-pattern');
  // The table's constructor compiles it.
  const mistake = text === undefined ? undefined : patternMessage(text);
  if (mistake !== undefined) reader.fail(kafkaTopicPattern, { mistake, pattern: text! }, 'topic-pattern');
}

/** validateScanBoundedMode, and the same for startup modes. */
export function checkMode(reader: OptionReader, word: 'startup' | 'bounded'): void {
  const key = `scan.${word}.mode`;
  if (!reader.has(key)) return;
  const mode = reader.text(key);
  if (mode === 'timestamp') requireCompanion(reader, key, `scan.${word}.timestamp-millis`, mode);
  if (mode !== 'specific-offsets') return;
  const offsets = `scan.${word}.specific-offsets`;
  requireCompanion(reader, key, offsets, mode);
  if (topicsOf(reader)?.length !== 1) reader.fail(kafkaOffsetsOfOneTopic, {}, key);
  checkOffsets(reader, offsets, reader.text(offsets) ?? '');
}

function requireCompanion(reader: OptionReader, key: string, companion: string, mode: string): void {
  if (!reader.has(companion))
    reader.fail(
      kafkaModeOptionMissing,
      { companion, mode, end: key.includes('startup') ? 'startup' : 'bounded' },
      key,
    );
}

/** parseSpecificOffsets. */
function checkOffsets(reader: OptionReader, key: string, value: string): void {
  // String.split drops empty pieces at the end.
  const pairs = value.replace(/(?<!;);+$/, '').split(';');
  if (value !== '' && /^;+$/.test(value)) reader.fail(kafkaOffsetsFormat, { key, value }, key);
  for (const pair of pairs) {
    const parts = pair.replace(/(?<!,),+$/, '').split(',');
    const [partition, offset] = parts;
    if (
      parts.length !== 2 ||
      partition?.startsWith('partition:') !== true ||
      offset?.startsWith('offset:') !== true
    )
      reader.fail(kafkaOffsetsFormat, { key, value }, key);
    for (const number of [partition!.slice('partition:'.length), offset!.slice('offset:'.length)])
      if (!/^[+-]?\d+$/.test(number)) reader.fail(kafkaOffsetNumber, { number }, key);
  }
}

export function isBounded(reader: OptionReader): boolean {
  const mode = reader.text('scan.bounded.mode');
  return mode !== undefined && mode !== 'unbounded';
}

/** DynamicKafkaRecordSerializationSchema. */
export function checkTopicNames(reader: OptionReader): void {
  if (topicsOf(reader)?.length === 0) reader.fail(kafkaTopicListEmpty, {}, 'topic');
}

function physicalNames(reader: OptionReader): string[] {
  return reader.table.physical.map((field) => field.name);
}

/** createKeyFormatProjection: the columns of the key. */
export function keyColumns(reader: OptionReader, keyFields: readonly string[] | undefined): RowField[] {
  const hasFormat = reader.has('key.format');
  if (!hasFormat && keyFields !== undefined) reader.fail(kafkaKeyFieldsWithoutFormat, {}, 'key.fields');
  if (hasFormat && (keyFields === undefined || keyFields.length === 0))
    reader.fail(kafkaKeyFormatWithoutFields, {}, 'key.format');
  if (!hasFormat) return [];
  const prefix = reader.text('key.fields-prefix') ?? '';
  const names = physicalNames(reader);
  return keyFields!.map((name) => {
    if (!names.includes(name)) {
      const [near] = nearest(name, names, 1);
      reader.fail(
        kafkaKeyFieldUnknown,
        { name, names: names.join(', ') },
        'key.fields',
        near === undefined ? undefined : keyFields!.map((each) => (each === name ? near : each)).join(';'),
      );
    }
    if (!name.startsWith(prefix)) reader.fail(kafkaKeyFieldPrefix, { prefix, name }, 'key.fields-prefix');
    return reader.table.physical[names.indexOf(name)]!;
  });
}

/** createValueFormatProjection. */
export function valueColumns(reader: OptionReader, key: readonly RowField[]): readonly RowField[] {
  const prefix = reader.text('key.fields-prefix') ?? '';
  const except = reader.text('value.fields-include')?.toUpperCase() === 'EXCEPT_KEY';
  if (!except && prefix !== '') reader.fail(kafkaKeyPrefixWithAll, {}, 'key.fields-prefix');
  return except ? reader.table.physical.filter((field) => !key.includes(field)) : reader.table.physical;
}

/** The key's row as its format sees it: without the prefix of column names. */
export function keyRow(reader: OptionReader, key: readonly RowField[]): RowField[] {
  const prefix = reader.text('key.fields-prefix') ?? '';
  return key.map((field) => ({ ...field, name: field.name.slice(prefix.length) }));
}

/** validateDeliveryGuarantee, with the deprecated `sink.semantic` taken into account by the caller. */
export function checkDeliveryGuarantee(reader: OptionReader): void {
  if (
    reader.text('sink.delivery-guarantee') === 'exactly-once' &&
    !reader.has('sink.transactional-id-prefix')
  )
    reader.fail(kafkaTransactionalPrefix, {}, 'sink.delivery-guarantee');
}

/** KafkaSourceBuilder.sanityCheck and KafkaDynamicSource.getResetStrategy. */
export function checkConsumer(reader: OptionReader, committedOffsets: boolean): void {
  const { options } = reader.table;
  const reset = options.get('properties.auto.offset.reset');
  const resetKey = 'properties.auto.offset.reset';
  if (
    committedOffsets &&
    reset !== undefined &&
    !['LATEST', 'EARLIEST', 'NONE'].includes(reset.toUpperCase())
  )
    reader.fail(kafkaOffsetReset, { reset }, resetKey, nearest(reset, ['latest', 'earliest', 'none'], 1)[0]);
  if (!options.has('properties.group.id') && (committedOffsets || stopsAtCommitted(reader)))
    reader.failMissing('properties.group.id', kafkaGroupMissing);
}

function stopsAtCommitted(reader: OptionReader): boolean {
  return reader.text('scan.bounded.mode') === 'group-offsets';
}
