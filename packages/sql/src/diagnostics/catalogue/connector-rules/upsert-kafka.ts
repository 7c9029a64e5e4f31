// The rules of upsert-kafka.
import { rulesOf } from './rule.ts';

const rule = rulesOf('org.apache.flink.streaming.connectors.kafka.table.UpsertKafkaDynamicTableFactory');

export const upsertKafkaFormatChangelog = rule(
  'upsert-kafka-format-changelog',
  "'upsert-kafka' connector doesn't support '{identifier}' as {word} format, because '{identifier}' is not in insert-only mode.",
  "Use a plain format such as json or avro, or 'connector' = 'kafka' for a changelog.",
);

export const upsertKafkaKeyMissing = rule(
  'upsert-kafka-key-missing',
  "'upsert-kafka' tables require to define a PRIMARY KEY constraint. The PRIMARY KEY specifies which columns should be read from or write to the Kafka message key. The PRIMARY KEY also defines records in the 'upsert-kafka' table should update or delete on which keys.",
  'Add PRIMARY KEY (…) NOT ENFORCED to the columns.',
);

export const upsertKafkaFlushTogether = rule(
  'upsert-kafka-flush-together',
  "'sink.buffer-flush.max-rows' and 'sink.buffer-flush.interval' must be set to be greater than zero together to enable sink buffer flushing.",
  'Set both above zero, or none.',
);

export const upsertKafkaTopicAndPattern = rule(
  'upsert-kafka-topic-and-pattern',
  'Either Topic or Topic Pattern must be set for source.',
  'Keep one of the two.',
);

export const upsertKafkaTopicMissing = rule(
  'upsert-kafka-topic-missing',
  'Either Topic or Topic Pattern must be set for source.',
  "Add 'topic' to the WITH clause.",
);

export const upsertKafkaFlushNegative = rule(
  'upsert-kafka-flush-negative',
  'batchSize and batchInterval must greater than zero if buffer flush is enabled, but got batchSize={rows} and batchIntervalMs={interval}',
  'Set both above zero, or to zero.',
);
