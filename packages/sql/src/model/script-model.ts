// What the analysis of a script has found out, as one immutable value: the check, fixes, draft checks, lineage and editor
// features all read it, and none of them reads the text again.
import type { StatementPlan } from '../analysis/statements/index.ts';
import type { CatalogTable, ResolvedTable } from '../catalog/resolved-table.ts';
import type { StatementNames } from './bindings.ts';
import type { Session } from '../catalog/session.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Undecided } from '../diagnostics/undecided.ts';
import type { Rel } from '../plan/rel.ts';
import type { RowKind } from '../plan/table-abilities.ts';
import type { Statement } from '../syntax/index.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Span } from '../text/span.ts';
import type { RowField } from '../types/logical-type.ts';

export interface ScriptModel {
  readonly source: SourceText;
  readonly statements: readonly StatementModel[];
  /** Of all statements and of the script as a whole; `statement` is the index of the statement that Flink refuses. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface StatementModel {
  /** Kebab-case kind: create-table, insert, select, set … */
  readonly kind: string;
  /** From the statement's first token to its last. */
  readonly span: Span;
  /** The piece of the script that the statement is: from behind the semicolon before it to its own. */
  readonly piece: Span;
  /** Its syntax tree, of kind `error` where it could not be read. */
  readonly tree: Statement;
  /** Places of the comments in its piece, in order. */
  readonly comments: readonly Span[];
  /** Whether it could not be read: `diagnostics` has a syntax error, or would have one more than is reported. */
  readonly failed: boolean;
  /** Whether a statement set is open before it. */
  readonly inSet: boolean;
  /** The session as it was before the statement; never written. */
  readonly before: Session;
  /** A SET or RESET, as Flink takes it. */
  readonly setting?: Setting;
  readonly diagnostics: readonly Diagnostic[];
  /** What could not be decided, each once, by place; empty where the statement has an error. */
  readonly undecided: readonly Undecided[];
  /** Columns of a query, or of the query of an INSERT, before any cast to the sink. */
  readonly outputSchema?: readonly RowField[];
  readonly changelogMode?: readonly RowKind[];
  /** The logical plan of a valid query, of an INSERT, or of what a view or table is created with. */
  readonly relation?: Rel;
  /** The table that an INSERT writes. */
  readonly sink?: ResolvedTable;
  /** The view or table that is created with a query. */
  readonly creates?: CatalogTable;
  /** What its names mean; worked out at the first call. */
  readonly names: () => StatementNames;
  /** The physical plan of a query or INSERT that the planner takes. */
  readonly plan?: StatementPlan;
}

/** What SET or RESET does to the configuration. */
export type Setting =
  | {
      readonly kind: 'set';
      readonly key: string;
      readonly value: string;
      /** Place of the value's literal. */
      readonly span: Span;
    }
  /** Without a key all settings are taken back. */
  | { readonly kind: 'reset'; readonly key?: string };
