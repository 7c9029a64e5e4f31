// Classes that options of kafka name: those of Java and Kafka are known, one of a user's own is for a JAR to bring.
import {
  kafkaDeserializerClass,
  kafkaDeserializerNotFound,
  kafkaDeserializerType,
  kafkaPartitionerClass,
  kafkaPartitionerNotFound,
} from '../../diagnostics/catalogue/connector-rules/kafka.ts';
import { userClass } from '../../diagnostics/undecided-reasons.ts';
import { isOwnClass } from './class-name.ts';
import type { OptionReader } from './option-reader.ts';

const PARTITIONER = 'sink.partitioner';
const FIXED = 'org.apache.flink.streaming.connectors.kafka.partitioner.FlinkFixedPartitioner';
const SERIALIZATION = 'org.apache.kafka.common.serialization.';

/** KafkaConnectorOptionsUtil.getFlinkKafkaPartitioner. */
export function checkPartitionerClass(reader: OptionReader): void {
  const name = reader.text(PARTITIONER);
  if (name === undefined || ['', 'default', 'fixed', 'round-robin', FIXED].includes(name)) return;
  if (name.startsWith('java.')) reader.fail(kafkaPartitionerClass, { name }, PARTITIONER);
  if (!isOwnClass(name)) reader.fail(kafkaPartitionerNotFound, { name }, PARTITIONER);
  reader.doubt(userClass, { name });
}

/** KafkaSourceBuilder.sanityCheck: keys and values are read as bytes. */
export function checkDeserializers(reader: OptionReader): void {
  for (const side of ['key', 'value']) {
    const key = `properties.${side}.deserializer`;
    const name = reader.table.options.get(key);
    if (name === undefined || name === `${SERIALIZATION}ByteArrayDeserializer`) continue;
    if (name.startsWith('java.')) reader.fail(kafkaDeserializerClass, { name }, key);
    if (name.startsWith(SERIALIZATION) && name.endsWith('Deserializer'))
      reader.fail(kafkaDeserializerType, { name }, key);
    if (!isOwnClass(name)) reader.fail(kafkaDeserializerNotFound, { name }, key);
    reader.doubt(userClass, { name });
  }
}
