// kafka: records of topics. Source: KafkaDynamicTableFactory.
import {
  kafkaKeyFormatChangelog,
  kafkaKeyWithoutChangelog,
  kafkaPartitionerEmpty,
  kafkaRoundRobinWithKey,
  kafkaSinkSemantic,
} from '../../diagnostics/catalogue/connector-rules/kafka.ts';
import type { MetadataKey } from './changelog.ts';
import type { Connector } from './connector.ts';
import { isInsertOnly } from './changelog.ts';
import { checkDeserializers, checkPartitionerClass } from './kafka-classes.ts';
import { withSubjects } from './kafka-subjects.ts';
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
import type { FormatSide, NamedFormat, OptionReader } from './option-reader.ts';
import type { FormatUse } from '../formats/index.ts';

export const kafka: Connector = {
  identifier: 'kafka',
  bound: ['scan.bounded.mode', 'latest-offset'],
  prepare: (options, role) => (role === 'sink' ? withSubjects(options) : options),
  source: (reader) => {
    const key = keyFormat(reader, 'decode');
    const value = valueFormat(reader, 'decode');
    reader.validate('properties.');
    checkTopic(reader);
    checkMode(reader, 'startup');
    checkMode(reader, 'bounded');
    checkPrimaryKey(reader, value);
    const keys = keyColumns(reader, keyFields(reader));
    const values = valueColumns(reader, keys);
    return {
      className: 'org.apache.flink.streaming.connectors.kafka.table.KafkaDynamicSource',
      summary: 'Kafka table source',
      scan: { changelog: value.changelog, bounded: isBounded(reader) },
      metadata: [...(value.metadata ?? []).map(asValueKey), ...READABLE],
      checkRuntime: () => {
        key?.checkRow(keyRow(reader, keys));
        value.checkRow(values);
        const mode = reader.text('scan.startup.mode');
        checkConsumer(reader, mode === undefined || mode === 'group-offsets');
        checkDeserializers(reader);
      },
    };
  },
  sink: (reader) => {
    // The completion of subjects for schema registries looks at the topics first (autoCompleteSchemaRegistrySubject).
    checkTopic(reader);
    const key = keyFormat(reader, 'encode');
    const value = valueFormat(reader, 'encode');
    reader.validate('properties.');
    checkSemantic(reader);
    checkPartitioner(reader);
    checkDeliveryGuarantee(reader);
    checkPrimaryKey(reader, value);
    const keys = keyColumns(reader, keyFields(reader));
    const values = valueColumns(reader, keys);
    return {
      className: 'org.apache.flink.streaming.connectors.kafka.table.KafkaDynamicSink',
      summary: 'Kafka table sink',
      accepts: () => value.changelog,
      metadata: writableMetadata(reader),
      checkRuntime: () => {
        key?.checkRow(keyRow(reader, keys));
        value.checkRow(values);
        checkTopicNames(reader);
      },
    };
  },
};

function asValueKey({ key, type }: MetadataKey): MetadataKey {
  return { key: `value.${key}`, type };
}

function keyFields(reader: OptionReader): readonly string[] | undefined {
  const fields = reader.get('key.fields');
  return reader.has('key.fields') && Array.isArray(fields) ? fields.map(String) : undefined;
}

function keyFormat(reader: OptionReader, side: FormatSide): FormatUse | undefined {
  const format = reader.optionalFormat('key.format', side);
  if (format !== undefined && !isInsertOnly(format.changelog))
    reader.fail(
      kafkaKeyFormatChangelog,
      { format: format.identifier, changelog: format.changelog.map(javaName).join(', ') },
      'key.format',
    );
  return format;
}

function javaName(kind: string): string {
  return { I: 'INSERT', UB: 'UPDATE_BEFORE', UA: 'UPDATE_AFTER', D: 'DELETE' }[kind] ?? kind;
}

function valueFormat(reader: OptionReader, side: FormatSide): FormatUse & NamedFormat {
  return reader.optionalFormat('format', side) ?? reader.format('value.format', side);
}

/** validatePKConstraints. */
function checkPrimaryKey(reader: OptionReader, value: FormatUse & NamedFormat): void {
  if (reader.table.primaryKey.length > 0 && isInsertOnly(value.changelog))
    reader.fail(
      kafkaKeyWithoutChangelog,
      { table: reader.table.identifier, format: value.identifier },
      'connector',
    );
}

/** validateDeprecatedSemantic: DeliveryGuarantee.valueOf. */
function checkSemantic(reader: OptionReader): void {
  const semantic = reader.text('sink.semantic');
  if (semantic === undefined) return;
  const name = semantic.toUpperCase().replaceAll('-', '_');
  if (!['EXACTLY_ONCE', 'AT_LEAST_ONCE', 'NONE'].includes(name))
    reader.fail(kafkaSinkSemantic, { name }, 'sink.semantic');
}

/** validateSinkPartitioner. */
function checkPartitioner(reader: OptionReader): void {
  const partitioner = reader.text('sink.partitioner');
  if (!reader.has('sink.partitioner') || partitioner === undefined) return;
  if (partitioner === 'round-robin' && reader.has('key.fields'))
    reader.fail(kafkaRoundRobinWithKey, {}, 'sink.partitioner');
  if (partitioner === '') reader.fail(kafkaPartitionerEmpty, {}, 'sink.partitioner');
  checkPartitionerClass(reader);
}
