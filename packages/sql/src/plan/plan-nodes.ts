// The logical plan's data: relations and the expressions in them. Each holds the other, so they stand in one file; `rel.ts` and
// `rex.ts` are its two faces.
import type { Problem } from '../diagnostics/problem.ts';
import type { UserAggregation } from '../engine/user-functions/user-function-typing.ts';
import type { Hint } from '../syntax/ast/index.ts';
import type { LogicalType } from '../types/logical-type.ts';
import type { ObjectPath, ResolvedTable } from '../catalog/resolved-table.ts';
import type { RowField } from '../types/logical-type.ts';
import type { Span } from '../text/span.ts';

export type Rel =
  | ScanRel
  | SnapshotRel
  | ValuesRel
  | ProjectRel
  | FilterRel
  | AggregateRel
  | JoinRel
  | CorrelateRel
  | TableFunctionRel
  | WindowTableRel
  | UncollectRel
  | SetRel
  | SortRel
  | MatchRel
  | UnknownRel;

interface RelBase {
  /** Output columns, with time attributes where SQL semantics keep them. */
  readonly columns: readonly RowField[];
  /** The clause that made this node: where an error about it belongs. */
  readonly span: Span;
  /** The plan of a view begins here: its ORDER BY counts, unlike that of a query inside a query. */
  readonly view?: boolean;
  /** Whose plan begins here, where `view` is true. */
  readonly viewPath?: ObjectPath;
}

/** A table of the catalog; views are expanded into their query. */
export interface ScanRel extends RelBase {
  readonly kind: 'scan';
  readonly table: ResolvedTable;
  readonly hints: readonly Hint[];
}

/** FOR SYSTEM_TIME AS OF over its input. */
export interface SnapshotRel extends RelBase {
  readonly kind: 'snapshot';
  readonly input: Rel;
  readonly period: Rex;
}

export interface ValuesRel extends RelBase {
  readonly kind: 'values';
  readonly rows: readonly (readonly Rex[])[];
}

export interface ProjectRel extends RelBase {
  readonly kind: 'project';
  readonly input: Rel;
  readonly expressions: readonly Rex[];
  /** From a SELECT list, so hints and names matter. */
  readonly hints: readonly Hint[];
}

export interface FilterRel extends RelBase {
  readonly kind: 'filter';
  readonly input: Rel;
  readonly condition: Rex;
  readonly clause: 'WHERE' | 'HAVING' | 'QUALIFY';
}

/** `groupBy` are columns of the input; columns out: the keys, then the calls. DISTINCT is an aggregate without calls. */
export interface AggregateRel extends RelBase {
  readonly kind: 'aggregate';
  readonly input: Rel;
  readonly groupBy: readonly Rex[];
  /** Each a set of indexes into `groupBy`; one set of all for a plain GROUP BY. */
  readonly groupingSets: readonly (readonly number[])[];
  readonly calls: readonly AggregateCall[];
  /** TUMBLE, HOP, SESSION of GROUP BY: the index in `groupBy` of the window call. */
  readonly groupWindow?: number;
  readonly distinct: boolean;
  readonly hints: readonly Hint[];
}

/** `condition` over left columns, then right ones. */
export interface JoinRel extends RelBase {
  readonly kind: 'join';
  readonly left: Rel;
  readonly right: Rel;
  readonly type: 'INNER' | 'LEFT' | 'RIGHT' | 'FULL';
  readonly condition: Rex | undefined;
  readonly conditionSpan: Span;
  /** Hints of the SELECT around it (BROADCAST, LOOKUP, STATE_TTL …). */
  readonly hints: readonly Hint[];
}

/** The right side reads the left row through RexOuter of level 1 (LATERAL, UNNEST, lookup and temporal joins). */
export interface CorrelateRel extends RelBase {
  readonly kind: 'correlate';
  readonly left: Rel;
  readonly right: Rel;
  readonly type: 'INNER' | 'LEFT';
  /** As it was written, where it can't be. */
  readonly side?: 'RIGHT' | 'FULL';
  readonly condition: Rex | undefined;
}

/** A user table function. */
export interface TableFunctionRel extends RelBase {
  readonly kind: 'table-function';
  readonly function: string;
  readonly operands: readonly Rex[];
  readonly userDefined: boolean;
}

/** TUMBLE, HOP, CUMULATE, SESSION as table functions. Columns out: the input's, window_start, window_end, window_time. */
export interface WindowTableRel extends RelBase {
  readonly kind: 'window-table';
  readonly function: 'TUMBLE' | 'HOP' | 'CUMULATE' | 'SESSION';
  readonly input: Rel;
  /** Index of the DESCRIPTOR column in the input. */
  readonly timeColumn: number;
  readonly timeColumnSpan: Span;
  readonly partitionBy: readonly number[];
  readonly orderBy: readonly SortKey[];
  /** Sizes, slides, steps, gaps, offsets in the function's order. */
  readonly intervals: readonly Rex[];
}

/** UNNEST: operands read the left row of the enclosing correlate. */
export interface UncollectRel extends RelBase {
  readonly kind: 'uncollect';
  readonly operands: readonly Rex[];
  readonly withOrdinality: boolean;
}

export interface SetRel extends RelBase {
  readonly kind: 'set';
  readonly operator: 'UNION' | 'INTERSECT' | 'EXCEPT';
  readonly all: boolean;
  readonly inputs: readonly Rel[];
}

export interface SortRel extends RelBase {
  readonly kind: 'sort';
  readonly input: Rel;
  readonly keys: readonly SortKey[];
  readonly offset?: Rex;
  readonly fetch?: Rex;
}

export interface MatchRel extends RelBase {
  readonly kind: 'match';
  readonly input: Rel;
  readonly partitionBy: readonly Rex[];
  readonly orderBy: readonly SortKey[];
  readonly measures: readonly { readonly name: string; readonly expression: Rex }[];
  readonly definitions: readonly { readonly name: string; readonly condition: Rex }[];
  /** Variables in the pattern's order, with quantifiers as written. */
  readonly pattern: Rex;
  readonly allRows: boolean;
  readonly afterMatch?: Rex;
  readonly within?: Rex;
}

/** Undecided here, or already diagnosed: passes stay silent above it. */
export interface UnknownRel extends RelBase {
  readonly kind: 'unknown';
}

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
  /** What Flink says when it makes code for it: not where the call is gone by then. */
  readonly problem?: Problem;
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
  /** As that of a call: of the comparison that IN becomes. */
  readonly problem?: Problem;
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
  /** As that of a call. */
  readonly problem?: Problem;
  /** Of a user's aggregate whose class is known: which methods it has. */
  readonly methods?: UserAggregation;
}
