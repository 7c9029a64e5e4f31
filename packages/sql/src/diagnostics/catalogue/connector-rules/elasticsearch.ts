// The rules of elasticsearch-6, elasticsearch-7 and the like of them.
import { rulesOf } from './rule.ts';

const rule = rulesOf('Elasticsearch7DynamicSinkFactory, Elasticsearch7Configuration, IndexGeneratorFactory');

export const elasticsearchKeyType = rule(
  'elasticsearch-key-type',
  'The table has a primary key on columns of illegal types: [{illegal}].\n {product} sink does not support primary keys on columns of types: [{list}].',
  'Make the key of text, numbers or times.',
);

export const elasticsearchFailureHandler = rule(
  'elasticsearch-failure-handler',
  '{handler}',
  'Use fail, ignore, retry-rejected or the name of a class.',
);

export const elasticsearchIndexEmpty = rule(
  'elasticsearch-index-empty',
  "'index' must not be empty",
  'Name the index.',
);

export const elasticsearchBulkActions = rule(
  'elasticsearch-bulk-actions',
  "'sink.bulk-flush.max-actions' must be at least 1. Got: {actions}",
  'Give 1 or more, or -1 to switch it off.',
);

export const elasticsearchBulkSize = rule(
  'elasticsearch-bulk-size',
  "'sink.bulk-flush.max-size' must be in MB granularity. Got: {size}",
  'Give whole megabytes such as 2mb.',
);

export const elasticsearchBackoffRetries = rule(
  'elasticsearch-backoff-retries',
  "'sink.bulk-flush.backoff.max-retries' must be at least 1. Got: {retries}",
  'Give 1 or more.',
);

export const elasticsearchPasswordMissing = rule(
  'elasticsearch-password-missing',
  "'username' and 'password' must be set at the same time. Got: username '{username}' and password '{password}'",
  "Add 'password'.",
);

export const elasticsearchHostPortMissing = rule(
  'elasticsearch-host-port-missing',
  "Could not parse host '{host}' in option 'hosts'. It should follow the format 'http://host_name:port'. Missing port.",
  'Write http://host_name:port, several separated by semicolons.',
);

export const elasticsearchHostPort = rule(
  'elasticsearch-host-port',
  'Invalid HTTP host: {host}',
  'Write http://host_name:port, several separated by semicolons.',
);

export const elasticsearchIndexChained = rule(
  'elasticsearch-index-chained',
  'Chaining dynamic index pattern {index} is not supported, only support single dynamic index pattern.',
  'Use one pair of braces.',
);

export const elasticsearchIndexFieldUnknown = rule(
  'elasticsearch-index-field-unknown',
  "Unknown field '{name}' in index pattern '{index}', please check the field name.",
  'Name a column of the table.',
);

export const elasticsearchIndexFieldType = rule(
  'elasticsearch-index-field-type',
  'Unsupported type {root} of index field, Supported types are: [{SUPPORTED}]',
  'Use a column of text, whole numbers or times.',
);

export const elasticsearchIndexTimeType = rule(
  'elasticsearch-index-time-type',
  "Unsupported type '{type}' found in {product} dynamic index field, time-related pattern only support types are: DATE,TIME,TIMESTAMP.",
  'Leave out the format after |, or use a column of times.',
);

export const elasticsearchTimeIndexOfChanges = rule(
  'elasticsearch-time-index-of-changes',
  'Dynamic indexing based on system time only works on append only stream.',
  'Write only insertions to it, or change that option.',
);

export const elasticsearchHostsEmpty = rule(
  'elasticsearch-hosts-empty',
  'null',
  "Name a host in 'hosts', such as http://localhost:9200.",
);
