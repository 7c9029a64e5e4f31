// What a user function's class says of its calls: Flink's TypeInference as it is extracted from a class, or as it was declared.
import type { LogicalType } from '../../types/logical-type.ts';

export type UserFunctionKind = 'scalar' | 'table' | 'async-table' | 'aggregate' | 'table-aggregate';

/** What is known of a user function's class. */
export interface UserFunctionTyping {
  readonly kind: UserFunctionKind;
  /** In Flink's order, which is that of its messages; never empty. */
  readonly signatures: readonly UserSignature[];
  /** Whether equal arguments give equal results (isDeterministic); absent where it is not known, and then taken for true. */
  readonly deterministic?: boolean;
  /** Of aggregates: which optional methods there are. Absent where they are not known. */
  readonly aggregation?: UserAggregation;
}

export interface UserSignature {
  readonly parameters: readonly UserParameter[];
  /** The last parameter takes all further arguments, or none. */
  readonly variadic?: boolean;
  /** Of a table function: of the rows that it emits. */
  readonly result: LogicalType;
}

export interface UserParameter {
  readonly name?: string;
  readonly type: LogicalType | 'ANY';
  /** May be left out (ArgumentHint.isOptional). */
  readonly optional?: boolean;
}

export interface UserAggregation {
  /** As UserDefinedFunctionHelper.validateClassForRuntime prints the signatures of missing methods. */
  readonly className: string;
  /** As Java names it: `demo.Aggregates.Sum`. */
  readonly accumulator: string;
  readonly retracts: boolean;
  readonly merges: boolean;
}

/** A class that Flink refuses when the function is first used. */
export interface RefusedUserFunction {
  /** Which of Flink's steps refuses it; that a class is no function at all is only found when it is used. */
  readonly refused: 'resource' | 'instantiation' | 'no-function' | 'inference';
  /** The JAR that cannot be registered. */
  readonly resource?: string;
  /** The innermost cause, in Flink's words. */
  readonly cause: string;
}

export const isRefused = (typing: UserFunctionTyping | RefusedUserFunction): typing is RefusedUserFunction =>
  'refused' in typing;

/** DataType.getLogicalType as a relation: what is no row is the only column of one. Source: DataTypeUtils.expandCompositeType. */
export function columnsOf(
  result: LogicalType,
): readonly { readonly name: string; readonly type: LogicalType }[] {
  return result.root === 'ROW' || result.root === 'STRUCTURED'
    ? result.fields
    : [{ name: 'EXPR$0', type: result }];
}
