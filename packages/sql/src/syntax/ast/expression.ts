// Expressions. `span` of every node is Calcite's SqlParserPos of that node: what Flink's errors point at.
import type { Span } from '../../text/span.ts';
import type { OrderItem, Query } from './query.ts';
import type { TypeName } from './type-name.ts';

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
  readonly prefix?: 'N' | 'U&' | '_';
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
  readonly type: 'DATE' | 'TIME' | 'TIMESTAMP';
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
