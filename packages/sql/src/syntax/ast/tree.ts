// Expressions, queries, table references and data types: one file, for each holds the others. `span` of every node is Calcite's
// SqlParserPos of that node: what Flink's errors point at.
import type { Span } from '../../text/span.ts';

// Expressions

export type Expression =
  | Identifier
  | Literal
  | Call
  | CaseExpression
  | CastExpression
  | OverExpression
  | WindowSpecification
  | SubqueryExpression
  | NodeList
  | TypeName
  | IntervalQualifier
  | DynamicParameter
  | ErrorExpression;

/** A simple or compound name. A star is a last part with the name `''`. */
export interface Identifier {
  readonly kind: 'identifier';
  readonly span: Span;
  readonly names: readonly string[];
  readonly parts: readonly Span[];
  /** Parts that were back-quoted. */
  readonly quoted: readonly boolean[];
}

export type Literal =
  | NumberLiteral
  | StringLiteral
  | BinaryLiteral
  | BooleanLiteral
  | NullLiteral
  | DateTimeLiteral
  | IntervalLiteral
  | SymbolLiteral;

/** `exact` without exponent (digits, maybe a point), `approximate` with one. The sign is a prefix call. */
export interface NumberLiteral {
  readonly kind: 'number';
  readonly span: Span;
  readonly text: string;
  readonly approximate: boolean;
}

export interface StringLiteral {
  readonly kind: 'string';
  readonly span: Span;
  readonly value: string;
  /** Of `_charset'...'`; `N'...'` has ISO-8859-1. */
  readonly charset?: string;
  readonly prefix?: 'N' | 'U&' | '_' | 'E';
  /** More than one when the literal continues on later lines. */
  readonly pieces: readonly Span[];
}

export interface BinaryLiteral {
  readonly kind: 'binary';
  readonly span: Span;
  readonly hex: string;
}

/** `null` is UNKNOWN. */
export interface BooleanLiteral {
  readonly kind: 'boolean';
  readonly span: Span;
  readonly value: boolean | null;
}

export interface NullLiteral {
  readonly kind: 'null';
  readonly span: Span;
}

export interface DateTimeLiteral {
  readonly kind: 'date-time';
  readonly span: Span;
  readonly type: 'DATE' | 'TIME' | 'TIMESTAMP' | 'DATETIME' | 'TIMESTAMP WITH LOCAL TIME ZONE';
  readonly value: string;
}

export interface IntervalLiteral {
  readonly kind: 'interval';
  readonly span: Span;
  readonly negative: boolean;
  readonly value: string;
  readonly qualifier: IntervalQualifier;
}

/** A keyword operand: LEADING, NULL ON EMPTY, DISTINCT … by Calcite's symbol name. */
export interface SymbolLiteral {
  readonly kind: 'symbol';
  readonly span: Span;
  readonly value: string;
}

/** `unit` in FLOOR(x TO unit), EXTRACT(unit FROM x), TIMESTAMPADD(unit, …), and after INTERVAL literals. */
export interface IntervalQualifier {
  readonly kind: 'interval-qualifier';
  readonly span: Span;
  readonly startUnit: string;
  /** A unit that is a name of none that the parser knows: the validator may know it. */
  readonly frame?: Identifier;
  readonly startPrecision?: number;
  readonly endUnit?: string;
  readonly fractionalPrecision?: number;
}

export interface DynamicParameter {
  readonly kind: 'dynamic-parameter';
  readonly span: Span;
  readonly index: number;
}

/**
 * A function call or an operator. `operator` is Calcite's operator name in upper case for operators and built-in syntax
 * (`+`, `AND`, `IS NULL`, `NOT LIKE`, `BETWEEN ASYMMETRIC`, `ITEM`, `DOT`, `ROW`, `ARRAY`, `MAP`, `MULTISET`, `IN`,
 * `= SOME`, `EXISTS`, `INTERVAL`, `=>`, `DESCRIPTOR`, `DEFAULT`, `FILTER`, `WITHIN GROUP`, `IGNORE NULLS`, `EXTRACT`,
 * `TRIM`, `JSON_VALUE`, `PATTERN_CONCAT` …), and the name as written for a call by name.
 */
export interface Call {
  readonly kind: 'call';
  readonly span: Span;
  readonly operator: string;
  readonly syntax: 'binary' | 'prefix' | 'postfix' | 'function' | 'special';
  readonly operands: readonly Expression[];
  /** Of a call by name: the name, which may be qualified. */
  readonly name?: Identifier;
  /** Of an operator: the operator's own token(s). */
  readonly operatorSpan?: Span;
  readonly quantifier?: 'DISTINCT' | 'ALL';
  readonly quantifierSpan?: Span;
  /** A function written without parentheses (CURRENT_TIMESTAMP, LOCALTIME …). */
  readonly bare?: boolean;
  readonly hints?: readonly Hint[];
}

