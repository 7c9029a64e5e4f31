// kinesis: records of a stream; source and sink have factories of their own. Source: KinesisDynamicTableFactory,
// KinesisDynamicTableSinkFactory of flink-connector-kinesis 4.3.
import {
  kinesisCollector,
  kinesisPartitionKeyType,
  kinesisPartitioner,
  kinesisPartitionerBesideKeys,
  kinesisStreamMissing,
} from '../../diagnostics/catalogue/connector-rules/aws.ts';
import type { TypeRoot } from '../../types/logical-type.ts';
import { checkAsyncSink, checkAwsClient, checkAwsSinkClient } from './aws-options.ts';
import { isInsertOnly } from './changelog.ts';
import type { Connector } from './connector.ts';
import { checkConsumer } from './kinesis-consumer.ts';
import type { OptionReader } from './option-reader.ts';
import { recordedSink, recordedSource, validateRecorded } from './recorded.ts';

export const kinesis: Connector = {
  identifier: 'kinesis',
  source: (reader) => {
    const format = reader.format('format', 'decode');
    validateRecorded(reader, 'source');
    checkAwsClient(reader);
    checkConsumer(reader);
    const seen = recordedSource(reader);
    return (
      seen && {
        ...seen,
        scan: { changelog: format.changelog, bounded: false },
        checkRuntime: () => {
          format.checkRow(reader.table.physical);
          checkCollector(reader, format.identifier, isInsertOnly(format.changelog));
        },
      }
    );
  },
  sink: (reader) => {
    const format = reader.format('format', 'encode');
    // KinesisProducerOptionsMapper reads it before the options are validated.
    if (!reader.has('stream')) reader.failMissing('stream', kinesisStreamMissing);
    checkPartitionKeys(reader);
    checkPartitionerClass(reader);
    validateRecorded(reader, 'sink');
    if (reader.table.partitionKeys.length > 0 && reader.has('sink.partitioner'))
      reader.fail(kinesisPartitionerBesideKeys, {}, 'sink.partitioner');
    checkAsyncSink(reader);
    checkAwsSinkClient(reader);
    return recordedSink(reader, {
      accepts: () => format.changelog,
      checkRuntime: () => {
        format.checkRow(reader.table.physical);
      },
    });
  },
};

/** Formats of several rows a record: KinesisDeserializationSchemaWrapper asks a schema to give one. */
const OF_COLLECTORS: Readonly<Record<string, string>> = {
  'canal-json': 'org.apache.flink.formats.json.canal.CanalJsonDeserializationSchema',
  'debezium-json': 'org.apache.flink.formats.json.debezium.DebeziumJsonDeserializationSchema',
  'maxwell-json': 'org.apache.flink.formats.json.maxwell.MaxwellJsonDeserializationSchema',
  'ogg-json': 'org.apache.flink.formats.json.ogg.OggJsonDeserializationSchema',
  'debezium-avro-confluent':
    'org.apache.flink.formats.avro.registry.confluent.debezium.DebeziumAvroDeserializationSchema',
};

function checkCollector(reader: OptionReader, format: string, plain: boolean): void {
  const schema = OF_COLLECTORS[format];
  if (!plain && schema !== undefined) reader.fail(kinesisCollector, { schema }, 'format');
}

/** LogicalTypeChecks.hasWellDefinedString. */
const WITH_STRING: readonly TypeRoot[] = [
  'CHAR',
  'VARCHAR',
  'BOOLEAN',
  'TINYINT',
  'SMALLINT',
  'INTEGER',
  'BIGINT',
  'FLOAT',
  'DOUBLE',
];

/** RowDataFieldsKinesisPartitionKeyGenerator. */
function checkPartitionKeys(reader: OptionReader): void {
  const { partitionKeys, physical } = reader.table;
  const bad = partitionKeys.filter((key) => {
    const root = physical.find(({ name }) => name === key)?.type.root;
    return root !== undefined && root !== 'ERROR' && root !== 'UNKNOWN' && !WITH_STRING.includes(root);
  });
  if (bad.length > 0) reader.fail(kinesisPartitionKeyType, { keys: bad.join(', ') });
}

/** KinesisPartitionKeyGeneratorFactory: any other word is the name of a class, which may be in the draft's JARs. */
function checkPartitionerClass(reader: OptionReader): void {
  const value = reader.text('sink.partitioner');
  if (value === undefined || reader.table.partitionKeys.length > 0) return;
  if (value !== 'fixed' && value !== 'random' && !value.includes('.'))
    reader.fail(kinesisPartitioner, { partitioner: value }, 'sink.partitioner');
}
