// The rules of pulsar and upsert-pulsar.
import { rulesOf } from './rule.ts';

const rule = rulesOf('PulsarTableFactory, PulsarTableValidationUtils, PulsarTableOptionUtils');

export const pulsarKeyWithoutChangelog = rule(
  'pulsar-key-without-changelog',
  "The Pulsar table '{table}' with '{format}' format doesn't support defining PRIMARY KEY constraint on the table, because it can't guarantee the semantic of primary key.",
  "Remove PRIMARY KEY, or use 'connector' = 'upsert-pulsar' or a changelog format such as debezium-json.",
);

export const pulsarUpsertKeyMissing = rule(
  'pulsar-upsert-key-missing',
  'No value present',
  'Declare the PRIMARY KEY of the table.',
);

export const pulsarTopicsEmpty = rule(
  'pulsar-topics-empty',
  'The topics list should not be empty.',
  'Name a topic.',
);

export const pulsarTopicName = rule(
  'pulsar-topic-name',
  'The topics name {topic} is not a valid topic name.',
  'Write a name, or persistent://tenant/namespace/name.',
);

export const pulsarOptionsTogether = rule(
  'pulsar-options-together',
  'Only one of {options} can be specified. Detected {detected}',
  'Keep one of them.',
);

export const pulsarSubscriptionType = rule(
  'pulsar-subscription-type',
  'Failover SubscriptionType is not supported. ',
  'Use Exclusive or Shared.',
);

export const pulsarRoutingMode = rule(
  'pulsar-routing-mode',
  'Only  round-robin and message-key-hash can be used. For custom, please use sink.custom-topic-router forcustom topic router and do not set this config.',
  "Use 'sink.custom-topic-router'.",
);

export const pulsarMessageId = rule(
  'pulsar-message-id',
  'MessageId format must be ledgerId:entryId:partitionId.{further}',
  'Write {words}.',
);
