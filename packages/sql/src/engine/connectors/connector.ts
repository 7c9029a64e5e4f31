// What a connector module says: the rules of its factory for a source and for a sink, and what the planner asks of it.
import type { RowField } from '../../types/logical-type.ts';
import type { ChangelogMode, MetadataKey } from './changelog.ts';
import type { OptionReader } from './option-reader.ts';

export interface SourceFacts {
  /** Class of the DynamicTableSource: messages name it. */
  readonly className: string;
  /** DynamicTableSource.asSummaryString. */
  readonly summary: string;
  readonly scan?: { readonly changelog: ChangelogMode; readonly bounded: boolean };
  readonly lookup: boolean;
  /** Readable metadata in order; absent: SupportsReadingMetadata is not implemented. */
  readonly metadata?: readonly MetadataKey[];
  /**
   * What getScanRuntimeProvider refuses for the physical columns that are read: asked in the planner's last step, in batch
   * mode at once and for all columns.
   */
  readonly checkRuntime?: (read: readonly RowField[]) => void;
  /** SupportsProjectionPushDown: columns that the query doesn't read are gone when the runtime is made. */
  readonly projects?: true;
  /** SupportsLimitPushDown. */
  readonly limits?: true;
  /** SupportsWatermarkPushDown: the source itself gives the watermarks. */
  readonly watermarks?: true;
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
