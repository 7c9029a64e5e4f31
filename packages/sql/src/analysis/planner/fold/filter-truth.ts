// Conditions of a filter that are never met, or always: by the values of constants, and by comparing a column with itself
// (RexSimplify.simplifyComparison). To a filter NULL is as good as FALSE.
import type { Rex, RexCall } from '../../../plan/rex.ts';
import { isCall, rexKey, someRex } from '../rex-walk.ts';
import { evaluate } from './evaluate.ts';

/** Whether no row meets the condition. */
export function isNeverMet(rex: Rex): boolean {
  if (rex.kind === 'call' && isNeverMetCall(rex)) return true;
  const value = evaluate(rex);
  if (value !== undefined) return value.kind === 'null' || (value.kind === 'truth' && !value.value);
  return hasNullOperand(rex);
}

function isNeverMetCall(rex: RexCall): boolean {
  switch (rex.operator) {
    case 'AND':
      return rex.operands.some(isNeverMet);
    case 'OR':
      return rex.operands.every(isNeverMet);
    case 'IS NULL':
      return rex.operands[0]?.type.nullable === false;
    case 'CASE':
      return resultsOf(rex).every(isNeverMet);
    case '<>':
    case '<':
    case '>':
      return isWithItself(rex) || isNeverMetInBranches(rex);
    case '=':
    case '<=':
    case '>=':
      return isNeverMetInBranches(rex);
    default:
      return false;
  }
}

/** Whether every row meets the condition. */
export function isAlwaysMet(rex: Rex): boolean {
  if (isCall(rex, 'IS NOT NULL') && rex.operands[0]?.type.nullable === false) return true;
  const value = evaluate(rex);
  return value?.kind === 'truth' && value.value;
}

const COMPARISON = /^(=|<>|<|>|<=|>=)$/;

/** What a CASE gives; without an ELSE a NULL stands at its end. */
const resultsOf = ({ operands }: RexCall): readonly Rex[] =>
  operands.filter((_, at) => at % 2 === 1 || at === operands.length - 1);

/** A comparison of a CASE is one of each of its results. */
function isNeverMetInBranches(rex: RexCall): boolean {
  const [left, right] = rex.operands;
  if (left === undefined || right === undefined) return false;
  if (isCall(left, 'CASE') && evaluate(right) !== undefined)
    return resultsOf(left).every((result) => isNeverMet({ ...rex, operands: [result, right] }));
  return isCall(right, 'CASE') && evaluate(left) !== undefined
    ? resultsOf(right).every((result) => isNeverMet({ ...rex, operands: [left, result] }))
    : false;
}

function isWithItself({ operands: [left, right] }: RexCall): boolean {
  if (left === undefined || right === undefined || rexKey(left) !== rexKey(right)) return false;
  return !someRex(left, (part) => part.kind === 'subquery' || part.kind === 'over' || isVarying(part));
}

const isVarying = (rex: Rex): boolean =>
  rex.kind === 'unknown' || (rex.kind === 'call' && !rex.deterministic);

/** A comparison with NULL is NULL, whatever the other side is. */
const hasNullOperand = (rex: Rex): boolean =>
  rex.kind === 'call' &&
  rex.operands.length === 2 &&
  COMPARISON.test(rex.operator) &&
  rex.operands.some((operand) => evaluate(operand)?.kind === 'null');
