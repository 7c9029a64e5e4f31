// mongodb-cdc: snapshot and change streams of MongoDB. Source: MongoDBTableSourceFactory, MongoDBTableSource of Flink CDC 3.5.
import {
  mongodbCdcKey,
  mongodbCdcKeyMissing,
  mongodbCdcNumber,
  mongodbCdcScheme,
  mongodbCdcSnapshotting,
  mongodbCdcTimestampMissing,
} from '../../diagnostics/catalogue/connector-rules/cdc.ts';
import { isIncremental, startupMode } from './cdc-options.ts';
import { allChanges, upsert } from './changelog.ts';
import type { Connector } from './connector.ts';
import type { OptionReader } from './option-reader.ts';
import { recordedSource, validateRecorded } from './recorded.ts';

export const mongodbCdc: Connector = {
  identifier: 'mongodb-cdc',
  bound: ['scan.startup.mode', 'snapshot'],
  source: (reader) => {
    validateRecorded(reader, 'source');
    const mode = startupMode(reader, ['initial', 'snapshot', 'latest-offset', 'timestamp']);
    const millis = 'scan.startup.timestamp-millis';
    if (mode === 'timestamp' && !reader.has(millis))
      reader.failMissing(millis, mongodbCdcTimestampMissing, { key: millis });
    const incremental = isIncremental(reader);
    checkCopying(reader, incremental);
    checkPrimaryKey(reader);
    const hasImages = reader.get('scan.full-changelog') === true;
    return recordedSource(reader, {
      scan: { changelog: hasImages ? allChanges : upsert, bounded: incremental && mode === 'snapshot' },
      checkRuntime: () => {
        checkConnection(reader, incremental);
      },
    });
  },
};

/** These options belong to the way of reading that Debezium's connector had, and to no other. */
function checkCopying(reader: OptionReader, incremental: boolean): void {
  const given = [
    'initial.snapshotting.pipeline',
    'initial.snapshotting.max.threads',
    'initial.snapshotting.queue.size',
  ].find((key) => reader.has(key));
  if (incremental && given !== undefined) reader.fail(mongodbCdcSnapshotting, {}, given);
}

function checkPrimaryKey(reader: OptionReader): void {
  const { primaryKey } = reader.table;
  if (primaryKey.length === 0) reader.failKey(mongodbCdcKeyMissing);
  if (primaryKey.length !== 1 || primaryKey[0] !== '_id') reader.fail(mongodbCdcKey);
}

/** MongoDBSourceConfigFactory and MongoDBSource.Builder: checkArgument, most without a message. */
function checkConnection(reader: OptionReader, incremental: boolean): void {
  const scheme = reader.text('scheme') ?? 'mongodb';
  if (scheme !== 'mongodb' && scheme !== 'mongodb+srv') reader.fail(mongodbCdcScheme, {}, 'scheme');
  checkAtLeast(reader, 'batch.size', 0);
  checkAtLeast(reader, 'poll.await.time.ms', 1);
  checkAtLeast(reader, 'poll.max.batch.size', 1);
  checkAtLeast(reader, 'heartbeat.interval.ms', 0);
  if (!incremental) return;
  checkAtLeast(reader, 'scan.incremental.snapshot.chunk.size.mb', 1);
  checkAtLeast(reader, 'scan.incremental.snapshot.chunk.samples', 1);
}

function checkAtLeast(reader: OptionReader, key: string, least: number): void {
  const value = reader.number(key);
  if (value !== undefined && value < least) reader.fail(mongodbCdcNumber, { least }, key);
}
