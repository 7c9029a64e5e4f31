// What a connector module says: the rules of its factory for a source and for a sink, and what the planner asks of it.
import type { Unplaced } from '../../diagnostics/problem.ts';
import type { SinkAbility, SourceAbility } from '../../facts/table-abilities.ts';
import type { RowField } from '../../types/logical-type.ts';
import type { ChangelogMode, MetadataKey } from './changelog.ts';
import type { OptionReader } from './option-reader.ts';

/** What a connector's module says of a source that its factory made of a table. */
export interface SourceBehaviour {
  /** Class of the DynamicTableSource: messages name it. */
  readonly className: string;
  /** DynamicTableSource.asSummaryString. */
  readonly summary: string;
  /** Interfaces of its class; absent where the facts of the engine have them by the class. */
  readonly abilities?: readonly SourceAbility[];
  readonly scan?: {
    readonly changelog: ChangelogMode;
    /** Undefined where options decide in a way that is not known here. */
    readonly bounded: boolean | undefined;
  };
  /** Readable metadata in order; absent: SupportsReadingMetadata is not implemented. */
  readonly metadata?: readonly MetadataKey[];
  /**
   * What getScanRuntimeProvider refuses for the physical columns that are read: asked in the planner's last step, in batch
   * mode at once and for all columns.
   */
  readonly checkRuntime?: (read: readonly RowField[]) => void;
}

/** The same with the interfaces that its class implements: what the planner asks of it. */
export interface SourceFacts extends SourceBehaviour {
  readonly abilities: readonly SourceAbility[];
}

/** What a connector's module says of a sink that its factory made of a table. */
export interface SinkBehaviour {
  readonly className: string;
  readonly summary: string;
  /** As those of a source. */
  readonly abilities?: readonly SinkAbility[];
  /** DynamicTableSink.getChangelogMode. */
  readonly accepts: (requested: ChangelogMode) => ChangelogMode;
  /** Refuses updates and deletions of a table without a primary key. */
  readonly keyForUpdates?: true;
  /** getChangelogMode refuses these changes of the query with an exception. */
  readonly refuses?: (requested: ChangelogMode) => Unplaced | undefined;
  /** Writable metadata in order; absent: SupportsWritingMetadata is not implemented. */
  readonly metadata?: readonly MetadataKey[];
  /** What getSinkRuntimeProvider refuses, in the planner's last step. */
  readonly checkRuntime?: (use: { readonly overwrite: boolean; readonly bounded: boolean }) => void;
  /** It builds its operators itself: Flink does not look at the parallelism that it is given (CommonExecSink). */
  readonly ownParallelism?: true;
}

/** The same with the interfaces that its class implements. */
export interface SinkFacts extends SinkBehaviour {
  readonly abilities: readonly SinkAbility[];
}

/** An option that bounds a source, and a value of it to begin with: what is read may be wanted otherwise. */
export type SourceBound = readonly [key: string, value: string];

/** A connector's behaviour; its options are facts. Absent sides are roles that its factory doesn't implement. */
export interface Connector {
  readonly identifier: string;
  /** The options as the factory completes them before it reads any. */
  readonly prepare?: (
    options: ReadonlyMap<string, string>,
    role: 'source' | 'sink',
  ) => ReadonlyMap<string, string>;
  /** Nothing is given back where only the options are known. */
  readonly source?: (reader: OptionReader) => SourceBehaviour | undefined;
  readonly sink?: (reader: OptionReader) => SinkBehaviour | undefined;
  /** Its catalog refuses a table that is made in it. */
  readonly checkCreation?: (reader: OptionReader) => void;
  /** Whether a role is not known that it has: what its tables can do is undecided. */
  readonly hasUnseen?: true;
  /** The option that bounds its source, for batch mode, which refuses one that never ends. */
  readonly bound?: SourceBound;
}
