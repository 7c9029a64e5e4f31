// The rules of mongodb.
import { rulesOf } from './rule.ts';

const rule = rulesOf('MongoDynamicTableFactory, MongoKeyExtractor, RowDataToBsonConverters');

export const mongodbBatchSize = rule(
  'mongodb-batch-size',
  'Max number of batch size must be larger than 0.',
  'Give 1 or more, or -1 to switch it off.',
);

export const mongodbExactlyOnce = rule(
  'mongodb-exactly-once',
  'Mongo sink does not support the EXACTLY_ONCE guarantee.',
  'Use at-least-once; with a primary key, writes are idempotent.',
);

export const mongodbUri = rule(
  'mongodb-uri',
  "The connection string is invalid. Connection strings must start with either 'mongodb://' or 'mongodb+srv://",
  'Write mongodb://host:port.',
);

export const mongodbAmbiguousKey = rule(
  'mongodb-ambiguous-key',
  'Ambiguous keys being used due to the presence of an _id field. Either use the _id column as the key, or rename the _id column.',
  'Declare PRIMARY KEY (_id) NOT ENFORCED, or rename the column.',
);

export const mongodbKeyType = rule(
  'mongodb-key-type',
  'The table has a primary key on columns of illegal types: [{illegal}]. Allowed types are [{allowed}].',
  'Make the key of text, numbers or times.',
);

const TYPES = 'MongoDB has INT, BIGINT, DOUBLE, DECIMAL, STRING, BYTES, TIMESTAMP, arrays, maps and rows.';

export const mongodbUnreadableType = rule('mongodb-unreadable-type', 'Unsupported type: {type}', TYPES);

export const mongodbUnwritableType = rule('mongodb-unwritable-type', 'Unsupported type:{type}', TYPES);

export const mongodbUnreadableMapKey = rule('mongodb-unreadable-map-key', 'null', 'Make the keys STRING.');

export const mongodbUnwritableMapKey = rule(
  'mongodb-unwritable-map-key',
  "MongoDB doesn't support non-string as key type of map. The type is: {type}",
  'Make the keys STRING.',
);

export const mongodbFetchSize = rule(
  'mongodb-fetch-size',
  'The fetch size must be larger than 0.',
  'Give {least} or more.',
);

export const mongodbPartitionSize = rule(
  'mongodb-partition-size',
  'The partition size must be larger than or equal to 1mb.',
  'Give {least} or more.',
);

export const mongodbPartitionSamples = rule(
  'mongodb-partition-samples',
  'The samples per partition must be larger than 0.',
  'Give {least} or more.',
);

export const mongodbLookupRetries = rule(
  'mongodb-lookup-retries',
  "The 'lookup.max-retries' must be larger than or equal to 0.",
  'Give {least} or more.',
);

export const mongodbLookupRetryInterval = rule(
  'mongodb-lookup-retry-interval',
  "The 'lookup.retry.interval' must be larger than 0.",
  'Give {least} or more.',
);

export const mongodbSinkRetries = rule(
  'mongodb-sink-retries',
  'The sink max retry times must be larger than or equal to 0.',
  'Give {least} or more.',
);

export const mongodbSinkRetryInterval = rule(
  'mongodb-sink-retry-interval',
  'The retry interval (in milliseconds) must be larger than 0.',
  'Give {least} or more.',
);

export const mongodbConnectionString = rule(
  'mongodb-connection-string',
  '{mistake}',
  'Write mongodb://user:password@host:port/database.',
);
