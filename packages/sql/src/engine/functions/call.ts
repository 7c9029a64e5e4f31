// What the typing of calls takes and gives: a call with typed arguments in, its type or its problem out.
import type { FunctionFact } from '../../facts/function-facts.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import type { Stage } from '../../diagnostics/stage.ts';
import type { LogicalType } from '../../types/logical-type.ts';

/** The value of a literal argument (through unary minus, CAST of NULL and the like it is not one). */
export interface LiteralValue {
  readonly kind:
    | 'number'
    | 'string'
    | 'binary'
    | 'boolean'
    | 'null'
    | 'date-time'
    | 'interval'
    | 'symbol'
    | 'type'
    | 'unit';
  /** Number text with its sign, string contents, symbol or unit name; `type` carries its type in Argument.type. */
  readonly value: string | boolean | null;
}

export interface Argument {
  readonly type: LogicalType;
  readonly literal?: LiteralValue;
  /** The argument as Calcite prints it, for messages that show it. */
  readonly text?: () => string;
  /** Of a named argument, `f(name => value)`. */
  readonly name?: string;
  /** A query as argument: its type is that of its single column, or a ROW of them. */
  readonly subquery?: boolean;
  /** The expression reads no column: a literal, a call of literals … Where unsure, leave it out. */
  readonly constant?: boolean;
  /** NULL, or a cast of it: operators that are NULL then are no more when code is made. */
  readonly isNull?: boolean;
  /** `DEFAULT` as an argument. */
  readonly omitted?: boolean;
  /** A row written out: `ROW(a, b)` or `(a, b)`. */
  readonly row?: boolean;
  /** `(a, b)` as the right side of IN: its items. */
  readonly items?: readonly Argument[];
}

export interface CallSite {
  /**
   * Call.operator of the syntax tree: an operator's name in upper case, or a function's name as written; `{fn NAME}` of
   * a function of JDBC's.
   */
  readonly operator: string;
  readonly syntax: 'binary' | 'prefix' | 'postfix' | 'function' | 'special';
  readonly arguments: readonly Argument[];
  /** The function is named with its database: no built-in one is. */
  readonly qualified?: boolean;
  /** The call as Calcite prints it, names qualified: for messages that show it. */
  readonly text?: () => string;
  readonly quantifier?: 'DISTINCT' | 'ALL';
  /** `COUNT(*)`. */
  readonly star?: boolean;
  /** Without parentheses: CURRENT_TIMESTAMP. */
  readonly bare?: boolean;
  /**
   * SqlCallBinding.getGroupCount: the number of GROUP BY items of the enclosing SELECT (`()` does not count), 0 where it
   * aggregates without GROUP BY, -1 (or absent) where it does not aggregate.
   */
  readonly groupCount?: number;
  /** The aggregate has a FILTER clause. */
  readonly filtered?: boolean;
  /** The aggregate stands in OVER. */
  readonly over?: boolean;
  /** The type that the place expects of the call, where it does: a target column, a condition. Gives NULLs a type. */
  readonly expected?: LogicalType;
  /** The call is in MATCH_RECOGNIZE's MEASURES or DEFINE. */
  readonly inMatch?: boolean;
}

export interface TypingContext {
  readonly mode: 'streaming' | 'batch';
  /** table.exec.legacy-cast-behaviour = enabled. */
  readonly legacyCast?: boolean;
  /** Whether CURRENT_TIMESTAMP and its like may have brackets with nothing between them. */
  readonly emptyBrackets?: boolean;
  /** Whether `v['a']` and `v[1]` look into a VARIANT. */
  readonly variantItems?: boolean;
  /** Where the engine has a function of a name from; undefined where it has none. */
  readonly definedIn?: (name: string) => FunctionFact['from'] | undefined;
}

/** The part of a call that Flink points at; a `parameter` is the name that an operand is given by `=>`. */
export type CallPlace =
  { readonly kind: 'call' | 'name' } | { readonly kind: 'operand' | 'parameter'; readonly index: number };

/**
 * A call is refused in the words of Flink's innermost cause. A problem that Flink finds only after the whole statement has passed
 * validation (conversion, code generation) has a later stage than `validate`, and yields to all that is of that stage.
 */
export interface CallProblem extends Problem<CallPlace, never> {
  readonly at: CallPlace;
  readonly stage: Stage;
}

export type CallTyping =
  | {
      readonly ok: true;
      readonly type: LogicalType;
      /** Types that arguments are cast to implicitly; a hole where one stays as it is. */
      readonly coercions?: readonly (LogicalType | undefined)[];
      /** Valid for the validator, refused by the planner later. */
      readonly late?: CallProblem;
    }
  | { readonly ok: false; readonly problem: CallProblem };

export type FunctionKind =
  | 'scalar'
  | 'aggregate'
  | 'table'
  | 'window-table'
  | 'group-window'
  | 'group-auxiliary'
  | 'match'
  | 'ranking';

/** What is known of a built-in function without looking at arguments. */
export interface FunctionInfo {
  /** A function of the engine whose arguments and result are not known here. */
  readonly untyped?: true;
  /** As Flink prints it. */
  readonly name: string;
  readonly kind: FunctionKind;
  readonly deterministic: boolean;
  /** Legal without parentheses, and (`required`) only so. */
  readonly bare?: 'allowed' | 'required';
  /** Aggregates: whether OVER is required, whether its ORDER BY is, and whether a frame may be given. */
  readonly requiresOver?: boolean;
  readonly requiresOrder?: boolean;
  readonly allowsFraming?: boolean;
  readonly allowsNullTreatment?: boolean;
  /** Names for `f(name => value)`, in order. */
  readonly parameterNames?: readonly string[];
}
