// The rules of kafka.
import { rulesOf } from './rule.ts';

const rule = rulesOf(
  'org.apache.flink.streaming.connectors.kafka.table.KafkaDynamicTableFactory, KafkaConnectorOptionsUtil, KafkaSourceBuilder',
);

export const kafkaTopicAndPattern = rule(
  'kafka-topic-and-pattern',
  "Option 'topic' and 'topic-pattern' shouldn't be set together.",
  'Keep one of the two.',
);

export const kafkaTopicMissing = rule(
  'kafka-topic-missing',
  "Either 'topic' or 'topic-pattern' must be set.",
  "Add 'topic' to the WITH clause.",
);

export const kafkaOffsetsOfOneTopic = rule(
  'kafka-offsets-of-one-topic',
  'Currently Kafka source only supports specific offset for single topic.',
  'Name one topic, or use another mode.',
);

export const kafkaModeOptionMissing = rule(
  'kafka-mode-option-missing',
  "'{companion}' is required in '{mode}' {end} mode but missing.",
  "Add '{companion}' to the WITH clause.",
);

export const kafkaOffsetsFormat = rule(
  'kafka-offsets-format',
  "Invalid properties '{key}' should follow the format 'partition:0,offset:42;partition:1,offset:300', but is '{value}'.",
  "Write 'partition:0,offset:42;partition:1,offset:300'.",
);

export const kafkaOffsetNumber = rule(
  'kafka-offset-number',
  'For input string: "{number}"',
  "Write 'partition:0,offset:42;partition:1,offset:300'.",
);

export const kafkaTopicListEmpty = rule(
  'kafka-topic-list-empty',
  'Either Topic or Topic Pattern must be set.',
  'Name a topic.',
);

export const kafkaKeyFieldsWithoutFormat = rule(
  'kafka-key-fields-without-format',
  "The option 'key.fields' can only be declared if a key format is defined using 'key.format'.",
  "Add 'key.format', or remove 'key.fields'.",
);

export const kafkaKeyFormatWithoutFields = rule(
  'kafka-key-format-without-fields',
  "A key format 'key.format' requires the declaration of one or more of key fields using 'key.fields'.",
  "Add 'key.fields' = '…' with the columns of the key.",
);

export const kafkaKeyFieldUnknown = rule(
  'kafka-key-field-unknown',
  "Could not find the field '{name}' in the table schema for usage in the key format. A key field must be a regular, physical column. The following columns can be selected in the 'key.fields' option:\n[{names}]",
  'Name physical columns of this table, separated by semicolons.',
);

export const kafkaKeyFieldPrefix = rule(
  'kafka-key-field-prefix',
  "All fields in 'key.fields' must be prefixed with '{prefix}' when option 'key.fields-prefix' is set but field '{name}' is not prefixed.",
  'Rename the column or change the prefix.',
);

export const kafkaKeyPrefixWithAll = rule(
  'kafka-key-prefix-with-all',
  "A key prefix is not allowed when option 'value.fields-include' is set to 'ALL'. Set it to 'EXCEPT_KEY' instead to avoid field overlaps.",
  "Add 'value.fields-include' = 'EXCEPT_KEY'.",
);

export const kafkaTransactionalPrefix = rule(
  'kafka-transactional-prefix',
  'sink.transactional-id-prefix must be specified when using DeliveryGuarantee.EXACTLY_ONCE.',
  "Add 'sink.transactional-id-prefix' = '…', unique to this job.",
);

export const kafkaOffsetReset = rule(
  'kafka-offset-reset',
  'auto.offset.reset can not be set to {reset}. Valid values: [latest,earliest,none]',
  'Use latest, earliest or none.',
);

export const kafkaGroupMissing = rule(
  'kafka-group-missing',
  'Property group.id is required when using committed offset for offsets initializer',
  "Add 'properties.group.id' = '…', or start elsewhere: 'scan.startup.mode' = 'earliest-offset'.",
);

export const kafkaKeyFormatChangelog = rule(
  'kafka-key-format-changelog',
  'A key format should only deal with INSERT-only records. But {format} has a changelog mode of [{changelog}].',
  'Use a plain format such as json or csv for the key.',
);

export const kafkaKeyWithoutChangelog = rule(
  'kafka-key-without-changelog',
  "The Kafka table '{table}' with '{format}' format doesn't support defining PRIMARY KEY constraint on the table, because it can't guarantee the semantic of primary key.",
  "Remove PRIMARY KEY, or use 'connector' = 'upsert-kafka' or a changelog format such as debezium-json.",
);

export const kafkaSinkSemantic = rule(
  'kafka-sink-semantic',
  'No enum constant org.apache.flink.connector.base.DeliveryGuarantee.{name}',
  'Use sink.delivery-guarantee with exactly-once, at-least-once or none.',
);

export const kafkaRoundRobinWithKey = rule(
  'kafka-round-robin-with-key',
  "Currently 'round-robin' partitioner only works when option 'key.fields' is not specified.",
  'Use another partitioner, or no key.',
);

export const kafkaPartitionerEmpty = rule(
  'kafka-partitioner-empty',
  "Option 'sink.partitioner' should be a non-empty string.",
  'Use default, fixed, round-robin or the name of a class.',
);

export const kafkaTopicPattern = rule(
  'kafka-topic-pattern',
  '{mistake}',
  "The topic-pattern '{pattern}' is no regular expression: write .* for any text.",
);

export const kafkaPartitionerNotFound = rule(
  'kafka-partitioner-not-found',
  "Could not find and instantiate partitioner class '{name}'",
  'Write default, fixed or round-robin, or the full name of a class.',
);

export const kafkaPartitionerClass = rule(
  'kafka-partitioner-class',
  "Sink partitioner class '{name}' should implement the required class org.apache.flink.connector.kafka.sink.KafkaPartitioner",
  'Name a class that implements it.',
);

export const kafkaDeserializerNotFound = rule(
  'kafka-deserializer-not-found',
  'Deserializer class {name} not found',
  'Leave the option out: the format reads the bytes.',
);

export const kafkaDeserializerType = rule(
  'kafka-deserializer-type',
  'Deserializer class {name} does not deserialize byte[]',
  'Leave the option out: the format reads the bytes.',
);

export const kafkaDeserializerClass = rule(
  'kafka-deserializer-class',
  'Deserializer class {name} is not a subclass of org.apache.kafka.common.serialization.Deserializer',
  'Leave the option out: the format reads the bytes.',
);
