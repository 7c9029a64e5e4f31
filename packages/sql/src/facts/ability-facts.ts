// Shape of table-abilities.json: what the sources and sinks of connectors implement.

/** Interfaces of a DynamicTableSource, as in `org.apache.flink.table.connector.source` and its package `abilities`. */
export type SourceAbility =
  | 'ScanTableSource'
  | 'LookupTableSource'
  | 'SupportsFilterPushDown'
  | 'SupportsLimitPushDown'
  | 'SupportsPartitionPushDown'
  | 'SupportsProjectionPushDown'
  | 'SupportsReadingMetadata'
  | 'SupportsWatermarkPushDown'
  | (string & {});

/** Interfaces of a DynamicTableSink, as in `org.apache.flink.table.connector.sink.abilities`. */
export type SinkAbility =
  | 'SupportsOverwrite'
  | 'SupportsPartitioning'
  | 'SupportsRowLevelDelete'
  | 'SupportsRowLevelUpdate'
  | 'SupportsTruncate'
  | 'SupportsWritingMetadata'
  | (string & {});

/** By class. */
export interface TableAbilityFacts {
  readonly sources: Readonly<Record<string, readonly SourceAbility[]>>;
  readonly sinks: Readonly<Record<string, readonly SinkAbility[]>>;
}
