// The data that the analysis of a query works on: what it carries along, scopes, grouped queries, and the mutual recursion
// of queries and expressions.
import type { ObjectPath, ResolvedTable, ResolvedView } from '../../catalog/resolved-table.ts';
import type { Fix, Related } from '../../diagnostics/diagnostic.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import type { Undecided } from '../../diagnostics/undecided.ts';
import type { Rel } from '../../plan/rel.ts';
import type { AggregateCall, Rex } from '../../plan/rex.ts';
import type {
  Expression,
  Identifier,
  Query,
  TableReference,
  WindowSpecification,
} from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import type { RowField } from '../../types/logical-type.ts';
import type { AnalysisEnvironment } from './environment.ts';

/**
 * Calcite validates a clause in passes: names are expanded first, then types derived, then calls validated, then scopes
 * asked whether the expression may stand there (grouping). Problems of a clause are put into that order.
 */
export const PASS = { names: 0, types: 1, calls: 2, scopes: 3 } as const;
export type Pass = (typeof PASS)[keyof typeof PASS];

export interface InPass {
  readonly pass: Pass;
  readonly problem: Problem;
}

export interface QueryContext {
  readonly environment: AnalysisEnvironment;
  readonly typer: Typer;
  /** Problems of the clause at hand. */
  found: InPass[];
  /** What Flink finds only after validation: converting to the logical plan, making the sink. */
  readonly late: Problem[];
  /** What could not be decided, and why. */
  undecided: Undecided[];
  /** Nesting of expressions and queries. */
  depth: number;
  /** Names for anonymous relations: `EXPR$n` (SqlValidatorImpl.nextGeneratedId). */
  nextGeneratedId: number;
  /** How many views were expanded in the statement: each use of a view is a copy of its query. */
  readonly views: { count: number };
  /** Expressions typed before: some are looked at more than once, and nested ones would be so ever more often. */
  readonly typed: WeakMap<Scope, Map<Expression, TypedExpression>>;
  /** Near names and conversions still to be looked for: a statement full of errors needs no more of them. */
  readonly budget: { suggestions: number };
  /** The catalog and database that names of tables are tried below: a view has its own. */
  readonly currentCatalog: string;
  readonly currentDatabase: string;
  /** Inside OVER: a windowed aggregate may have plain aggregates as arguments (SqlValidatorImpl.inWindow). */
  inWindow: boolean;
  /** Inside the query of a view: what is made there is put at the place where the outermost view is read. */
  readonly inView: boolean;
}

export interface TypedExpression {
  readonly rex: Rex;
  readonly found: readonly InPass[];
  readonly late: readonly Problem[];
  readonly undecided: readonly Undecided[];
}

export interface Typer {
  /** Types an expression in a scope; after an error its type is ERROR. */
  expression(context: QueryContext, scope: Scope, expression: Expression): Rex;
  /** Analyses a query that stands in a scope (its FROM sees the scope's common tables, its expressions all of it). */
  query(context: QueryContext, scope: Scope, query: Query): Relation;
  /** The expression as text with its names resolved: equal texts are equal expressions. */
  key(context: QueryContext, scope: Scope, expression: Expression): string;
}

/** What a query gives: its columns, its plan, and whether its columns can be relied on. */
export interface Relation {
  readonly columns: readonly RowField[];
  readonly rel: Rel;
  readonly unknown?: 'error' | 'undecided';
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
  /** The joins with USING whose columns simple names stand for: in a SELECT list and in GROUP BY. */
  readonly using?: TableReference;
}

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
  readonly view?: ResolvedView;
  /** The node of FROM. */
  readonly span: Span;
  /** Rows of a user's table function. */
  readonly emitted?: true;
  /** Where the alias or table is defined. */
  readonly definition?: Span;
}

/** A common table expression. */
export interface CommonTable {
  readonly name: string;
  readonly columns: readonly RowField[];
  readonly rel: Rel;
  readonly unknown?: 'error' | 'undecided';
  /** Late problems of its query: the planner never sees one that nothing reads. */
  readonly late: readonly Problem[];
  readonly span: Span;
}

/** The columns of a SELECT by the names that ORDER BY sees. */
export interface OrderAliases {
  readonly columns: readonly RowField[];

  /** The column that a simple name means as an alias of the SELECT list; undefined where it is none. */
  resolve(context: QueryContext, name: Identifier): Rex | undefined;
}

export interface Aggregation {
  /** `distinct`: ORDER BY of SELECT DISTINCT, where the SELECT list takes the place of keys. */
  readonly clause: 'group' | 'distinct';
  readonly keys: readonly GroupKey[];
  /** Filled while expressions are typed; columns after the keys. */
  readonly calls: CollectedCall[];
  /** Columns that may not stand in the grouped row. */
  readonly ungrouped: Ungrouped;
  /** Where arguments of aggregates, and expressions equal to a key, are typed. */
  readonly input: Scope;
}

export interface GroupKey {
  /** The expression with its names resolved, as text: equal keys are equal expressions. */
  readonly key: string;
  /** Over the row before grouping. */
  readonly rex: Rex;
  /** Absent from one of the grouping sets, so NULL there. */
  readonly nullable: boolean;
  readonly span: Span;
}

export interface CollectedCall {
  readonly key: string;
  readonly call: AggregateCall;
}

/** Places of the problem, filled while the query's clauses are typed. */
export interface Ungrouped {
  readonly names: string[];
  readonly related: Related[];
  readonly fixes: Fix[];
  /** Of the first place: where the diagnostic stands. */
  start?: number;
}
