// Paimon asks for options, keys and columns that go together in a table that it makes.
// Source: SchemaValidation.validateTableSchema of Paimon 1.3.
import {
  paimonBucketKeyMissing,
  paimonBucketKeyOutside,
  paimonBucketKeyUnknown,
  paimonBucketNumber,
  paimonChangelogWithoutKey,
  paimonColumnName,
  paimonFileFormat,
  paimonScanStart,
  paimonSequenceField,
  paimonSnapshots,
  paimonSnapshotsOrder,
} from '../../diagnostics/catalogue/connector-rules/lake.ts';
import { nearest } from '../../base/nearest.ts';
import type { OptionReader } from './option-reader.ts';

/** FileFormat.fromIdentifier, by the factories of the jar. */
const FILE_FORMATS = ['parquet', 'orc', 'avro', 'csv', 'json', 'cc-parquet', 'cc-orc', 'cc-avro'];

export function checkPaimonSchema(reader: OptionReader): void {
  const { options, physical, primaryKey } = reader.table;
  checkBucket(reader);
  checkScanStart(reader);
  checkSequence(reader);
  if (primaryKey.length === 0 && (reader.text('changelog-producer') ?? 'none').toLowerCase() !== 'none')
    reader.fail(paimonChangelogWithoutKey, {}, 'changelog-producer');
  const least = reader.number('snapshot.num-retained.min') ?? 10;
  const most = reader.number('snapshot.num-retained.max') ?? 2 ** 31 - 1;
  if (least <= 0) reader.fail(paimonSnapshots, {}, 'snapshot.num-retained.min');
  if (least > most) reader.fail(paimonSnapshotsOrder, {}, 'snapshot.num-retained.min');
  const format = options.get('file.format');
  if (format !== undefined && !FILE_FORMATS.includes(format.toLowerCase()))
    reader.fail(paimonFileFormat, { format }, 'file.format', nearest(format, FILE_FORMATS, 1)[0]);
  const column = physical.find(({ name }) => name.startsWith('_KEY_'));
  if (column !== undefined)
    reader.failColumn(column.name, paimonColumnName, { name: column.name, prefix: '_KEY_' });
}

/** validateBucket, and TableSchema.originalBucketKeys. */
function checkBucket(reader: OptionReader): void {
  const { options, physical, primaryKey, partitionKeys } = reader.table;
  const names = physical.map(({ name }) => name);
  const keys = (options.get('bucket-key') ?? '').split(',').filter((key) => key !== '');
  if (keys.some((key) => !names.includes(key)))
    reader.fail(paimonBucketKeyUnknown, { fields: names.join(', '), keys: keys.join(', ') }, 'bucket-key');
  if (primaryKey.length > 0 && keys.some((key) => !primaryKey.includes(key)))
    reader.fail(
      paimonBucketKeyOutside,
      { primary: primaryKey.join(', '), keys: keys.join(', ') },
      'bucket-key',
    );
  const bucket = reader.number('bucket') ?? -1;
  if (bucket < 1 && bucket !== -1 && bucket !== -2) reader.fail(paimonBucketNumber, {}, 'bucket');
  if (bucket >= 1 && primaryKey.length === 0 && keys.length === 0 && partitionKeys.length >= 0)
    reader.fail(paimonBucketKeyMissing, {}, 'bucket');
}

/** validateStartupMode: the modes that need one option of several. */
const STARTS: Readonly<Record<string, readonly string[]>> = {
  'from-timestamp': ['scan.timestamp-millis', 'scan.timestamp'],
  'from-snapshot': ['scan.snapshot-id', 'scan.tag-name', 'scan.watermark'],
  incremental: ['incremental-between', 'incremental-between-timestamp', 'incremental-to-auto-tag'],
};

function checkScanStart(reader: OptionReader): void {
  const mode = (reader.text('scan.mode') ?? '').toLowerCase();
  const keys = STARTS[mode];
  if (keys !== undefined && keys.filter((key) => reader.table.options.has(key)).length !== 1)
    reader.fail(paimonScanStart, { keys: keys.join(','), mode }, 'scan.mode');
}

function checkSequence(reader: OptionReader): void {
  const fields =
    reader.table.options
      .get('sequence.field')
      ?.split(',')
      .map((field) => field.trim()) ?? [];
  const missing = fields.find((field) => !reader.table.physical.some(({ name }) => name === field));
  if (missing !== undefined) reader.fail(paimonSequenceField, { field: missing }, 'sequence.field');
}
