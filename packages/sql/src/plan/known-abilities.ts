// What the connectors and formats of Apache Flink 1.20 can do, by the options of a table. A connector or format that isn't
// listed has unknown abilities.
import type { ResolvedTable } from '../catalog/resolved-table.ts';
import { allChanges, insertOnly, upsert } from './table-abilities.ts';
import type { ChangelogMode, SinkAbilities, SourceAbilities, TableAbilities } from './table-abilities.ts';

type Option = (key: string) => string | undefined;

/** DecodingFormat.getChangelogMode and EncodingFormat.getChangelogMode: the same in all these formats. */
const formats: Readonly<Record<string, ChangelogMode>> = {
  json: insertOnly,
  csv: insertOnly,
  raw: insertOnly,
  avro: insertOnly,
  'avro-confluent': insertOnly,
  parquet: insertOnly,
  orc: insertOnly,
  'debezium-json': allChanges,
  'debezium-avro-confluent': allChanges,
  'canal-json': allChanges,
  'maxwell-json': allChanges,
  'ogg-json': allChanges,
};

const formatOf = (option: Option): ChangelogMode | undefined =>
  formats[option('value.format') ?? option('format') ?? ''];

const fixed = (mode: ChangelogMode): SinkAbilities => ({ accepts: () => mode });
const asRequested: SinkAbilities = { accepts: (requested) => requested };
/** Updates come without the old row. */
const withoutBefore: SinkAbilities = { accepts: (requested) => requested.filter((kind) => kind !== 'UB') };

const scanOf = (changelog: ChangelogMode, bounded: boolean | undefined, lookup = false): SourceAbilities => ({
  scan: { changelog, bounded },
  lookup,
});

/** KafkaSource is bounded where it is told an end. */
const kafkaBounded = (option: Option): boolean =>
  (option('scan.bounded.mode') ?? 'unbounded').toLowerCase() !== 'unbounded';

type Connector = (option: Option, table: ResolvedTable) => TableAbilities | undefined;

const connectors: Readonly<Record<string, Connector>> = {
  // FileSystemTableSource, FileSystemTableSink
  filesystem: (option) => {
    const mode = formatOf(option);
    if (mode === undefined) return undefined;
    return { source: scanOf(mode, option('source.monitor-interval') === undefined), sink: fixed(mode) };
  },
  // DataGenTableSource
  datagen: (option) => ({ source: scanOf(insertOnly, option('number-of-rows') !== undefined) }),
  print: () => ({ sink: asRequested }),
  blackhole: () => ({ sink: withoutBefore }),
  // KafkaDynamicSource, KafkaDynamicSink
  kafka: (option) => {
    const mode = formatOf(option);
    return mode === undefined ? undefined : { source: scanOf(mode, kafkaBounded(option)), sink: fixed(mode) };
  },
  // UpsertKafkaDynamicTableFactory.SOURCE_CHANGELOG_MODE, SINK_CHANGELOG_MODE
  'upsert-kafka': (option) => ({ source: scanOf(['UA', 'D'], kafkaBounded(option)), sink: fixed(upsert) }),
  // JdbcDynamicTableSource, JdbcDynamicTableSink.validatePrimaryKey
  jdbc: () => ({
    source: scanOf(insertOnly, true, true),
    sink: { accepts: () => upsert, keyForUpdates: true },
  }),
  // Elasticsearch7DynamicSink
  'elasticsearch-7': () => ({ sink: withoutBefore }),
  // MongoDynamicTableSource, MongoDynamicTableSink: upserts by the primary key
  mongodb: (_option, table) => ({
    source: scanOf(insertOnly, true, true),
    sink: fixed(table.primaryKey === undefined ? insertOnly : upsert),
  }),
  // HBaseDynamicTableSource, HBaseDynamicTableSink
  'hbase-2.2': () => ({ source: scanOf(insertOnly, true, true), sink: withoutBefore }),
  // MySqlTableSource: all changes; bounded only where it stops after its snapshot
  'mysql-cdc': (option) => ({
    source: scanOf(allChanges, option('scan.startup.mode') === 'snapshot' ? undefined : false),
  }),
  // PostgreSQLTableSource
  'postgres-cdc': (option) => ({
    source: scanOf(
      option('changelog-mode') === 'upsert' ? upsert : allChanges,
      option('scan.startup.mode') === 'snapshot' ? undefined : false,
    ),
  }),
};

/** The abilities of a table by its `connector` and further options; undefined where they aren't known. */
export function knownAbilities(table: ResolvedTable): TableAbilities | undefined {
  const option: Option = (key) => table.options.get(key)?.value;
  const connector = connectors[option('connector') ?? ''];
  return connector?.(option, table);
}
