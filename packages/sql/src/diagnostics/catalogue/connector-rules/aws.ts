// The rules of Amazon's clients, and of kinesis, dynamodb, firehose and sqs.
import { rulesOf } from './rule.ts';

const rule = rulesOf(
  'AWSGeneralUtil, AsyncClientOptionsUtils, AsyncSinkConfigurationValidator, KinesisConfigUtil, DynamoDbSink of flink-connector-aws',
);

export const awsCredentialsProvider = rule(
  'aws-credentials-provider',
  'Invalid AWS Credential Provider Type set in config. Valid values are: {providers}, ',
  'Use {providers}.',
);

export const awsBasicCredentials = rule(
  'aws-basic-credentials',
  "Please set values for AWS Access Key ID ('aws.credentials.provider.basic.accesskeyid') and Secret Key ('aws.credentials.provider.basic.secretkey') when using the BASIC AWS credential provider type.",
  'Add both options, or use another provider.',
);

export const awsRegion = rule(
  'aws-region',
  'Invalid AWS region set in config. Valid values are: {regions}, ',
  'Use the name of a region such as us-east-1.',
);

export const awsTrust = rule('aws-trust', 'Invalid {key} value, must be a boolean.', 'Use true or false.');

export const awsHttpClientNumber = rule(
  'aws-http-client-number',
  'Invalid value given for HTTP {what}. Must be positive integer.',
  'Give a whole number that is not negative.',
);

export const awsHttpProtocol = rule(
  'aws-http-protocol',
  'Invalid value given for HTTP protocol. Must be HTTP1_1 or HTTP2.',
  'Use HTTP1_1 or HTTP2.',
);

export const asyncSinkNumber = rule(
  'async-sink-number',
  'Invalid option {key}. Must be a positive integer.',
  'Give 1 or more.',
);

export const kinesisStreamMissing = rule(
  'kinesis-stream-missing',
  'Value must not be null.',
  "Add 'stream' to the WITH clause.",
);

export const kinesisPlaceMissing = rule(
  'kinesis-place-missing',
  "For FlinkKinesisConsumer AWS region ('aws.region') and/or AWS endpoint ('aws.endpoint') must be set in the config.",
  "Add 'aws.region' to the WITH clause.",
);

export const kinesisPublisher = rule(
  'kinesis-publisher',
  'Invalid record publisher type in stream set in config. Valid values are: {publishers}',
  'Use {publishers}.',
);

export const kinesisRegistration = rule(
  'kinesis-registration',
  'Invalid efo registration type in stream set in config. Valid values are: {registrations}',
  'Use {registrations}.',
);

export const kinesisConsumerNameMissing = rule(
  'kinesis-consumer-name-missing',
  'No valid enhanced fan-out consumer name is set through flink.stream.efo.consumername',
  "Add 'scan.stream.efo.consumername' to the WITH clause.",
);

export const kinesisPosition = rule(
  'kinesis-position',
  'Invalid initial position in stream set in config. Valid values are: {positions}',
  'Use {positions}.',
);

export const kinesisTimestampMissing = rule(
  'kinesis-timestamp-missing',
  "Please set value for initial timestamp ('flink.stream.initpos.timestamp') when using AT_TIMESTAMP initial position.",
  "Add 'scan.stream.initpos-timestamp' to the WITH clause.",
);

export const kinesisNumber = rule(
  'kinesis-number',
  'Invalid value given for {name}. Must be {kind}.',
  'Give a number that is not negative.',
);

export const kinesisInterval = rule(
  'kinesis-interval',
  'Invalid value given for getRecords sleep interval in milliseconds. Must be lower than {most} milliseconds.',
  'Give fewer milliseconds.',
);

export const kinesisPartitionerBesideKeys = rule(
  'kinesis-partitioner-beside-keys',
  'Cannot set sink.partitioner option for a table defined with a PARTITIONED BY clause',
  'Remove the option or the clause.',
);

export const kinesisPartitioner = rule(
  'kinesis-partitioner',
  '{partitioner}',
  'Use fixed, random or the name of a class.',
);

export const kinesisPartitionKeyType = rule(
  'kinesis-partition-key-type',
  'The following partition keys have types that are not supported by Kinesis: {keys}',
  'Partition by text, whole numbers, FLOAT, DOUBLE or truth values.',
);

export const kinesisCollector = rule(
  'kinesis-collector',
  'Kinesis consumer does not support DeserializationSchema that implements deserialization with a Collector. Unsupported DeserializationSchema: {schema}',
  'Use a plain format such as json.',
);

export const dynamodbRow = rule(
  'dynamodb-row',
  'Converter not found for EnhancedType({type})',
  'Use MAP in the place of ROW.',
);

export const dynamodbBatch = rule(
  'dynamodb-batch',
  'DynamoDB client supports only up to 25 elements in the batch.',
  'Give 25 or fewer.',
);
