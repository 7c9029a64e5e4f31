// What a connector module says: checks of its options as a source and as a sink, and what the planner needs to know of it.
import type { DiagnosticDefinition } from '../../diagnostics/definition.ts';
import type { Parameters } from '../../diagnostics/diagnostic.ts';
import type { LogicalType, RowField } from '../../types/logical-type.ts';
import type { OptionReader } from './option-reader.ts';

export type RowKind = 'I' | 'UB' | 'UA' | 'D';

/** In the order I, UB, UA, D. */
export type ChangelogMode = readonly RowKind[];

/** A table as factories see it. */
export interface ConnectorTable {
  /** `catalog.database.table`, ObjectIdentifier.asSummaryString. */
  readonly identifier: string;
  readonly options: ReadonlyMap<string, string>;
  /** Physical columns. */
  readonly physical: readonly RowField[];
  readonly primaryKey: readonly string[];
  readonly partitionKeys: readonly string[];
}

/** A rule that the table breaks. `key` is the option at fault, where there is one. */
export interface Problem {
  readonly definition: DiagnosticDefinition;
  readonly parameters: Parameters;
  readonly key?: string;
  /** Keys that are not known: each is at fault. */
  readonly keys?: readonly string[];
  /** What the key or the value should rather be. */
  readonly replacement?: { readonly of: 'key' | 'value'; readonly key: string; readonly text: string };
}

export interface SourceFacts {
  /** Class of the DynamicTableSource: its summary string is in messages. */
  readonly className: string;
  /** Summary string of the source, as DynamicTableSource.asSummaryString. */
  readonly summary: string;
  readonly scan?: { readonly changelog: ChangelogMode; readonly bounded: boolean | undefined };
  readonly lookup: boolean;
  /** Readable metadata keys with their types, in order; absent: SupportsReadingMetadata is not implemented. */
  readonly metadata?: readonly MetadataKey[];
}

export interface SinkFacts {
  readonly className: string;
  readonly summary: string;
  /** DynamicTableSink.getChangelogMode. */
  readonly accepts: (requested: ChangelogMode) => ChangelogMode;
  readonly metadata?: readonly MetadataKey[];
  readonly partitioning: boolean;
  readonly overwrite: boolean;
}

export interface MetadataKey {
  readonly key: string;
  readonly type: LogicalType;
}

export interface Connector {
  readonly identifier: string;
  readonly source?: (reader: OptionReader, table: ConnectorTable) => SourceFacts;
  readonly sink?: (reader: OptionReader, table: ConnectorTable) => SinkFacts;
}

export const insertOnly: ChangelogMode = ['I'];
export const upsert: ChangelogMode = ['I', 'UA', 'D'];
export const allChanges: ChangelogMode = ['I', 'UB', 'UA', 'D'];
