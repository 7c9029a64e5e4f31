// What a table's connector and format can do, as far as the planner asks: the narrow face between connectors and planner checks.
import type { Unplaced } from '../diagnostics/problem.ts';
import type { ResolvedTable } from '../catalog/resolved-table.ts';

/** A kind of change in Flink's short letters: insert, update-before, update-after, delete. */
export type RowKind = 'I' | 'UB' | 'UA' | 'D';

/** Changes that a node gives or takes, in the order I, UB, UA, D. */
export type ChangelogMode = readonly RowKind[];

/** What a source takes over from the plan, by the interfaces that its class implements (Supports…PushDown). */
export interface SourcePushes {
  readonly filter: boolean;
  readonly projection: boolean;
  readonly watermark: boolean;
  readonly limit: boolean;
}

/** A DynamicTableSource: ScanTableSource, LookupTableSource or both. */
export interface SourceAbilities {
  /** ScanTableSource.getChangelogMode; without it the table can only be looked up. */
  readonly scan?: {
    readonly changelog: ChangelogMode;
    /** Of the ScanRuntimeProvider; undefined where options decide in a way not known here. */
    readonly bounded: boolean | undefined;
  };
  /** Implements LookupTableSource. */
  readonly lookup: boolean;
  readonly pushes: SourcePushes;
  /** The option that bounds it. */
  readonly bound?: readonly [key: string, value: string];
}

/** A DynamicTableSink. */
export interface SinkAbilities {
  /** DynamicTableSink.getChangelogMode: what it takes when the query gives `requested`. */
  readonly accepts: (requested: ChangelogMode) => ChangelogMode;
  /** Refuses updates and deletions of a table without a primary key (jdbc). */
  readonly keyForUpdates?: boolean;
  /** It refuses these changes of the query, too. */
  readonly refuses?: (requested: ChangelogMode) => Unplaced | undefined;
}

export interface TableAbilities {
  /** Absent: can't be read. */
  readonly source?: SourceAbilities | undefined;
  /** Absent: can't be written. */
  readonly sink?: SinkAbilities | undefined;
}

/** The abilities of a table by its options and keys; undefined where they are not known, so that checks stay silent. */
export type AbilitiesOf = (table: ResolvedTable) => TableAbilities | undefined;

export const insertOnly: ChangelogMode = ['I'];
export const upsert: ChangelogMode = ['I', 'UA', 'D'];
export const allChanges: ChangelogMode = ['I', 'UB', 'UA', 'D'];
