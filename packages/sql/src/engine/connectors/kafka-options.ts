// Rules that kafka and upsert-kafka share. Source: KafkaConnectorOptionsUtil, KafkaDynamicSource, KafkaDynamicSink.
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
  if (topic && pattern)
    reader.fail(
      "Option 'topic' and 'topic-pattern' shouldn't be set together.",
      'Keep one of the two.',
      'topic-pattern',
    );
  if (!topic && !pattern) reader.failMissing('topic', "Either 'topic' or 'topic-pattern' must be set.");
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
  if (topicsOf(reader)?.length !== 1)
    reader.fail(
      'Currently Kafka source only supports specific offset for single topic.',
      'Name one topic, or use another mode.',
      key,
    );
  checkOffsets(reader, offsets, reader.text(offsets) ?? '');
}

function requireCompanion(reader: OptionReader, key: string, companion: string, mode: string): void {
  if (!reader.has(companion))
    reader.fail(
      `'${companion}' is required in '${mode}' ${key.includes('startup') ? 'startup' : 'bounded'} mode but missing.`,
      `Add '${companion}' to the WITH clause.`,
      key,
    );
}

/** parseSpecificOffsets. */
function checkOffsets(reader: OptionReader, key: string, value: string): void {
  const message = `Invalid properties '${key}' should follow the format 'partition:0,offset:42;partition:1,offset:300', but is '${value}'.`;
  const advice = "Write 'partition:0,offset:42;partition:1,offset:300'.";
  // String.split drops empty pieces at the end.
  const pairs = value.replace(/(?<!;);+$/, '').split(';');
  if (value !== '' && /^;+$/.test(value)) reader.fail(message, advice, key);
  for (const pair of pairs) {
    const parts = pair.replace(/(?<!,),+$/, '').split(',');
    const [partition, offset] = parts;
    if (
      parts.length !== 2 ||
      partition?.startsWith('partition:') !== true ||
      offset?.startsWith('offset:') !== true
    )
      reader.fail(message, advice, key);
    for (const number of [partition!.slice('partition:'.length), offset!.slice('offset:'.length)])
      if (!/^[+-]?\d+$/.test(number)) reader.fail(`For input string: "${number}"`, advice, key);
  }
}

export function isBounded(reader: OptionReader): boolean {
  const mode = reader.text('scan.bounded.mode');
  return mode !== undefined && mode !== 'unbounded';
}

/** DynamicKafkaRecordSerializationSchema. */
export function checkTopicNames(reader: OptionReader): void {
  if (topicsOf(reader)?.length === 0)
    reader.fail('Either Topic or Topic Pattern must be set.', 'Name a topic.', 'topic');
}

function physicalNames(reader: OptionReader): string[] {
  return reader.table.physical.map((field) => field.name);
}

/** createKeyFormatProjection: the columns of the key. */
export function keyColumns(reader: OptionReader, keyFields: readonly string[] | undefined): RowField[] {
  const hasFormat = reader.has('key.format');
  if (!hasFormat && keyFields !== undefined)
    reader.fail(
      "The option 'key.fields' can only be declared if a key format is defined using 'key.format'.",
      "Add 'key.format', or remove 'key.fields'.",
      'key.fields',
    );
  if (hasFormat && (keyFields === undefined || keyFields.length === 0))
    reader.fail(
      "A key format 'key.format' requires the declaration of one or more of key fields using 'key.fields'.",
      "Add 'key.fields' = '…' with the columns of the key.",
      'key.format',
    );
  if (!hasFormat) return [];
  const prefix = reader.text('key.fields-prefix') ?? '';
  const names = physicalNames(reader);
  return keyFields!.map((name) => {
    if (!names.includes(name)) {
      const [near] = nearest(name, names, 1);
      reader.failValue(
        `Could not find the field '${name}' in the table schema for usage in the key format. A key field must be a regular, physical column. The following columns can be selected in the 'key.fields' option:\n[${names.join(', ')}]`,
        'Name physical columns of this table, separated by semicolons.',
        'key.fields',
        near === undefined ? undefined : keyFields!.map((each) => (each === name ? near : each)).join(';'),
      );
    }
    if (!name.startsWith(prefix))
      reader.fail(
        `All fields in 'key.fields' must be prefixed with '${prefix}' when option 'key.fields-prefix' is set but field '${name}' is not prefixed.`,
        'Rename the column or change the prefix.',
        'key.fields-prefix',
      );
    return reader.table.physical[names.indexOf(name)]!;
  });
}

/** createValueFormatProjection. */
export function valueColumns(reader: OptionReader, key: readonly RowField[]): readonly RowField[] {
  const prefix = reader.text('key.fields-prefix') ?? '';
  const except = reader.text('value.fields-include')?.toUpperCase() === 'EXCEPT_KEY';
  if (!except && prefix !== '')
    reader.fail(
      "A key prefix is not allowed when option 'value.fields-include' is set to 'ALL'. Set it to 'EXCEPT_KEY' instead to avoid field overlaps.",
      "Add 'value.fields-include' = 'EXCEPT_KEY'.",
      'key.fields-prefix',
    );
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
    reader.fail(
      'sink.transactional-id-prefix must be specified when using DeliveryGuarantee.EXACTLY_ONCE.',
      "Add 'sink.transactional-id-prefix' = '…', unique to this job.",
      'sink.delivery-guarantee',
    );
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
    reader.failValue(
      `auto.offset.reset can not be set to ${reset}. Valid values: [latest,earliest,none]`,
      'Use latest, earliest or none.',
      resetKey,
      nearest(reset, ['latest', 'earliest', 'none'], 1)[0],
    );
  if (!options.has('properties.group.id') && (committedOffsets || stopsAtCommitted(reader)))
    reader.failMissing(
      'properties.group.id',
      'Property group.id is required when using committed offset for offsets initializer',
      "Add 'properties.group.id' = '…', or start elsewhere: 'scan.startup.mode' = 'earliest-offset'.",
    );
}

function stopsAtCommitted(reader: OptionReader): boolean {
  return reader.text('scan.bounded.mode') === 'group-offsets';
}
