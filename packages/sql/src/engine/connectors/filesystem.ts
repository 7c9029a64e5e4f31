// filesystem: files in a directory. Source: FileSystemTableFactory, FileSystemTableSource, FileSystemTableSink.
import {
  filesystemMonitorInterval,
  filesystemParallelismOfChanges,
  filesystemPathEmpty,
  filesystemPathLocation,
  filesystemRollingZero,
  filesystemSinkParallelism,
  filesystemStreamingOverwrite,
  filesystemTimeZone,
} from '../../diagnostics/catalogue/connector-rules/filesystem.ts';
import { pathMistake } from '../../text/java-uri.ts';
import { BIGINT, STRING, notNull, timestampLtz } from '../formats/metadata-types.ts';
import type { MetadataKey } from './changelog.ts';
import type { Connector } from './connector.ts';
import { isInsertOnly } from './changelog.ts';
import type { OptionReader } from './option-reader.ts';

/** FileSystemTableSource.ReadableFileInfo. */
const METADATA: readonly MetadataKey[] = [
  { key: 'file.path', type: notNull(STRING) },
  { key: 'file.name', type: notNull(STRING) },
  { key: 'file.size', type: notNull(BIGINT) },
  { key: 'file.modification-time', type: notNull(timestampLtz(3)) },
];

export const filesystem: Connector = {
  identifier: 'filesystem',
  source: (reader) => {
    validate(reader);
    const [format] = reader.fileFormats('decode');
    checkPath(reader);
    return {
      className: 'org.apache.flink.connector.file.table.FileSystemTableSource',
      summary: 'Filesystem',
      scan: { changelog: format!.changelog, bounded: !reader.has('source.monitor-interval') },
      metadata: METADATA,
      checkRuntime: (read) => {
        const { partitionKeys, physical } = reader.table;
        // Without partitions there is nothing to read, and no format is made.
        if (partitionKeys.length === 0) format!.checkRow(format!.wholeRow === true ? physical : read);
        const interval = reader.number('source.monitor-interval');
        if (partitionKeys.length === 0 && interval !== undefined && interval <= 0)
          reader.fail(filesystemMonitorInterval, {}, 'source.monitor-interval');
      },
    };
  },
  sink: (reader) => {
    validate(reader);
    reader.fileFormats('decode');
    const [format] = reader.fileFormats('encode');
    checkPath(reader);
    const parallelism = reader.number('sink.parallelism');
    return {
      className: 'org.apache.flink.connector.file.table.FileSystemTableSink',
      summary: 'Filesystem',
      accepts: () => format!.changelog,
      ownParallelism: true,
      refuses: (requested) =>
        parallelism === undefined || isInsertOnly(requested)
          ? undefined
          : {
              definition: filesystemParallelismOfChanges,
              parameters: { parallelism, kinds: requested.map(shortString).join(',') },
            },
      checkRuntime: ({ overwrite, bounded }) => {
        if (overwrite && !bounded) reader.fail(filesystemStreamingOverwrite);
        const { partitionKeys, physical } = reader.table;
        format!.checkRow(physical.filter((field) => !partitionKeys.includes(field.name)));
        if (!bounded) checkRolling(reader);
        if (parallelism === 0) reader.fail(filesystemSinkParallelism, {}, 'sink.parallelism');
      },
    };
  },
};

function validate(reader: OptionReader): void {
  reader.validate(`${reader.text('format') ?? 'null'}.`);
  const key = 'sink.partition-commit.watermark-time-zone';
  if (!isTimeZone(reader.text(key) ?? 'UTC')) reader.fail(filesystemTimeZone, { key }, key);
}

/** ZoneId.SHORT_IDS. */
const SHORT_IDS =
  /^(ACT|AET|AGT|ART|AST|BET|BST|CAT|CNT|CST|CTT|EAT|ECT|IET|IST|JST|MIT|NET|NST|PLT|PNT|PRT|PST|SST|VST|EST|MST|HST)$/;

/** validateTimeZone: TimeZone.getTimeZone(zone) must be the same as ZoneId.of(zone). */
function isTimeZone(zone: string): boolean {
  if (/^GMT[+-]\d{1,2}(:\d\d)?$/.test(zone) || zone === 'UTC' || zone === 'GMT') return true;
  // Java takes the abbreviations for offsets, which is another zone then.
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(zone) || SHORT_IDS.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}

/** The constructor of TableRollingPolicy, whose exception has no message. */
function checkRolling(reader: OptionReader): void {
  for (const word of ['file-size', 'rollover-interval', 'inactivity-interval']) {
    const key = `sink.rolling-policy.${word}`;
    const value = reader.number(key);
    if (value !== undefined && value <= 0) reader.fail(filesystemRollingZero, {}, key);
  }
}

/** The constructor of Path. */
function checkPath(reader: OptionReader): void {
  if (reader.text('path')?.trim() === '') reader.fail(filesystemPathEmpty, {}, 'path');
  const mistake = pathMistake(reader.text('path') ?? '');
  if (mistake !== undefined) reader.fail(filesystemPathLocation, { mistake }, 'path');
}

function shortString(kind: string): string {
  return { I: '+I', UB: '-U', UA: '+U', D: '-D' }[kind] ?? kind;
}
