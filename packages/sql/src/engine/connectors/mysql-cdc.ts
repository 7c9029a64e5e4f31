// mysql-cdc: snapshot and binlog of MySQL tables. Source: MySqlTableSourceFactory of Flink CDC 3.5.
import {
  mysqlCdcBinlogOffset,
  mysqlCdcChunkKeyMissing,
  mysqlCdcConnectTimeout,
  mysqlCdcNameEmpty,
  mysqlCdcNamePattern,
  mysqlCdcServerIdNumber,
  mysqlCdcServerIdOrder,
  mysqlCdcServerIdRange,
  mysqlCdcTimestampMissing,
} from '../../diagnostics/catalogue/connector-rules/cdc.ts';
import { STRING, notNull, timestampLtz } from '../formats/metadata-types.ts';
import {
  checkDistributionFactors,
  checkLarger,
  checkReadable,
  checkTimeZone,
  readChanges,
  startupMode,
} from './cdc-options.ts';
import { patternMessage } from '../../text/java-pattern.ts';
import type { MetadataKey } from './changelog.ts';
import type { Connector } from './connector.ts';
import type { OptionReader } from './option-reader.ts';

/** MySqlReadableMetadata. */
const METADATA: readonly MetadataKey[] = [
  { key: 'table_name', type: notNull(STRING) },
  { key: 'database_name', type: notNull(STRING) },
  { key: 'op_ts', type: notNull(timestampLtz(3)) },
  { key: 'row_kind', type: notNull(STRING) },
];

const CHUNK_KEY = 'scan.incremental.snapshot.chunk.key-column';
const INCREMENTAL = 'scan.incremental.snapshot.enabled';

export const mysqlCdc: Connector = {
  identifier: 'mysql-cdc',
  bound: ['scan.startup.mode', 'snapshot'],
  source: (reader) => {
    reader.validate('debezium.', 'jdbc.properties.');
    checkTimeZone(reader);
    checkServerId(reader);
    const mode = startupMode(reader, [
      'initial',
      'snapshot',
      'latest-offset',
      'earliest-offset',
      'specific-offset',
      'timestamp',
    ]);
    if (mode === 'specific-offset') checkSpecificOffset(reader);
    // Flink CDC reads the option without asking whether it is there.
    if (mode === 'timestamp' && !reader.has('scan.startup.timestamp-millis'))
      reader.fail(mysqlCdcTimestampMissing, {}, 'scan.startup.mode');
    const incremental = reader.get(INCREMENTAL) !== false;
    checkPattern(reader, 'database-name');
    checkPattern(reader, 'table-name');
    if (incremental) checkIncremental(reader);
    return {
      className: 'org.apache.flink.cdc.connectors.mysql.table.MySqlTableSource',
      summary: 'MySQL-CDC',
      scan: { changelog: readChanges(reader), bounded: incremental && mode === 'snapshot' },
      metadata: METADATA,
      checkRuntime: (read) => {
        checkReadable(reader, read, true);
      },
    };
  },
};

function checkIncremental(reader: OptionReader): void {
  checkNotEmpty(reader, 'database-name', 'databaseName');
  checkNotEmpty(reader, 'table-name', 'objectName');
  if (reader.table.primaryKey.length === 0 && !reader.has(CHUNK_KEY))
    reader.failKey(mysqlCdcChunkKeyMissing, { option: CHUNK_KEY, switch: INCREMENTAL });
  checkLarger(reader, 'scan.incremental.snapshot.chunk.size', 1);
  checkLarger(reader, 'chunk-meta.group.size', 1);
  checkLarger(reader, 'scan.snapshot.fetch.size', 1);
  checkLarger(reader, 'connection.pool.size', 1);
  checkLarger(reader, 'connect.max-retries', 0);
  checkDistributionFactors(reader, 'chunk-key.even-distribution.factor');
  const timeout = reader.number('connect.timeout');
  if (timeout !== undefined && timeout <= 250)
    reader.fail(mysqlCdcConnectTimeout, { timeout: isoDuration(timeout) }, 'connect.timeout');
}

/** Duration.toString, below a second. */
function isoDuration(millis: number): string {
  return millis === 0 ? 'PT0S' : `PT${String(millis / 1000)}S`;
}

/** ObjectPath, which names the chunks' table. */
function checkNotEmpty(reader: OptionReader, key: string, name: string): void {
  if (reader.text(key)?.trim() === '') reader.fail(mysqlCdcNameEmpty, { name, key }, key);
}

/** MySqlTableSourceFactory.validateRegex. */
function checkPattern(reader: OptionReader, key: string): void {
  const pattern = reader.text(key);
  const mistake = pattern === undefined ? undefined : patternMessage(pattern);
  if (mistake === undefined) return;
  reader.fail(mysqlCdcNamePattern, { mistake, key, pattern: pattern ?? '' }, key);
}

/** Integer.MAX_VALUE. */
const MOST_INT = 2_147_483_647;

/** ServerIdRange.from: `5400` or `5400-5408`. */
function checkServerId(reader: OptionReader): void {
  const value = reader.text('server-id');
  if (value === undefined || !reader.has('server-id')) return;
  // Java's split drops empty pieces at the end; only the ends of a range are trimmed.
  const isRange = value.includes('-');
  const pieces = isRange ? value.replace(/(?<!-)-+$/, '').split('-') : [value];
  if (isRange && (pieces.length !== 2 || /^-+$/.test(value)))
    reader.fail(mysqlCdcServerIdRange, { value }, 'server-id');
  const parts = isRange ? pieces.map((piece) => piece.trim()) : pieces;
  for (const number of parts)
    if (!/^[+]?\d+$/.test(number) || Number(number) > MOST_INT)
      reader.fail(mysqlCdcServerIdNumber, { number }, 'server-id');
  const [first, last] = parts.map(Number);
  if (first !== undefined && last !== undefined && last < first)
    reader.fail(mysqlCdcServerIdOrder, { first, last }, 'server-id');
}

function checkSpecificOffset(reader: OptionReader): void {
  const prefix = 'scan.startup.specific-offset';
  if (!reader.has(`${prefix}.gtid-set`) && !(reader.has(`${prefix}.file`) && reader.has(`${prefix}.pos`)))
    reader.fail(mysqlCdcBinlogOffset, { prefix }, 'scan.startup.mode');
}
