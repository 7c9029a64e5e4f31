// The parts of an expression that are left once it is simplified: nothing is computed of an AND with FALSE, of an OR with TRUE, of
// what a CASE never comes to. Source: Calcite's RexSimplify, as SqlToRelConverter, RelBuilder and FlinkRexUtil use it.
import { computedOnce } from '../../base/computed-once.ts';
import type { Rex, RexCall, RexLiteral } from '../../plan/rex.ts';
import { isNumeric } from '../../types/index.ts';
import { operandsOf, rexKey } from './rex-walk.ts';

/** Calls `visit` with each part that is left, those inside it after it. */
export function eachLivingPart(rex: Rex, visit: (part: Rex) => void): void {
  if (rex.kind === 'call') {
    const living = livingOperands(rex);
    if (living === undefined) return;
    visit(rex);
    for (const operand of living) eachLivingPart(operand, visit);
    return;
  }
  visit(rex);
  for (const operand of operandsOf(rex)) eachLivingPart(operand, visit);
}

/** The truth of a condition where it is known without computing it. */
export function truthOf(rex: Rex): boolean | null | undefined {
  if (rex.kind === 'literal') return typeof rex.value === 'string' ? undefined : rex.value;
  return rex.kind === 'call' ? truthOfCall(rex) : undefined;
}

const truthOfCall = computedOnce((rex: RexCall): boolean | null | undefined => {
  const [first] = rex.operands;
  if (first === undefined) return undefined;
  switch (rex.operator) {
    case 'AND':
      return truthOfAll(rex.operands, true);
    case 'OR':
      return truthOfAll(rex.operands, false);
    case 'NOT': {
      const truth = truthOf(first);
      return typeof truth === 'boolean' ? !truth : truth;
    }
    case 'IS NULL':
      return first.type.nullable ? undefined : false;
    case 'IS NOT NULL':
      return first.type.nullable ? undefined : true;
    case 'NOT IN':
      // One of the comparisons is of a literal with itself.
      return first.kind === 'literal' &&
        first.value !== null &&
        rex.operands.slice(1).some((item) => rexKey(item) === rexKey(first))
        ? false
        : undefined;
    case '=':
      return hasNullField(rex) ? null : comparedLiterals(rex);
    default:
      return comparedLiterals(rex);
  }
});

/** The truth of an AND, whose neutral truth is TRUE, or of an OR, whose neutral truth is FALSE. */
function truthOfAll(operands: readonly Rex[], neutral: boolean): boolean | undefined {
  const truths = operands.map(truthOf);
  if (truths.includes(!neutral)) return !neutral;
  return truths.every((truth) => truth === neutral) ? neutral : undefined;
}

/** Rows that are written out are compared field by field: with a NULL among them they are never equal. */
const hasNullField = ({ operands }: RexCall): boolean =>
  operands.every((row) => row.kind === 'call' && row.operator === 'ROW') &&
  operands.some((row) => row.kind === 'call' && row.operands.some(isNull));

/** A comparison of two literals of one kind, as RexSimplify.simplifyComparison folds it. */
function comparedLiterals({ operator, operands: [left, right] }: RexCall): boolean | undefined {
  if (left?.kind !== 'literal' || right?.kind !== 'literal') return undefined;
  const [a, b] = [comparable(left), comparable(right)];
  if (a === undefined || b === undefined || typeof a !== typeof b) return undefined;
  switch (operator) {
    case '=':
      return a === b;
    case '<>':
      return a !== b;
    case '<':
      return a < b;
    case '>':
      return a > b;
    case '<=':
      return a <= b;
    case '>=':
      return a >= b;
    default:
      return undefined;
  }
}

function comparable({ value, type }: RexLiteral): string | number | undefined {
  if (typeof value !== 'string') return undefined;
  if (type.root === 'CHAR' || type.root === 'VARCHAR') return value;
  return isNumeric(type) ? Number(value) : undefined;
}

/** The operands of a call that are left; undefined where the call itself is none any more. */
function livingOperands(rex: RexCall): readonly Rex[] | undefined {
  switch (rex.operator) {
    case 'AND':
    case 'OR':
    case 'NOT':
      return truthOf(rex) === undefined ? rex.operands : undefined;
    case 'IS NULL':
    case 'IS NOT NULL':
      return truthOf(rex) === undefined ? strictOperands(rex.operands[0]!) : undefined;
    case 'COALESCE': {
      const certain = rex.operands.findIndex((operand) => !operand.type.nullable);
      return certain < 0 ? rex.operands : rex.operands.slice(0, certain + 1);
    }
    case 'CASE':
      return livingBranches(rex);
    case 'CAST':
      return rex.operands.every(isNull) ? [] : rex.operands;
    default:
      if (/^(NOT )?(IN|BETWEEN.*)$/.test(rex.operator)) return rex.operands.filter((each) => !isNull(each));
      return STRICT.has(rex.operator) && rex.operands.some(isNull) ? undefined : rex.operands;
  }
}

/** Strong.Policy.ANY. */
const STRICT: ReadonlySet<string> = new Set('= <> < > <= >= + - * / EXTRACT CEIL FLOOR LIKE'.split(' '));

/** Of what is NULL just where an operand is, only the operands are asked (RexSimplify.simplifyIsNull). */
function strictOperands(rex: Rex): readonly Rex[] {
  if (isNull(rex)) return [];
  if (rex.kind !== 'call' || !STRICT.has(rex.operator)) return [rex];
  return rex.operands.filter((operand) => operand.type.nullable).flatMap(strictOperands);
}

/** CASE without the branches that it never comes to; nothing of it where all others give the same. */
function livingBranches(rex: RexCall): readonly Rex[] {
  const living: Rex[] = [];
  const results: Rex[] = [];
  for (let at = 0; at < rex.operands.length; at += 2) {
    const [condition, result] = [rex.operands[at]!, rex.operands[at + 1]];
    const truth = result === undefined ? true : truthOf(condition);
    if (truth === false || truth === null) continue;
    results.push(result ?? condition);
    if (truth === true) {
      living.push(result ?? condition);
      break;
    }
    living.push(condition, result!);
  }
  const keys = new Set(results.map((result) => (isNull(result) ? 'NULL' : rexKey(result))));
  return keys.size === 1 && results[0] !== undefined ? [results[0]] : living;
}

/** NULL, cast or not: RexBuilder makes no call of it. */
export const isNull = (rex: Rex): boolean =>
  (rex.kind === 'literal' && rex.value === null) || (rex.kind === 'call' && isNullCast(rex));

const isNullCast = computedOnce(
  (rex: RexCall): boolean => rex.operator === 'CAST' && rex.operands.every(isNull),
);
