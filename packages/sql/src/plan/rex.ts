// Resolved expressions of the logical plan: typed, names gone. What Calcite calls RexNode.
import type { Span } from '../text/span.ts';
import type { LogicalType } from '../types/logical-type.ts';
import type { Rel } from './rel.ts';

export type Rex =
  | RexInput
  | RexLiteral
  | RexCall
  | RexOver
  | RexSubquery
  | RexField
  | RexOuter
  | RexPatternField
  | RexParameter
  | RexUnknown;

interface RexBase {
  readonly type: LogicalType;
  readonly span: Span;
}

/** A column of the input row (for a join: left columns, then right ones). */
export interface RexInput extends RexBase {
  readonly kind: 'input';
  readonly index: number;
}

/** Numbers as text, intervals in months or milliseconds as text, dates and times as written, symbols by name. */
export interface RexLiteral extends RexBase {
  readonly kind: 'literal';
  readonly value: string | boolean | null;
}

/** `operator` as in the syntax tree's Call, in upper case for built-ins (`CAST`, `CASE` with operands when, then … else). */
export interface RexCall extends RexBase {
  readonly kind: 'call';
  readonly operator: string;
  readonly operands: readonly Rex[];
  readonly deterministic: boolean;
}

export interface RexOver extends RexBase {
  readonly kind: 'over';
  readonly call: AggregateCall;
  readonly partitionBy: readonly Rex[];
  readonly orderBy: readonly SortKey[];
  readonly unit: 'ROWS' | 'RANGE';
  readonly lower: RexFrameBound;
  readonly upper: RexFrameBound;
  /** The window's own place: in line, or the WINDOW clause. */
  readonly windowSpan: Span;
}

export interface RexFrameBound {
  readonly type: 'UNBOUNDED PRECEDING' | 'PRECEDING' | 'CURRENT ROW' | 'FOLLOWING' | 'UNBOUNDED FOLLOWING';
  readonly offset?: Rex;
}

export interface RexSubquery extends RexBase {
  readonly kind: 'subquery';
  readonly form:
    'SCALAR' | 'IN' | 'NOT IN' | 'EXISTS' | 'UNIQUE' | 'SOME' | 'ALL' | 'ARRAY' | 'MULTISET' | 'MAP';
  /** The compared expressions of IN, SOME, ALL. */
  readonly operands: readonly Rex[];
  /** Of SOME and ALL. */
  readonly comparison?: string;
  readonly rel: Rel;
}

export interface RexField extends RexBase {
  readonly kind: 'field';
  readonly operand: Rex;
  readonly name: string;
  readonly index: number;
}

/** A column of an enclosing query's row. `level` 1 is the nearest enclosing one. */
export interface RexOuter extends RexBase {
  readonly kind: 'outer';
  readonly level: number;
  readonly index: number;
}

/** `A.price` in MATCH_RECOGNIZE; `variable` is `*` where none is written. */
export interface RexPatternField extends RexBase {
  readonly kind: 'pattern-field';
  readonly variable: string;
  readonly index: number;
}

export interface RexParameter extends RexBase {
  readonly kind: 'parameter';
  readonly index: number;
}

/** Something analysis could not decide or that has a diagnostic already. */
export interface RexUnknown extends RexBase {
  readonly kind: 'unknown';
}

export interface SortKey {
  readonly expression: Rex;
  readonly descending: boolean;
  readonly nulls?: 'FIRST' | 'LAST';
}

export interface AggregateCall {
  /** Upper case for built-ins, the resolved path for user functions. */
  readonly function: string;
  readonly operands: readonly Rex[];
  readonly distinct: boolean;
  readonly filter?: Rex;
  readonly ignoreNulls?: boolean;
  readonly withinGroup?: readonly SortKey[];
  readonly type: LogicalType;
  readonly span: Span;
  readonly userDefined: boolean;
}
