// CASE, IF, IN and other forms that choose.
import {
  allNullBranches,
  expectedBoolean,
  illegalMixing,
  incompatibleInList,
  incompatibleValues,
  legacyCast,
  unsupportedCast,
} from '../../diagnostics/catalogue/types.ts';
import {
  BOOLEAN,
  calciteNullability,
  isBinary,
  isCharacter,
  isComparable,
  isInterval,
  isNumeric,
  isUndecided,
  leastRestrictive,
  NULL_TYPE,
  summaryString,
  UNKNOWN_TYPE,
  withNullability,
} from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';
import type { Binding, OperandCheck, OperatorDefinition } from './binding.ts';
import type { Argument, CallProblem, CallTyping } from './call.ts';
import { lateCast } from './infer-cast.ts';
import { compareProblem, fieldProblem, lateComparison } from './late-operators.ts';
import { comparable, of, or } from './operand-checks.ts';
import { atCall, atOperand, afterValidation, signature, signatureProblem } from './problems.ts';
import { toNullable } from './return-rules.ts';

/** NumericExceptFirstOperandChecker together with family(BOOLEAN, NUMERIC, NUMERIC). */
const numbersAfterFirst: OperandCheck = {
  ...of('BOOLEAN', 'NUMERIC', 'NUMERIC'),
  check: (binding) =>
    of('BOOLEAN', 'NUMERIC', 'NUMERIC').check(binding) === true || signatureProblem(binding),
  signatures: (operator) => signature(operator, ['ANY_TYPE', 'NUMERIC_TYPE', 'NUMERIC_TYPE']),
};

/** The comparison that NULLIF becomes: its words are those of `=`. */
const EQUALS: OperatorDefinition = {
  name: '=',
  check: comparable(2, false),
  returns: () => BOOLEAN,
  template: () => '{1} {0} {2}',
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
    // Rewritten to CASE a WHEN b THEN NULL ELSE a END: SqlNullifFunction.rewriteCall.
    name: 'NULLIF',
    check: {
      ...comparable(2, false),
      check: (binding) => {
        const first = binding.types[0];
        if (binding.arguments[0]?.literal?.kind === 'null') return atCall(allNullBranches);
        const equals = comparable(2, false).check({ ...binding, name: '=', operator: EQUALS });
        if (equals !== true || !first) return equals;
        // The NULL branch comes first, and a leading NULL has no common type with a collection.
        return leastRestrictive([NULL_TYPE, first]) === undefined ? atCall(illegalMixing) : true;
      },
    },
    returns: (binding) => binding.types[0] && calciteNullability(binding.types[0], true),
    nulls: 'first-known',
    late: (binding) => lateComparison({ ...binding, name: '=' }),
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
  if (!type) return { ok: false, problem: atCall(illegalMixing) };
  const late = lateResults(results, type);
  return late ? { ok: true, type, late } : { ok: true, type };
}

/** Results of another type are cast by the planner, which may have no code for it. */
function lateResults(results: readonly Argument[], type: LogicalType): CallProblem | undefined {
  for (const result of results) {
    const late = result.literal?.kind === 'null' ? undefined : coercionProblem(result.type, type);
    if (late) return late;
  }
  return undefined;
}

/** Items of another type than their list are cast, too; what they are cast to is as little NULL as they are. */
function lateItems(items: readonly Argument[], type: LogicalType): CallProblem | undefined {
  for (const { literal, type: own } of items) {
    const late =
      literal?.kind === 'null' ? undefined : coercionProblem(own, { ...type, nullable: own.nullable });
    if (late) return late;
  }
  return undefined;
}

/** What code generation has against a value that is made `to`, the type of a CASE or of a set operation's column. */
export function coercionProblem(from: LogicalType, to: LogicalType): CallProblem | undefined {
  if (from.root === to.root || isUndecided(from) || isUndecided(to)) return undefined;
  if (from.root === 'INTEGER' && to.root === 'DATE') {
    return afterValidation(legacyCast, { from: summaryString(from), to: summaryString(to) });
  }
  const collections =
    from.root === 'MULTISET' ? to.root === 'ARRAY' : from.root === 'ARRAY' && to.root === 'MULTISET';
  return collections
    ? afterValidation(unsupportedCast, { from: summaryString(from), to: summaryString(to) })
    : lateCast(from, to);
}

const single = (type: LogicalType): LogicalType => ({
  root: 'ROW',
  nullable: false,
  fields: [{ name: 'ROW$VALUE', type }],
});

const rowOf = (type: LogicalType): LogicalType => (type.root === 'ROW' ? type : single(type));

/** SqlInOperator.deriveType: `a IN (list)`, `a IN (query)` and SOME, ALL over either. */
export function inType(binding: Binding): CallTyping {
  const [left, right] = binding.arguments;
  if (!left || !right) return { ok: true, type: UNKNOWN_TYPE };
  let rightType = right.type;
  if (right.items) {
    // A NULL in the list takes the type of the left side (InferTypes.FIRST_KNOWN).
    const filled = left.type.root !== 'ROW' || left.type.fields.length === right.items.length;
    const items = right.items.map((item) =>
      item.literal?.kind === 'null' && filled ? { ...left.type, nullable: true } : item.type,
    );
    if ([left.type, ...items].some(isUndecided)) return { ok: true, type: BOOLEAN };
    const common = leastRestrictive(items);
    if (!common) return { ok: false, problem: atOperand(incompatibleInList, 1) };
    rightType = common;
  }
  if (isUndecided(left.type) || isUndecided(rightType)) return { ok: true, type: BOOLEAN };
  const a = rowOf(left.type);
  // A query's single column may be a row itself.
  const wrapped =
    right.subquery === true && rightType.root === 'ROW' && rightType.structKind === 'PEEK_FIELDS_NO_EXPAND';
  const b = wrapped ? single(rightType) : rowOf(rightType);
  if (!isComparable(a, b)) {
    return { ok: false, problem: atCall(incompatibleValues, { operator: 'IN' }) };
  }
  const nullable = [a, b].some(
    (row) => row.root === 'ROW' && row.fields.some((field) => field.type.nullable),
  );
  const type = withNullability(BOOLEAN, nullable);
  // A query that may give NULL is compared row by row; otherwise the join has its own words.
  const rowByRow = binding.site.operator.toUpperCase() === 'NOT IN' && right.subquery === true && nullable;
  const fields = rowByRow ? fieldProblem(left.type, rightType) : undefined;
  const compared = isInterval(left.type) || rowByRow;
  const late =
    fields ??
    (compared ? compareProblem(left.type, rightType, !rowByRow) : undefined) ??
    lateItems(right.items ?? [], rightType);
  return late ? { ok: true, type, late } : { ok: true, type };
}
