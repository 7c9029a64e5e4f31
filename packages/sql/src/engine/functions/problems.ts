// Problems of calls, as Calcite words them.
import {
  argumentMustBeLiteral,
  argumentMustNotBeNull,
  cannotApply,
  illegalNull,
} from '../../diagnostics/catalogue/types.ts';
import type { DiagnosticDefinition } from '../../diagnostics/definition.ts';
import type { Parameters } from '../../diagnostics/diagnostic.ts';
import { calciteString } from '../../types/index.ts';
import type { Binding, OperatorDefinition } from './binding.ts';
import type { CallPlace, CallProblem } from './call.ts';

const CALL: CallPlace = { kind: 'call' };

/** A problem placed at the whole call. */
export function atCall(definition: DiagnosticDefinition, parameters: Parameters = {}): CallProblem {
  return { definition, parameters, at: CALL, stage: 'validate' };
}

/** A problem placed at an argument. */
export function atOperand(
  definition: DiagnosticDefinition,
  operand: number,
  parameters: Parameters = {},
): CallProblem {
  return { definition, parameters, at: { kind: 'operand', index: operand }, stage: 'validate' };
}

/** A problem found after validation, where Flink has no place: the call's is given. */
export function afterValidation(definition: DiagnosticDefinition, parameters: Parameters = {}): CallProblem {
  return late({ definition, parameters, at: CALL, stage: definition.stage });
}

/** The problem, found after validation: when code is made for the call, unless its definition says another stage. */
export function late(problem: CallProblem): CallProblem {
  const { stage } = problem.definition;
  return { ...problem, stage: stage === 'validate' ? 'code' : stage };
}

/** Whether Flink finds it only after validation. */
export const isLate = ({ stage }: CallProblem): boolean => stage !== 'validate';

/** SqlUtil.getAliasedSignature: `'ABS(<NUMERIC>)'`, or by the operator's template. */
export function signature(operator: OperatorDefinition, types: readonly string[]): string {
  const parts = types.map((type) => `<${type.toUpperCase()}>`);
  const template = operator.template?.(parts.length);
  if (template === undefined) return `'${operator.name}(${parts.join(', ')})'`;
  return `'${template.replace(/\{(\d+)\}/g, (_, digits: string) => {
    const index = Number(digits);
    return index === 0 ? operator.name : (parts[index - 1] ?? '');
  })}'`;
}

/** SqlCallBinding.newValidationSignatureError. Worded when it is asked for: most alternatives that fail are followed by one that fits. */
export function signatureProblem(binding: Binding): CallProblem {
  return {
    definition: cannotApply,
    get parameters() {
      return {
        operator: binding.name,
        call: signature(binding.operator, binding.types.map(calciteString)),
        forms: binding.operator.check.signatures(binding.operator),
      };
    },
    at: CALL,
    stage: 'validate',
  };
}

export const nullProblem = (operand: number): CallProblem => atOperand(illegalNull, operand);

export const literalProblem = (binding: Binding): CallProblem =>
  atCall(argumentMustBeLiteral, { function: binding.name });

export const nullLiteralProblem = (binding: Binding): CallProblem =>
  atCall(argumentMustNotBeNull, { function: binding.name });
