// What a connector module says: the rules of its factory for a source and for a sink, and what the planner asks of it.
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
  /** Has columns that are not physical. */
  readonly hasDerivedColumns: boolean;
}

export interface Replacement {
  /** What of the option `key` to replace. */
  readonly of: 'key' | 'value';
  readonly key: string;
  readonly text: string;
}

/** A rule that the table breaks. `key` is the option at fault, where there is one. */
export interface Problem {
  readonly definition: DiagnosticDefinition;
  readonly parameters: Parameters;
  readonly key?: string;
  /** Keys that are not known: each is at fault. */
  readonly keys?: readonly string[];
  /** The column at fault. */
  readonly column?: string;
  readonly replacements?: readonly Replacement[];
}

export interface MetadataKey {
  readonly key: string;
  readonly type: LogicalType;
}

export interface SourceFacts {
  /** Class of the DynamicTableSource: messages name it. */
  readonly className: string;
  /** DynamicTableSource.asSummaryString. */
  readonly summary: string;
  readonly scan?: { readonly changelog: ChangelogMode; readonly bounded: boolean };
  readonly lookup: boolean;
  /** Readable metadata in order; absent: SupportsReadingMetadata is not implemented. */
  readonly metadata?: readonly MetadataKey[];
  /** What getScanRuntimeProvider refuses, with all columns read: asked in the planner's last step, in batch at once. */
  readonly checkRuntime?: () => void;
  /** Takes projections: columns that the query doesn't read are out of it when the runtime is made. */
  readonly projects?: true;
}

export interface SinkFacts {
  readonly className: string;
  readonly summary: string;
  /** DynamicTableSink.getChangelogMode. */
  readonly accepts: (requested: ChangelogMode) => ChangelogMode;
  /** Refuses updates and deletions of a table without a primary key. */
  readonly keyForUpdates?: true;
  /** What getChangelogMode refuses with an exception, for these changes of the query; its message. */
  readonly refuses?: (requested: ChangelogMode) => string | undefined;
  /** Writable metadata in order; absent: SupportsWritingMetadata is not implemented. */
  readonly metadata?: readonly MetadataKey[];
  readonly partitioning: boolean;
  readonly overwrite: boolean;
  /** What getSinkRuntimeProvider refuses, in the planner's last step. */
  readonly checkRuntime?: (use: { readonly overwrite: boolean; readonly bounded: boolean }) => void;
}

/** A connector's behaviour; its options are facts. Absent sides are roles that its factory doesn't implement. */
export interface Connector {
  readonly identifier: string;
  /** The options as the factory completes them before it reads any. */
  readonly prepare?: (
    options: ReadonlyMap<string, string>,
    role: 'source' | 'sink',
  ) => ReadonlyMap<string, string>;
  readonly source?: (reader: OptionReader) => SourceFacts;
  readonly sink?: (reader: OptionReader) => SinkFacts;
}

export const insertOnly: ChangelogMode = ['I'];
export const upsert: ChangelogMode = ['I', 'UA', 'D'];
export const allChanges: ChangelogMode = ['I', 'UB', 'UA', 'D'];

/** What many sinks take: all that the query gives but update-before. */
export function withoutUpdateBefore(requested: ChangelogMode): ChangelogMode {
  return requested.filter((kind) => kind !== 'UB');
}

export function isInsertOnly(mode: ChangelogMode): boolean {
  return mode.every((kind) => kind === 'I');
}