export interface CaseExpression {
  readonly kind: 'case';
  readonly span: Span;
  readonly value?: Expression;
  readonly branches: readonly { readonly when: Expression; readonly then: Expression }[];
  readonly otherwise?: Expression;
}

export interface CastExpression {
  readonly kind: 'cast';
  readonly span: Span;
  /** `::` is `infix`. */
  readonly operator: 'CAST' | 'TRY_CAST' | 'SAFE_CAST' | 'infix';
  readonly operand: Expression;
  readonly type: TypeName | IntervalQualifier;
}

export interface OverExpression {
  readonly kind: 'over';
  readonly span: Span;
  readonly call: Expression;
  /** A name, or a window written in place. */
  readonly window: Identifier | WindowSpecification;
}

export interface WindowSpecification {
  readonly kind: 'window';
  readonly span: Span;
  readonly base?: Identifier;
  readonly partitionBy: readonly Expression[];
  readonly orderBy: readonly OrderItem[];
  readonly frame?: WindowFrame;
  readonly allowPartial?: boolean;
}

export interface WindowFrame {
  readonly span: Span;
  readonly unit: 'ROWS' | 'RANGE';
  readonly lower: FrameBound;
  readonly upper?: FrameBound;
}

export interface FrameBound {
  readonly span: Span;
  readonly type: 'UNBOUNDED PRECEDING' | 'PRECEDING' | 'CURRENT ROW' | 'FOLLOWING' | 'UNBOUNDED FOLLOWING';
  readonly offset?: Expression;
}

/** A query as an expression: scalar, operand of IN, EXISTS, UNIQUE, SOME, ARRAY/MULTISET/MAP constructors, CURSOR. */
export interface SubqueryExpression {
  readonly kind: 'subquery';
  readonly span: Span;
  readonly query: Query;
}

/** `(a, b)` where Calcite keeps a SqlNodeList: the right side of IN, GROUPING SETS, row lists. */
export interface NodeList {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly Expression[];
}

/** Where recovery skipped text: analysis stays silent about it. */
export interface ErrorExpression {
  readonly kind: 'error';
  readonly span: Span;
}

export interface Hint {
  readonly kind: 'hint';
  readonly span: Span;
  readonly name: Identifier;
  readonly options: readonly (
    | {
        readonly kind: 'option';
        readonly key: Identifier | StringLiteral;
        readonly value: Literal | Identifier;
        readonly span: Span;
      }
    | { readonly kind: 'argument'; readonly value: Literal | Identifier; readonly span: Span }
  )[];
}

// Queries and table references

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
  readonly recursive?: boolean;
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

/** `TABLE(f(...))`, `LATERAL TABLE(f(...))`, `f(...)`. Arguments of window functions are `TABLE t`, `(query)`, DESCRIPTOR, named. */
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
  /** SHOW TIMEOUT MATCHES of the product. */
  readonly showsTimeouts?: true;
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

// Data types as written

export interface TypeName {
  readonly kind: 'type';
  readonly span: Span;
  readonly type: TypeSyntax;
  /** NULL or NOT NULL as written; absent when neither stands. */
  readonly nullable?: boolean;
}

export type TypeSyntax =
  | {
      /** BIGINT, DECIMAL, VARCHAR, TIMESTAMP, TIMESTAMP WITH LOCAL TIME ZONE, STRING, BYTES … by normalised name. */
      readonly form: 'basic';
      readonly name: string;
      readonly precision?: number;
      readonly scale?: number;
    }
  | { readonly form: 'collection'; readonly name: 'ARRAY' | 'MULTISET'; readonly element: TypeName }
  | { readonly form: 'map'; readonly key: TypeName; readonly value: TypeName }
  | { readonly form: 'row'; readonly fields: readonly RowFieldName[] }
  | { readonly form: 'raw'; readonly className: string; readonly serializer: string }
  | { readonly form: 'structured'; readonly className: string; readonly fields: readonly RowFieldName[] }
  | {
      readonly form: 'interval';
      readonly startUnit: string;
      readonly startPrecision?: number;
      readonly endUnit?: string;
      readonly fractionalPrecision?: number;
    }
  | { readonly form: 'named'; readonly name: Identifier };

export interface RowFieldName {
  readonly name: Identifier;
  readonly type: TypeName;
  readonly comment?: string;
  readonly span: Span;
}
