// The mutual recursion of queries and expressions, tied once in `index.ts` so that files need not import in circles.
import type { Rel } from '../../plan/rel.ts';
import type { Rex } from '../../plan/rex.ts';
import type { Expression, Query } from '../../syntax/ast/index.ts';
import type { RowField } from '../../types/logical-type.ts';
import type { QueryContext } from './context.ts';
import type { Scope } from './scope.ts';

/** What a query gives: its columns, its plan, and whether its columns can be relied on. */
export interface Relation {
  readonly columns: readonly RowField[];
  readonly rel: Rel;
  readonly unknown?: 'error' | 'undecided';
}

export interface Typer {
  /** Types an expression in a scope; after an error its type is ERROR. */
  expression(context: QueryContext, scope: Scope, expression: Expression): Rex;
  /** Analyses a query that stands in a scope (its FROM sees the scope's common tables, its expressions all of it). */
  query(context: QueryContext, scope: Scope, query: Query): Relation;
  /** The expression as text with its names resolved: equal texts are equal expressions. */
  key(context: QueryContext, scope: Scope, expression: Expression): string;
}
