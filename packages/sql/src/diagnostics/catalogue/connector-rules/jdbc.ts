// The rules of jdbc, and those of lookup caches.
import { rulesOf } from './rule.ts';

const rule = rulesOf('JdbcDynamicTableFactory, AbstractDialect, DefaultLookupCache');

export const jdbcCompatibleMode = rule(
  'jdbc-compatible-mode',
  "Not supported option 'compatible-mode' with value: {mode}",
  'Remove the option: it is for OceanBase.',
);

export const jdbcUrlUnknown = rule(
  'jdbc-url-unknown',
  "Could not find any jdbc factory that can handle url '{url}' that implements 'org.apache.flink.connector.jdbc.core.database.JdbcFactory' in the classpath.\n\nAvailable factories are:\n\n{factories}",
  'Begin the URL with one of {prefixes}.',
);

export const jdbcColumnType = rule(
  'jdbc-column-type',
  "The {name} dialect doesn't support type: {type}.",
  'Declare the column with a type that the database has.',
);

export const jdbcPrecision = rule(
  'jdbc-precision',
  "The precision of field '{field}' is out of the {word} precision range [{min}, {max}] supported by {name} dialect.",
  'Declare a precision from {min} to {max}.',
);

export const jdbcUnreadableType = rule(
  'jdbc-unreadable-type',
  'Unsupported type:{type}',
  'Leave the column out, or declare it with another type.',
);

export const jdbcPartitionBounds = rule(
  'jdbc-partition-bounds',
  "'scan.partition.lower-bound'='{lower}' must not be larger than 'scan.partition.upper-bound'='{upper}'.",
  'Swap the bounds.',
);

export const jdbcNegativeRetries = rule(
  'jdbc-negative-retries',
  "The value of '{key}' option shouldn't be negative, but is {retries}.",
  'Give zero or more.',
);

export const jdbcRetryTimeout = rule(
  'jdbc-retry-timeout',
  "The value of 'connection.max-retry-timeout' option must be in second granularity and shouldn't be smaller than 1 second, but is {value}.",
  'Give whole seconds.',
);

export const jdbcOptionsTogether = rule(
  'jdbc-options-together',
  'Either all or none of the following options should be provided:\n{keys}',
  'Add {missing}, or remove {present}.',
);

export const lookupCacheWithoutEviction = rule(
  'lookup-cache-without-eviction',
  "Missing '{access}', '{write}' or '{rows}' in the configuration. The cache will not have evictions under this configuration and could lead to potential memory issues as the cache size may grow indefinitely.",
  "Add '{rows}' or '{write}'.",
);

export const jdbcFetchSize = rule(
  'jdbc-fetch-size',
  'Illegal value {size} for fetchSize, has to be positive or Integer.MIN_VALUE.',
  'Give 0 for the hint of the driver, or more.',
);
