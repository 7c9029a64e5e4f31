// What a format module says: the rules of its factory when decoding and encoding, and what connectors ask of it.
import type { DiagnosticDefinition } from '../../diagnostics/definition.ts';
import type { Parameters } from '../../diagnostics/diagnostic.ts';
import type { UndecidedReason } from '../../diagnostics/undecided.ts';
import type { FactoryFact } from '../../facts/factories.ts';
import type { RowField } from '../../types/logical-type.ts';
import type { ChangelogMode, MetadataKey } from '../connectors/changelog.ts';
import type { OptionValue } from '../options/option-value.ts';

/** Refuses by a rule of the catalogue; `key` is the option at fault, `better` the value that was meant for it. */
export type Fail = (
  rule: DiagnosticDefinition,
  parameters?: Parameters,
  key?: string,
  better?: string,
) => never;

/** The options of one format of a table, without its prefix. */
export interface FormatOptions {
  /** The parsed value or the default; undefined if there is none or it doesn't parse. */
  readonly get: (key: string) => OptionValue | undefined;
  /** As `get`, for options of text. */
  readonly text: (key: string) => string | undefined;
  readonly has: (key: string) => boolean;
  readonly fail: Fail;
  /** The factory whose options these are. */
  readonly fact: FactoryFact;
  /** Notes that not all of the format's rules could be looked at. */
  readonly doubt: (reason: UndecidedReason, parameters: Parameters) => void;
}

/** A format in use. */
export interface FormatUse {
  readonly changelog: ChangelogMode;
  /** Readable metadata of a decoding format. */
  readonly metadata?: readonly MetadataKey[];
  /** The decoder looks at all columns, even where few are read. */
  readonly wholeRow?: true;
  /** What createRuntimeDecoder or createRuntimeEncoder refuses for a row. */
  readonly checkRow: (fields: readonly RowField[]) => void;
}

/** Sides: for records (kafka …) and for whole files (filesystem). Absent where no factory of that kind exists. */
export interface Format {
  readonly identifier: string;
  readonly decode?: (options: FormatOptions) => FormatUse;
  readonly encode?: (options: FormatOptions) => FormatUse;
  readonly readFiles?: (options: FormatOptions) => FormatUse;
  readonly writeFiles?: (options: FormatOptions) => FormatUse;
}
