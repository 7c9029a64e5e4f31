// Shape of factories.json and configuration.json: ConfigOptions and who takes them.
import type { RoleRecord, SinkRecord, SourceRecord } from './behaviour-record.ts';

export interface OptionFact {
  readonly key: string;
  /** Java's or Flink's class by its simple name, or `enum`. */
  readonly type:
    | 'String'
    | 'Boolean'
    | 'Integer'
    | 'Long'
    | 'Float'
    | 'Double'
    | 'Duration'
    | 'MemorySize'
    | 'Map'
    | 'enum'
    | (string & {});
  /** A list of that type, written with semicolons. */
  readonly list?: true;
  /** An enum's class: Flink's message about a wrong value names it. */
  readonly enumClass?: string;
  /** An enum's constants; a value is compared ignoring letter case. */
  readonly values?: readonly string[];
  /** As it would be written. */
  readonly default?: string;
  /** Other keys it is found under, in order; those of `deprecatedKeys` are logged as outdated. */
  readonly deprecatedKeys?: readonly string[];
  readonly fallbackKeys?: readonly string[];
  /** A map may also be given as one key for each entry: `key.entry`. */
  readonly prefixMap?: true;
  readonly description?: string;
}

export type FactoryKind =
  | 'source'
  | 'sink'
  | 'decoding-format'
  | 'encoding-format'
  | 'bulk-reader-format'
  | 'bulk-writer-format'
  | 'catalog'
  | 'catalog-store'
  | 'module';

export interface FactoryFact {
  /** The value of `connector`, `format` or `type`. */
  readonly identifier: string;
  readonly class: string;
  readonly kinds: readonly FactoryKind[];
  readonly required: readonly OptionFact[];
  readonly optional: readonly OptionFact[];
  /** Keys of options that may differ between a stored plan and its table. */
  readonly forwarded?: readonly string[];
  /** Options that the connector's classes keep in static fields and that its factory does not list. */
  readonly held?: readonly OptionFact[];
  /** Its sources and sinks behave so; connectors that are read as a group have it. */
  readonly source?: RoleRecord<SourceRecord>;
  readonly sink?: RoleRecord<SinkRecord>;
  /** Lists of words that its rules name: the regions of a service. */
  readonly texts?: Readonly<Record<string, readonly string[]>>;
  /** A format's library brings these messages, by class. */
  readonly messages?: Readonly<Record<string, readonly MessageField[]>>;
  /** A catalog lets options pass that nobody reads. */
  readonly ignoresUnknown?: true;
  /** A catalog takes any key behind these prefixes. */
  readonly prefixes?: readonly string[];
}

/** A field of a message of Protobuf. */
export interface MessageField {
  readonly name: string;
  /** JavaType of its descriptor: INT, LONG, STRING, MESSAGE … */
  readonly type: string;
  readonly repeated?: true;
  /** A map has them. */
  readonly key?: MessageField;
  readonly value?: MessageField;
  /** The class of a message in it. */
  readonly message?: string;
}

export interface FactoryFacts {
  readonly connectors: readonly FactoryFact[];
  /** One identifier may have two: one for streams, one for files. */
  readonly formats: readonly FactoryFact[];
  readonly catalogs: readonly FactoryFact[];
  readonly modules: readonly FactoryFact[];
  /** Options of any table: `connector`, `format`, `scan.watermark.*`, `sink.parallelism` … */
  readonly common: readonly OptionFact[];
}

export interface ConfigurationFact extends OptionFact {
  /** Simple class and constant: `CheckpointingOptions.CHECKPOINTING_INTERVAL`. */
  readonly field: string;
  /** Options of the Table API: where they matter. */
  readonly execution?: 'batch' | 'streaming' | 'batch_streaming';
  readonly sections?: readonly string[];
  readonly deprecated?: true;
  readonly experimental?: true;
  readonly undocumented?: true;
  /** A constant that is not public: Flink reads it, users are not meant to set it. */
  readonly private?: true;
  readonly documentedDefault?: string;
}
