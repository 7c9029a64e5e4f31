// upsert-kafka: the latest row of each key. Source: UpsertKafkaDynamicTableFactory.
import {
  upsertKafkaFlushNegative,
  upsertKafkaFlushTogether,
  upsertKafkaFormatChangelog,
  upsertKafkaKeyMissing,
  upsertKafkaTopicAndPattern,
  upsertKafkaTopicMissing,
} from '../../diagnostics/catalogue/connector-rules/upsert-kafka.ts';
import type { FormatUse } from '../formats/index.ts';
import type { Connector } from './connector.ts';
import { isInsertOnly, upsert } from './changelog.ts';
import {
  READABLE,
  checkConsumer,
  checkDeliveryGuarantee,
  checkMode,
  checkTopic,
  checkTopicNames,
  isBounded,
  keyColumns,
  keyRow,
  valueColumns,
  writableMetadata,
} from './kafka-options.ts';
import { withSubjects } from './kafka-subjects.ts';
import type { NamedFormat, OptionReader } from './option-reader.ts';

export const upsertKafka: Connector = {
  identifier: 'upsert-kafka',
  bound: ['scan.bounded.mode', 'latest-offset'],
  prepare: (options, role) => (role === 'sink' ? withSubjects(options) : options),
  source: (reader) => {
    const key = reader.format('key.format', 'decode');
    const value = reader.format('value.format', 'decode');
    reader.validate('properties.');
    checkMode(reader, 'bounded');
    checkFormats(reader, key, value);
    const keys = keyColumns(reader, reader.table.primaryKey);
    const values = valueColumns(reader, keys);
    checkOneTopic(reader);
    return {
      className: 'org.apache.flink.streaming.connectors.kafka.table.KafkaDynamicSource',
      summary: 'Kafka table source',
      scan: { changelog: ['UA', 'D'], bounded: isBounded(reader) },
      // DecodingFormatWrapper hides the metadata of the value's format.
      metadata: READABLE,
      checkRuntime: () => {
        key.checkRow(keyRow(reader, keys));
        value.checkRow(values);
        checkConsumer(reader, false);
      },
    };
  },
  sink: (reader) => {
    checkTopic(reader);
    const key = reader.format('key.format', 'encode');
    const value = reader.format('value.format', 'encode');
    reader.validate('properties.');
    checkFormats(reader, key, value);
    checkBuffer(reader);
    checkDeliveryGuarantee(reader);
    const keys = keyColumns(reader, reader.table.primaryKey);
    const values = valueColumns(reader, keys);
    checkFlush(reader);
    return {
      className: 'org.apache.flink.streaming.connectors.kafka.table.KafkaDynamicSink',
      summary: 'Kafka table sink',
      accepts: () => upsert,
      metadata: writableMetadata(reader),
      checkRuntime: () => {
        key.checkRow(keyRow(reader, keys));
        value.checkRow(values);
        checkTopicNames(reader);
      },
    };
  },
};

/** validateFormat, validatePKConstraints. */
function checkFormats(
  reader: OptionReader,
  key: FormatUse & NamedFormat,
  value: FormatUse & NamedFormat,
): void {
  for (const [word, format] of [
    ['key', key],
    ['value', value],
  ] as const)
    if (!isInsertOnly(format.changelog))
      reader.fail(upsertKafkaFormatChangelog, { identifier: format.identifier, word }, `${word}.format`);
  if (reader.table.primaryKey.length === 0) reader.failKey(upsertKafkaKeyMissing);
}

/** validateSinkBufferFlush. */
function checkBuffer(reader: OptionReader): void {
  const rows = reader.number('sink.buffer-flush.max-rows') ?? 0;
  const interval = Math.trunc(reader.number('sink.buffer-flush.interval') ?? 0);
  if (rows > 0 !== interval > 0)
    reader.fail(
      upsertKafkaFlushTogether,
      {},
      rows > 0 ? 'sink.buffer-flush.max-rows' : 'sink.buffer-flush.interval',
    );
}

/** KafkaSourceBuilder.sanityCheck. */
function checkOneTopic(reader: OptionReader): void {
  if (reader.has('topic') && reader.has('topic-pattern'))
    reader.fail(upsertKafkaTopicAndPattern, {}, 'topic-pattern');
  if (!reader.has('topic') && !reader.has('topic-pattern'))
    reader.failMissing('topic', upsertKafkaTopicMissing);
}

/** SinkBufferFlushMode and ReducingUpsertSink: anything but zero switches buffering on. */
function checkFlush(reader: OptionReader): void {
  const rows = reader.number('sink.buffer-flush.max-rows') ?? 0;
  const interval = Math.trunc(reader.number('sink.buffer-flush.interval') ?? 0);
  if (rows < 0) reader.fail(upsertKafkaFlushNegative, { rows, interval }, 'sink.buffer-flush.max-rows');
}
