// upsert-kafka: the latest row of each key. Source: UpsertKafkaDynamicTableFactory.
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
      reader.fail(
        `'upsert-kafka' connector doesn't support '${format.identifier}' as ${word} format, because '${format.identifier}' is not in insert-only mode.`,
        "Use a plain format such as json or avro, or 'connector' = 'kafka' for a changelog.",
        `${word}.format`,
      );
  if (reader.table.primaryKey.length === 0)
    reader.failKey(
      "'upsert-kafka' tables require to define a PRIMARY KEY constraint. The PRIMARY KEY specifies which columns should be read from or write to the Kafka message key. The PRIMARY KEY also defines records in the 'upsert-kafka' table should update or delete on which keys.",
      'Add PRIMARY KEY (…) NOT ENFORCED to the columns.',
    );
}

/** validateSinkBufferFlush. */
function checkBuffer(reader: OptionReader): void {
  const rows = reader.number('sink.buffer-flush.max-rows') ?? 0;
  const interval = Math.trunc(reader.number('sink.buffer-flush.interval') ?? 0);
  if (rows > 0 !== interval > 0)
    reader.fail(
      "'sink.buffer-flush.max-rows' and 'sink.buffer-flush.interval' must be set to be greater than zero together to enable sink buffer flushing.",
      'Set both above zero, or none.',
      rows > 0 ? 'sink.buffer-flush.max-rows' : 'sink.buffer-flush.interval',
    );
}

/** KafkaSourceBuilder.sanityCheck. */
function checkOneTopic(reader: OptionReader): void {
  const cause = 'Either Topic or Topic Pattern must be set for source.';
  if (reader.has('topic') && reader.has('topic-pattern'))
    reader.fail(cause, 'Keep one of the two.', 'topic-pattern');
  if (!reader.has('topic') && !reader.has('topic-pattern')) reader.failMissing('topic', cause);
}

/** SinkBufferFlushMode and ReducingUpsertSink: anything but zero switches buffering on. */
function checkFlush(reader: OptionReader): void {
  const rows = reader.number('sink.buffer-flush.max-rows') ?? 0;
  const interval = Math.trunc(reader.number('sink.buffer-flush.interval') ?? 0);
  if (rows < 0)
    reader.fail(
      `batchSize and batchInterval must greater than zero if buffer flush is enabled, but got batchSize=${String(rows)} and batchIntervalMs=${String(interval)}`,
      'Set both above zero, or to zero.',
      'sink.buffer-flush.max-rows',
    );
}
