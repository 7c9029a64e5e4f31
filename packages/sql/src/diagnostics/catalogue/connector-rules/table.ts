// The rules that hold for the tables of every connector.
import { rulesOf } from './rule.ts';

const rule = rulesOf('CommonExecTableSourceScan, CommonExecSink, ScalarOperatorGens.generateCast');

export const tableParallelism = rule(
  'table-parallelism',
  "Invalid configured parallelism {given} for table '{path}'.",
  'Give 1 or more.',
);

const METADATA = 'The metadata is of type {metadata}: declare the column so, and convert it in queries.';

export const metadataTimeToNumber = rule(
  'metadata-time-to-number',
  'The cast from TIMESTAMP_LTZ type to NUMERIC type is not allowed.',
  METADATA,
);

export const metadataNumberToTimestamp = rule(
  'metadata-number-to-timestamp',
  "The cast from NUMERIC type to TIMESTAMP type is not allowed. It's recommended to use TO_TIMESTAMP(FROM_UNIXTIME(numeric_col)) instead, note the numeric is in seconds.",
  METADATA,
);

export const metadataNumberToLocalTimestamp = rule(
  'metadata-number-to-local-timestamp',
  "The cast from NUMERIC type to TIMESTAMP_LTZ type is not allowed. It's recommended to use TO_TIMESTAMP_LTZ(numeric_col, precision) instead.",
  METADATA,
);
