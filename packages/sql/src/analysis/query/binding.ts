// What names and expressions of a query mean: recorded while it is analysed, for those who ask. A check does not ask.
import type { Place } from '../../catalog/place.ts';
import type { ResolvedTable, ResolvedView } from '../../catalog/resolved-table.ts';
import type { UserFunction } from '../../catalog/user-function.ts';
import type { Span } from '../../text/span.ts';
import type { LogicalType, RowField } from '../../types/logical-type.ts';

export type BindingKind =
  | 'column'
  /** A relation of FROM under the name that it has there. */
  | 'alias'
  | 'table'
  | 'view'
  | 'common-table'
  | 'function'
  | 'catalog'
  | 'database'
  | 'model'
  | 'option'
  | 'type'
  | 'setting'
  /** Any other expression: it has a type and no name. */
  | 'expression';

export interface Binding {
  readonly span: Span;
  readonly kind: BindingKind;
  /** Whether the name is given here, or used. */
  readonly role: 'definition' | 'reference';
  /** As it is written, without quotes; empty for an expression. */
  readonly name: string;
  readonly type?: LogicalType;
  /** Where the name is given, as far as that is in a text at hand. */
  readonly definition?: Place;
  /** The table or view that a column or option belongs to, or that the name means. */
  readonly table?: ResolvedTable | ResolvedView;
  readonly userFunction?: UserFunction;
}

/** The relations that a part of a query sees. */
export interface ScopeRecord {
  readonly span: Span;
  readonly relations: readonly ScopeRelation[];
}

export interface ScopeRelation {
  readonly name: string;
  readonly columns: readonly RowField[];
  readonly table?: ResolvedTable | ResolvedView;
}

/** Takes down what an analysis finds out about names. */
export interface Recorder {
  readonly bind: (binding: Binding) => void;
  readonly scope: (scope: ScopeRecord) => void;
}
