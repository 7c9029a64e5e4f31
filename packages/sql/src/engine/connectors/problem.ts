// A table as its factory sees it, and what the factory says is wrong with it.
import type { DiagnosticDefinition } from '../../diagnostics/definition.ts';
import type { UndecidedReason } from '../../diagnostics/undecided.ts';
import type { Parameters } from '../../diagnostics/diagnostic.ts';
import type { RowField } from '../../types/logical-type.ts';

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

export interface Replacement {
  /** What to replace: the key or the value of an option, or the metadata key of a column. */
  readonly of: 'key' | 'value' | 'metadata';
  /** The option, or the column. */
  readonly key: string;
  readonly text: string;
}

/** Why the check of a table ended without an answer. */
export interface Doubt {
  readonly reason: UndecidedReason;
  readonly parameters: Parameters;
  /** A warning beside it, where that should be seen. */
  readonly warning?: Problem;
}

/** Rules of connectors that code decides by: other rules are told in words alone. */
export type ConnectorRule = 'key-without-changelog';

/** A rule that the table breaks. `key` is the option at fault, where there is one. */
export interface Problem {
  readonly definition: DiagnosticDefinition;
  readonly parameters: Parameters;
  readonly rule?: ConnectorRule;
  readonly key?: string;
  /** Keys that are not known: each is at fault. */
  readonly keys?: readonly string[];
  /** The column at fault. */
  readonly column?: string;
  readonly replacements?: readonly Replacement[];
  /** The table lacks a primary key. */
  readonly needsKey?: true;
  /** Options that are missing and not just misspelt. */
  readonly missing?: readonly string[];
}
