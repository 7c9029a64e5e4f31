// A table as its factory sees it, and what the factory says is wrong with it.
import type { Problem } from '../../diagnostics/problem.ts';
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
  /** Whether it lies in a catalog of the connector's own. */
  readonly inCatalog?: boolean;
  /** Whether it has columns that are computed or metadata. */
  readonly hasComputed?: boolean;
  readonly hasWatermark?: boolean;
}

export interface Replacement {
  /** What to replace: the key or the value of an option, or the metadata key of a column. */
  readonly of: 'key' | 'value' | 'metadata';
  /** The option, or the column. */
  readonly key: string;
  readonly text: string;
}

/** A mend changes a table's options or columns; the edits are made where the text is known. */
export type TableFix =
  | { readonly kind: 'replace'; readonly replacements: readonly Replacement[] }
  /** Options that are missing and not just misspelt. */
  | { readonly kind: 'add-options'; readonly keys: readonly string[] }
  | { readonly kind: 'add-primary-key' };

/** Options, by their keys, or a column are at fault. */
export type TablePlace =
  | { readonly kind: 'options'; readonly keys: readonly string[] }
  | { readonly kind: 'column'; readonly name: string };

/** A rule that a table breaks; without a place the table as a whole is at fault. */
export type TableProblem = Problem<TablePlace, TableFix>;

export const atOption = (...keys: readonly string[]): TablePlace => ({ kind: 'options', keys });

export const atColumn = (name: string): TablePlace => ({ kind: 'column', name });

/** The fix that makes these replacements, if there are any. */
export function replacing(replacements: readonly Replacement[]): readonly TableFix[] {
  return replacements.length === 0 ? [] : [{ kind: 'replace', replacements }];
}

/** Why the check of a table ended without an answer. */
export interface Doubt {
  readonly reason: UndecidedReason;
  readonly parameters: Parameters;
  /** A warning beside it, where that should be seen. */
  readonly warning?: TableProblem;
}
