// A call being typed: Calcite's SqlCallBinding.
import type { LogicalType } from '../../types/index.ts';
import type { Argument, CallProblem, CallSite, CallTyping, TypingContext } from './call.ts';

export interface Binding {
  /** The operator's name as messages print it. */
  readonly name: string;
  readonly site: CallSite;
  readonly context: TypingContext;
  readonly arguments: readonly Argument[];
  /** Types of the arguments, with those of NULL literals inferred. */
  readonly types: readonly LogicalType[];
  readonly operator: OperatorDefinition;
}

/** Which type a bare NULL among the arguments takes: Calcite's InferTypes. */
export type NullInference = 'none' | 'first-known' | 'boolean' | 'any-type' | 'return-type';

/** Calcite's SqlOperandTypeChecker: the problem of the arguments, if any. */
export interface OperandCheck {
  /** Fewest and most arguments; no `most` is any number. */
  readonly least: number;
  readonly most?: number;
  readonly counts?: (count: number) => boolean;
  /** False, or the problem that Flink would report, where arguments do not fit. */
  readonly check: (binding: Binding) => true | CallProblem;
  readonly signatures: (operator: OperatorDefinition) => string;
}

/** Result type of a call whose arguments fit; undefined makes the next rule of a chain try. */
export type ReturnRule = (binding: Binding) => LogicalType | undefined;

/** An operator or function of FlinkSqlOperatorTable. */
export interface OperatorDefinition {
  readonly name: string;
  readonly check: OperandCheck;
  readonly returns: ReturnRule;
  readonly nulls?: NullInference;
  /** SqlOperator.getSignatureTemplate, with {0} for the name: `{1} {0} {2}`. */
  readonly template?: (count: number) => string;
  /** What the planner refuses after validation. */
  readonly late?: (binding: Binding, result: LogicalType) => CallProblem | undefined;
  /** Replaces check and returns for operators that derive their type themselves. */
  readonly derive?: (binding: Binding) => CallTyping;
}

/** The argument at a position; there is one, since counts were checked. */
export function argumentType(binding: Binding, index: number): LogicalType {
  return binding.types[index] ?? { root: 'UNKNOWN', nullable: true };
}

/** What planning finds in a call that validation passed, if anything. */
export type Late = (binding: Binding) => CallProblem | undefined;
