// A connector's sources and sinks were asked of a sample table with three columns by the generator
// (tools/flink-facts, Probes): enough to judge a table where the connector has no module of its own.

/** A kind of change, in the order insert, update-before, update-after, delete. */
type Change = 'I' | 'UB' | 'UA' | 'D';

/** A logical type as types/logical-type.ts has it. */
export interface TypeRecord {
  readonly root: string;
  readonly nullable: boolean;
}

export interface MetadataRecord {
  readonly key: string;
  readonly type: TypeRecord;
}

/** The factory refused the sample, with this message. */
export interface RefusedRecord {
  readonly refused: string;
}

interface TableRecord {
  readonly className: string;
  readonly summary: string;
  /** Interfaces of the class by which the planner asks it. */
  readonly abilities: readonly string[];
  readonly metadata?: readonly MetadataRecord[];
  /** Making its runtime was refused for the sample in these words: nothing listens, most often. */
  readonly runtimeRefused?: string;
}

export interface SourceRecord extends TableRecord {
  /** Absent where it can only be looked up. */
  readonly changelog?: readonly Change[];
  readonly bounded?: boolean;
}

export interface SinkRecord extends TableRecord {
  /** It takes these of the changes that a query gives; a map is by their list. */
  readonly accepts:
    readonly Change[] | 'requested' | 'without-update-before' | Readonly<Record<string, string>>;
  /** Lists of changes that it refuses with an exception, and its message. */
  readonly refusesChanges?: Readonly<Record<string, string>>;
  /** It builds its operators itself. */
  readonly ownParallelism?: true;
}

/** One role of a connector. */
export interface RoleRecord<T> {
  /** A table with a primary key behaves so. */
  readonly keyed: T | RefusedRecord;
  /** A table without one behaves so, where that makes a difference. */
  readonly keyless?: T | RefusedRecord;
  /** The changes are those of the format. */
  readonly changesOfFormat?: true;
  /** Options that nobody reads pass. */
  readonly ignoresUnknown?: true;
  /** If it does, the values of these options are parsed when a table is read or written. */
  readonly reads?: readonly string[];
  /** Keys are compared without letter case. */
  readonly ignoresCase?: true;
  /** Prefixes behind which any key passes. */
  readonly prefixes?: readonly string[];
}
