// The rules of filesystem.
import { rulesOf } from './rule.ts';

const rule = rulesOf('org.apache.flink.connector.file.table.FileSystemTableFactory, FileSystemTableSink');

export const filesystemMonitorInterval = rule(
  'filesystem-monitor-interval',
  'discoveryInterval must be > 0',
  'Give an interval above zero.',
);

export const filesystemStreamingOverwrite = rule(
  'filesystem-streaming-overwrite',
  'Streaming mode not support overwrite.',
  "Write with INSERT INTO, or run in batch mode ('execution.runtime-mode' = 'batch').",
);

export const filesystemSinkParallelism = rule(
  'filesystem-sink-parallelism',
  'The parallelism of an operator must be at least 1, or ExecutionConfig.PARALLELISM_DEFAULT (use system default).',
  'Give 1 or more.',
);

export const filesystemTimeZone = rule(
  'filesystem-time-zone',
  "Invalid time zone for '{key}'. The value should be a Time Zone Database (TZDB) ID such as 'America/Los_Angeles' to include daylight saving time. Fixed offsets are supported using 'GMT-03:00' or 'GMT+03:00'. Or use 'UTC' without time zone and daylight saving time.",
  'Use UTC, a name such as Asia/Shanghai, or an offset such as GMT+08:00.',
);

export const filesystemRollingZero = rule('filesystem-rolling-zero', 'null', 'Give more than zero.');

export const filesystemPathEmpty = rule(
  'filesystem-path-empty',
  'Can not create a Path from an empty string',
  'Name the directory.',
);

export const filesystemParallelismOfChanges = rule(
  'filesystem-parallelism-of-changes',
  "Currently, filesystem sink doesn't support setting parallelism ({parallelism}) by 'sink.parallelism' when the input stream is not INSERT only. The row kinds of input stream are [{kinds}]",
  'Write only insertions to it, or change that option.',
);

export const filesystemPathLocation = rule(
  'filesystem-path-location',
  'java.net.URISyntaxException: {mistake}',
  'Write a location such as file:///data/orders, oss://bucket/orders or /data/orders.',
);
