// iceberg: tables of a lake, in a catalog that the options name. Source: FlinkDynamicTableFactory, FlinkCatalogFactory,
// FlinkCatalog.createIcebergTable, IcebergTableSource, IcebergTableSink, ScanContext of Iceberg 1.10.
import {
  icebergCatalogTwice,
  icebergCatalogType,
  icebergComputedColumns,
  icebergConnectorInCatalog,
  icebergFileFormat,
  icebergPropertyMissing,
  icebergStrategy,
  icebergStreamOverwrite,
  icebergStreamingOption,
  icebergWarehouseMissing,
  icebergWatermark,
  icebergWatermarkColumn,
} from '../../diagnostics/catalogue/connector-rules/lake.ts';
import { nearest } from '../../base/nearest.ts';
import { summaryString } from '../../types/index.ts';
import type { Connector } from './connector.ts';
import type { OptionReader } from './option-reader.ts';
import { recordedSink, recordedSource } from './recorded.ts';

export const iceberg: Connector = {
  identifier: 'iceberg',
  checkCreation,
  source: (reader) => {
    checkTable(reader);
    const streams = isTrue(reader, 'streaming');
    const seen = recordedSource(reader);
    return (
      seen && {
        ...seen,
        scan: { changelog: ['I'], bounded: !streams },
        checkRuntime: () => {
          reader.checkValues(reader.fact.source?.reads ?? []);
          checkStrategy(reader);
          if (streams) checkStreaming(reader);
          checkWatermarkColumn(reader);
        },
      }
    );
  },
  sink: (reader) => {
    checkTable(reader);
    return recordedSink(reader, {
      checkRuntime: ({ overwrite, bounded }) => {
        if (overwrite && !bounded) reader.fail(icebergStreamOverwrite);
        reader.checkValues(reader.fact.sink?.reads ?? []);
        checkFileFormat(reader);
      },
    });
  },
};

/** FlinkCatalog.createTable. */
function checkCreation(reader: OptionReader): void {
  if (reader.table.options.get('connector') === 'iceberg')
    reader.fail(icebergConnectorInCatalog, {}, 'connector');
  if (reader.table.hasComputed === true) reader.fail(icebergComputedColumns);
  if (reader.table.hasWatermark === true) reader.fail(icebergWatermark);
}

/** createTableLoader: the catalog is made, and the table in it where it is not there yet. */
function checkTable(reader: OptionReader): void {
  const { options, inCatalog } = reader.table;
  if (inCatalog !== true) {
    if (!options.has('catalog-name'))
      reader.failMissing('catalog-name', icebergPropertyMissing, { key: 'catalog-name' });
    checkIcebergCatalog(reader, options);
  }
  if (reader.table.hasComputed === true) reader.fail(icebergComputedColumns);
  if (reader.table.hasWatermark === true) reader.fail(icebergWatermark);
}

/** FlinkCatalogFactory.createCatalogLoader; also of a table's own options. */
function checkIcebergCatalog(reader: OptionReader, options: ReadonlyMap<string, string>): void {
  const type = options.get('catalog-type');
  const impl = options.get('catalog-impl');
  if (impl !== undefined) {
    if (type !== undefined)
      reader.fail(
        icebergCatalogTwice,
        { name: options.get('catalog-name') ?? '', type, impl },
        'catalog-type',
      );
    return;
  }
  const types = ['hive', 'hadoop', 'rest'];
  const kind = (type ?? 'hive').toLowerCase();
  if (!types.includes(kind))
    reader.fail(icebergCatalogType, { type: type ?? '' }, 'catalog-type', nearest(kind, types, 1)[0]);
  if (kind === 'hadoop' && (options.get('warehouse') ?? '') === '')
    reader.failMissing('warehouse', icebergWarehouseMissing);
}

/** FileFormat.valueOf, of what is written. */
function checkFileFormat(reader: OptionReader): void {
  for (const key of ['write-format', 'write.format.default']) {
    const value = reader.table.options.get(key)?.toUpperCase();
    if (value !== undefined && !['PARQUET', 'ORC', 'AVRO', 'PUFFIN', 'METADATA'].includes(value))
      reader.fail(icebergFileFormat, { value }, key);
  }
}

/** Boolean.parseBoolean, which takes any text. */
function isTrue({ table }: OptionReader, key: string): boolean {
  return table.options.get(key)?.toLowerCase() === 'true';
}

/** StreamingStartingStrategy. */
const STRATEGIES = [
  'TABLE_SCAN_THEN_INCREMENTAL',
  'INCREMENTAL_FROM_LATEST_SNAPSHOT',
  'INCREMENTAL_FROM_LATEST_SNAPSHOT_EXCLUSIVE',
  'INCREMENTAL_FROM_EARLIEST_SNAPSHOT',
  'INCREMENTAL_FROM_SNAPSHOT_ID',
  'INCREMENTAL_FROM_SNAPSHOT_TIMESTAMP',
];

function checkStrategy(reader: OptionReader): void {
  const given = reader.table.options.get('starting-strategy');
  const value = given?.toUpperCase();
  if (value !== undefined && !STRATEGIES.includes(value))
    reader.fail(
      icebergStrategy,
      { value, values: STRATEGIES.join(', ') },
      'starting-strategy',
      nearest(value, STRATEGIES, 1)[0],
    );
}

/** ScanContext.validate, as far as it has one option at fault. */
function checkStreaming(reader: OptionReader): void {
  const { options } = reader.table;
  for (const key of ['snapshot-id', 'as-of-timestamp', 'end-snapshot-id', 'end-tag'])
    if (options.has(key)) reader.fail(icebergStreamingOption, { key }, key);
}

/** ColumnStatsWatermarkExtractor. */
function checkWatermarkColumn(reader: OptionReader): void {
  const name = reader.table.options.get('watermark-column');
  const column = reader.table.physical.find((each) => each.name === name);
  if (column === undefined) return;
  const { root } = column.type;
  if (
    root === 'BIGINT' ||
    root === 'TIMESTAMP' ||
    root === 'TIMESTAMP_LTZ' ||
    root === 'ERROR' ||
    root === 'UNKNOWN'
  )
    return;
  const type =
    root === 'VARCHAR'
      ? 'STRING'
      : root === 'VARBINARY'
        ? 'BINARY'
        : summaryString({ ...column.type, nullable: true });
  reader.fail(icebergWatermarkColumn, { type: root === 'INTEGER' ? 'INTEGER' : type }, 'watermark-column');
}
