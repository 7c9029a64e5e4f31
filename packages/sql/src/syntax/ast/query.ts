// Queries and table references.
import type { Span } from '../../text/span.ts';
import type { Call, Expression, Hint, Identifier, NumberLiteral, WindowSpecification } from './expression.ts';

export type Query = Select | SetOperation | Values | WithQuery | OrderedQuery | ExplicitTable | ErrorQuery;

export interface Select {
  readonly kind: 'select';
  readonly span: Span;
  readonly hints: readonly Hint[];
  readonly stream?: boolean;
  readonly quantifier?: 'DISTINCT' | 'ALL';
  readonly items: readonly SelectItem[];
  /** The span of the whole SELECT list. */
  readonly itemsSpan: Span;
  readonly from?: TableReference;
  readonly where?: Expression;
  readonly groupBy?: GroupBy;
  readonly having?: Expression;
  readonly windows: readonly NamedWindow[];
  readonly qualify?: Expression;
}

/** `expression` is an identifier ending in `''` for a star. The span is that of the AS call where there is an alias. */
export interface SelectItem {
  readonly kind: 'select-item';
  readonly span: Span;
  readonly expression: Expression;
  readonly alias?: Identifier;
}

export interface GroupBy {
  readonly span: Span;
  readonly quantifier?: 'DISTINCT' | 'ALL';
  readonly items: readonly GroupItem[];
}

/** An expression, `()` (an empty list), `(a, b)` as ROW call, ROLLUP, CUBE or GROUPING SETS. */
export type GroupItem = Expression | GroupingElement;

export interface GroupingElement {
  readonly kind: 'grouping';
  readonly span: Span;
  readonly type: 'ROLLUP' | 'CUBE' | 'GROUPING SETS';
  readonly items: readonly GroupItem[];
}

export interface NamedWindow {
  readonly name: Identifier;
  readonly specification: WindowSpecification;
  readonly span: Span;
}

export interface SetOperation {
  readonly kind: 'set-operation';
  readonly span: Span;
  readonly operator: 'UNION' | 'INTERSECT' | 'EXCEPT';
  readonly all: boolean;
  readonly operatorSpan: Span;
  readonly left: Query;
  readonly right: Query;
}

/** Rows are ROW calls or single expressions. */
export interface Values {
  readonly kind: 'values';
  readonly span: Span;
  readonly rows: readonly Expression[];
}

export interface WithQuery {
  readonly kind: 'with';
  readonly span: Span;
  readonly items: readonly WithItem[];
  readonly body: Query;
}

export interface WithItem {
  readonly kind: 'with-item';
  readonly span: Span;
  readonly name: Identifier;
  readonly columns?: readonly Identifier[];
  readonly query: Query;
}

/** ORDER BY, LIMIT, OFFSET, FETCH around a query. */
export interface OrderedQuery {
  readonly kind: 'ordered';
  readonly span: Span;
  readonly query: Query;
  readonly orderBy: readonly OrderItem[];
  readonly offset?: Expression | NumberLiteral;
  readonly fetch?: Expression | NumberLiteral;
}

export interface OrderItem {
  readonly kind: 'order-item';
  readonly span: Span;
  readonly expression: Expression;
  readonly descending: boolean;
  readonly nulls?: 'FIRST' | 'LAST';
}

/** `TABLE name`. */
export interface ExplicitTable {
  readonly kind: 'explicit-table';
  readonly span: Span;
  readonly name: Identifier;
}

export interface ErrorQuery {
  readonly kind: 'error-query';
  readonly span: Span;
}

export type TableReference =
  | TableName
  | AliasedTable
  | Join
  | DerivedTable
  | UnnestTable
  | FunctionTable
  | MatchRecognize
  | Pivot
  | Unpivot
  | SampledTable
  | ErrorTable;

/** `period` is the expression of FOR SYSTEM_TIME AS OF. */
export interface TableName {
  readonly kind: 'table-name';
  readonly span: Span;
  readonly name: Identifier;
  readonly hints: readonly Hint[];
  readonly period?: Expression;
  /** Columns of EXTEND or of a parenthesized list after the name. */
  readonly extend?: readonly Expression[];
}

export interface AliasedTable {
  readonly kind: 'aliased';
  readonly span: Span;
  readonly table: TableReference;
  readonly alias: Identifier;
  readonly columns?: readonly Identifier[];
}

export interface Join {
  readonly kind: 'join';
  readonly span: Span;
  readonly left: TableReference;
  readonly right: TableReference;
  readonly natural: boolean;
  readonly type: 'INNER' | 'LEFT' | 'RIGHT' | 'FULL' | 'CROSS' | 'COMMA' | 'LEFT SEMI';
  /** The join keywords (or the comma). */
  readonly operatorSpan: Span;
  readonly on?: Expression;
  readonly using?: readonly Identifier[];
}

/** `period` where the derived table has FOR SYSTEM_TIME AS OF. */
export interface DerivedTable {
  readonly kind: 'derived';
  readonly span: Span;
  readonly lateral: boolean;
  readonly query: Query;
  readonly period?: Expression;
}

export interface UnnestTable {
  readonly kind: 'unnest';
  readonly span: Span;
  readonly lateral: boolean;
  readonly expressions: readonly Expression[];
  readonly withOrdinality: boolean;
}

/** `TABLE(f(...))`, `LATERAL TABLE(f(...))`. Arguments of window functions are `TABLE t`, `(query)`, DESCRIPTOR, named. */
export interface FunctionTable {
  readonly kind: 'function-table';
  readonly span: Span;
  readonly lateral: boolean;
  readonly call: Call | Expression;
}

export interface MatchRecognize {
  readonly kind: 'match-recognize';
  readonly span: Span;
  readonly table: TableReference;
  readonly partitionBy: readonly Expression[];
  readonly orderBy: readonly OrderItem[];
  readonly measures: readonly SelectItem[];
  readonly rowsPerMatch?: 'ONE ROW PER MATCH' | 'ALL ROWS PER MATCH';
  readonly rowsPerMatchSpan?: Span;
  /** A symbol, or `SKIP TO FIRST/LAST` with a pattern variable. */
  readonly afterMatch?: Expression;
  readonly pattern: Expression;
  readonly strictStart: boolean;
  readonly strictEnd: boolean;
  readonly within?: Expression;
  readonly subsets: readonly {
    readonly name: Identifier;
    readonly variables: readonly Identifier[];
    readonly span: Span;
  }[];
  readonly definitions: readonly {
    readonly name: Identifier;
    readonly condition: Expression;
    readonly span: Span;
  }[];
}

export interface Pivot {
  readonly kind: 'pivot';
  readonly span: Span;
  readonly table: TableReference;
  readonly aggregates: readonly SelectItem[];
  readonly axes: readonly Expression[];
  readonly values: readonly {
    readonly expressions: readonly Expression[];
    readonly alias?: Identifier;
    readonly span: Span;
  }[];
}

export interface Unpivot {
  readonly kind: 'unpivot';
  readonly span: Span;
  readonly table: TableReference;
  readonly includeNulls: boolean;
  readonly measures: readonly Identifier[];
  readonly axes: readonly Identifier[];
  readonly values: readonly {
    readonly columns: readonly Identifier[];
    readonly values?: readonly Expression[];
    readonly span: Span;
  }[];
}

export interface SampledTable {
  readonly kind: 'sampled';
  readonly span: Span;
  readonly table: TableReference;
  readonly method: 'SUBSTITUTE' | 'BERNOULLI' | 'SYSTEM';
  readonly percentage?: string;
}

export interface ErrorTable {
  readonly kind: 'error-table';
  readonly span: Span;
}
