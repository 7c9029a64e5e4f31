// Scopes: what names mean at a place of a query. Plain data; `resolve-column.ts` reads it.
// Source: Calcite's ListScope, SelectScope, JoinScope, WithScope, MatchRecognizeScope and their children.
import type { ObjectPath, ResolvedTable } from '../../catalog/resolved-table.ts';
import type { Rel } from '../../plan/rel.ts';
import type { Rex } from '../../plan/rex.ts';
import type { Identifier, WindowSpecification } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import type { RowField } from '../../types/logical-type.ts';
import type { Aggregation } from './aggregation.ts';
import type { QueryContext } from './context.ts';

/** A relation of FROM under its name. */
export interface ScopeChild {
  readonly name: string;
  readonly columns: readonly RowField[];
  /** On the side of an outer join that may be missing: all its columns are nullable. */
  readonly nullable: boolean;
  /** Where its columns begin in the row of the scope. */
  readonly offset: number;
  /** Its columns are not known: `error` because of a diagnostic that stands already, `undecided` otherwise. */
  readonly unknown?: 'error' | 'undecided';
  /** Of a table of the catalog, so that it can be named with its catalog and database. */
  readonly path?: ObjectPath;
  readonly table?: ResolvedTable;
  /** The node of FROM. */
  readonly span: Span;
  /** Where the alias or table is defined. */
  readonly definition?: Span;
}

/** A common table expression. */
export interface CommonTable {
  readonly name: string;
  readonly columns: readonly RowField[];
  readonly rel: Rel;
  readonly unknown?: 'error' | 'undecided';
  readonly span: Span;
}

export interface Scope {
  /** `with` and `top` have no row: they are no level of nesting for correlation. */
  readonly kind: 'top' | 'with' | 'list' | 'match';
  readonly parent?: Scope;
  readonly children: readonly ScopeChild[];
  readonly common?: CommonTable;
  /** Named windows of a SELECT; `windowParent` is where further names are looked for. */
  readonly windows?: ReadonlyMap<string, WindowSpecification>;
  readonly windowParent?: Scope;
  /** The SELECT list, HAVING and ORDER BY of a grouped query: expressions must be made of keys and aggregates. */
  readonly aggregation?: Aggregation;
  /** Pattern variables of MATCH_RECOGNIZE. */
  readonly patternVariables?: Set<string>;
  /** Output columns that ORDER BY may name. */
  readonly aliases?: OrderAliases;
  /** SqlCallBinding.getGroupCount for calls in it. */
  readonly groupCount?: number;
  /** The SELECT that the scope belongs to aggregates. */
  readonly aggregates?: boolean;
}

/** The columns of a SELECT by the names that ORDER BY sees. */
export interface OrderAliases {
  readonly columns: readonly RowField[];

  /** The column that a simple name means as an alias of the SELECT list; undefined where it is none. */
  resolve(context: QueryContext, name: Identifier): Rex | undefined;
}

export const TOP_SCOPE: Scope = { kind: 'top', children: [] };

export function listScope(parent: Scope, children: readonly ScopeChild[]): Scope {
  return { kind: 'list', parent, children };
}

/** The row of a scope: all columns of its children, nullable where an outer join makes them so. */
export function rowOf(children: readonly ScopeChild[]): RowField[] {
  return children.flatMap((child) =>
    child.nullable ? child.columns.map(nullableField) : [...child.columns],
  );
}

export function nullableField(field: RowField): RowField {
  return field.type.nullable ? field : { ...field, type: { ...field.type, nullable: true } };
}

export function widthOf(children: readonly ScopeChild[]): number {
  let width = 0;
  for (const child of children) width += child.columns.length;
  return width;
}

/** The same children in a longer row, or nullable on an outer join's optional side. */
export function shifted(children: readonly ScopeChild[], by: number, nullable: boolean): ScopeChild[] {
  return children.map((child) => ({
    ...child,
    offset: child.offset + by,
    nullable: child.nullable || nullable,
  }));
}

/** The window of a name: in the SELECT itself, else in those around it. */
export function lookupWindow(scope: Scope, name: string): WindowSpecification | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    const found = at.windows?.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}
