// CASE, IF, IN and other forms that choose.
import {
  allNullBranches,
  expectedBoolean,
  illegalMixing,
  incompatibleInList,
  incompatibleValues,
} from '../../diagnostics/catalogue/types.ts';
import {
  BOOLEAN,
  isBinary,
  isCharacter,
  isComparable,
  isNumeric,
  isUndecided,
  leastRestrictive,
  UNKNOWN_TYPE,
  withNullability,
} from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';
import type { Binding, OperandCheck, OperatorDefinition } from './binding.ts';
import type { Argument, CallTyping } from './call.ts';
import { comparable, of, or } from './operand-checks.ts';
import { atCall, atOperand, signature, signatureProblem } from './problems.ts';
import { toNullable } from './return-rules.ts';

/** NumericExceptFirstOperandChecker together with family(BOOLEAN, NUMERIC, NUMERIC). */
const numbersAfterFirst: OperandCheck = {
  ...of('BOOLEAN', 'NUMERIC', 'NUMERIC'),
  check: (binding) =>
    of('BOOLEAN', 'NUMERIC', 'NUMERIC').check(binding) === true || signatureProblem(binding),
  signatures: (operator) => signature(operator, ['ANY_TYPE', 'NUMERIC_TYPE', 'NUMERIC_TYPE']),
};

const TEXT = of('BOOLEAN', 'CHARACTER', 'CHARACTER');

export const conditionalFunctions: readonly OperatorDefinition[] = [
  {
    name: 'IF',
    check: or(
      numbersAfterFirst,
      TEXT,
      of('BOOLEAN', 'BOOLEAN', 'BOOLEAN'),
      TEXT,
      of('BOOLEAN', 'BINARY', 'BINARY'),
      of('BOOLEAN', 'DATE', 'DATE'),
      of('BOOLEAN', 'TIMESTAMP', 'TIMESTAMP'),
      of('BOOLEAN', 'TIME', 'TIME'),
    ),
    returns: toNullable((binding) => {
      const results = binding.types.slice(1);
      return results.every((type) => isNumeric(type) || isCharacter(type) || isBinary(type))
        ? leastRestrictive(results)
        : results[0];
    }),
  },
  {
    // Rewritten to CASE, which keeps the first argument's type: SqlNullifFunction.rewriteCall.
    name: 'NULLIF',
    check: comparable(2, false),
    returns: (binding) => binding.types[0] && withNullability(binding.types[0], true),
    template: (count) => (count === 2 ? '{1} = {2}' : '{0}'),
  },
];

/** Results of a CASE: THEN types in order and the ELSE type last. NULL literals have the type NULL. */
export function caseType(results: readonly Argument[], conditions: readonly Argument[] = []): CallTyping {
  const wrong = conditions.some(
    ({ type }) => type.root !== 'BOOLEAN' && !isUndecided(type) && type.root !== 'NULL',
  );
  if (wrong) return { ok: false, problem: atCall(expectedBoolean) };
  if (results.every((result) => result.literal?.kind === 'null')) {
    return { ok: false, problem: atCall(allNullBranches) };
  }
  const undecided = results.find(({ type }) => isUndecided(type));
  if (undecided) return { ok: true, type: undecided.type };
  const type = leastRestrictive(results.map((result) => result.type));
  return type ? { ok: true, type } : { ok: false, problem: atCall(illegalMixing) };
}

const rowOf = (type: LogicalType): LogicalType =>
  type.root === 'ROW' ? type : { root: 'ROW', nullable: false, fields: [{ name: 'ROW$VALUE', type }] };

/** SqlInOperator.deriveType: `a IN (list)`, `a IN (query)` and SOME, ALL over either. */
export function inType(binding: Binding): CallTyping {
  const [left, right] = binding.arguments;
  if (!left || !right) return { ok: true, type: UNKNOWN_TYPE };
  let rightType = right.type;
  if (right.items) {
    const items = right.items.map((item) => item.type);
    if ([left.type, ...items].some(isUndecided)) return { ok: true, type: BOOLEAN };
    const common = leastRestrictive(items);
    if (!common) return { ok: false, problem: atOperand(incompatibleInList, 1) };
    rightType = common;
  }
  if (isUndecided(left.type) || isUndecided(rightType)) return { ok: true, type: BOOLEAN };
  const a = rowOf(left.type);
  const b = rowOf(rightType);
  if (!isComparable(a, b)) {
    return { ok: false, problem: atCall(incompatibleValues, { operator: 'IN' }) };
  }
  const nullable = [a, b].some(
    (row) => row.root === 'ROW' && row.fields.some((field) => field.type.nullable),
  );
  return { ok: true, type: withNullability(BOOLEAN, nullable) };
}
