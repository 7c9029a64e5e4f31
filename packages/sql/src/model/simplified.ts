// What is left of an expression once Calcite's RelBuilder has put it into a projection (RexSimplify): a column that is
// simplified away is no origin of the result. Only as far as columns are lost, or a value turns out to be a column.
import { truthOf } from '../analysis/planner/living-parts.ts';
import { rexKey } from '../analysis/planner/rex-walk.ts';
import type { Rex, RexCall } from '../plan/rex.ts';
import { sameTypeIgnoringNullability } from '../types/index.ts';

/** The expression that stands for a call after one step; the call itself where nothing changes. */
export function simplified(call: RexCall): Rex {
  const truth = asksForNull(call) && !isSafe(call.operands[0]) ? undefined : truthOf(call);
  if (truth !== undefined) return literal(call, truth);
  switch (call.operator) {
    case 'CAST':
      return castOperand(call);
    case '+':
      return withoutNeutral(call, '0', [0, 1]);
    case '-':
      return withoutNeutral(call, '0', [1]);
    case '*':
      return withoutNeutral(call, '1', [0, 1]);
    case '/':
      return withoutNeutral(call, '1', [1]);
    case '=':
    case '<=':
    case '>=':
    case 'IS NOT DISTINCT FROM':
      return comparesItself(call) ? literal(call, true) : call;
    case '<>':
    case '<':
    case '>':
    case 'IS DISTINCT FROM':
      return comparesItself(call) ? literal(call, false) : call;
    case 'IS NULL':
    case 'IS NOT NULL':
      return nullableParts(call);
    case 'IS TRUE':
    case 'IS NOT FALSE':
      return call.operands[0]?.type.nullable === false ? call.operands[0] : call;
    case 'NOT':
      return withoutDoubleNot(call);
    case 'AND':
      return withoutTruth(call, true);
    case 'OR':
      return withoutTruth(call, false);
    case 'CASE':
      return livingCase(call);
    default:
      return call;
  }
}

const asksForNull = ({ operator }: RexCall): boolean => operator === 'IS NULL' || operator === 'IS NOT NULL';

const SAFE: ReadonlySet<string> = new Set([
  ...['+', '-', '*', '=', '<>', '<', '<=', '>', '>=', 'AND', 'OR', 'NOT', 'CASE', 'LIKE', 'COALESCE'],
  ...['IS NULL', 'IS NOT NULL', 'IS TRUE', 'IS FALSE', 'IS NOT TRUE', 'IS NOT FALSE'],
]);

/** RexSimplify.isSafeExpression: whether it can never fail, so that it need not be computed to know that it is not NULL. */
function isSafe(rex: Rex | undefined): boolean {
  if (rex?.kind === 'call') return SAFE.has(rex.operator) && rex.operands.every(isSafe);
  return rex?.kind === 'input' || rex?.kind === 'literal' || rex?.kind === 'outer';
}

function literal({ type, span }: RexCall, value: boolean | null): Rex {
  return { kind: 'literal', value, type, span };
}

const INTEGERS: readonly string[] = ['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT'];

/** RexSimplify.simplifyCast: one to the type that there is, also back from a wider integer. */
function castOperand(call: RexCall): Rex {
  const [operand] = call.operands;
  if (operand === undefined) return call;
  if (sameTypeIgnoringNullability(call.type, operand.type)) return operand;
  const inner = operand.kind === 'call' && operand.operator === 'CAST' ? operand.operands[0] : undefined;
  if (inner === undefined || !sameTypeIgnoringNullability(call.type, inner.type)) return call;
  const [narrow, wide] = [INTEGERS.indexOf(inner.type.root), INTEGERS.indexOf(operand.type.root)];
  return narrow >= 0 && wide >= narrow ? inner : call;
}

/** RexSimplify.simplifyArithmetic. */
function withoutNeutral(call: RexCall, neutral: string, places: readonly number[]): Rex {
  if (call.operands.length !== 2) return call;
  const place = places.find((at) => {
    const operand = call.operands[at];
    return operand?.kind === 'literal' && operand.value === neutral;
  });
  return place === undefined ? call : (call.operands[1 - place] ?? call);
}

function comparesItself({ operands: [left, right] }: RexCall): boolean {
  if (left === undefined || right === undefined || left.type.nullable) return false;
  return left.kind !== 'literal' && rexKey(left) === rexKey(right);
}

const STRICT: ReadonlySet<string> = new Set(['+', '-', '*', '/', '=', '<>', '<', '<=', '>', '>=']);

/** RexSimplify.simplifyIsNull: what is NULL where one of its operands is depends on those that can be. */
function nullableParts(call: RexCall): Rex {
  const [operand] = call.operands;
  if (operand?.kind !== 'call' || !STRICT.has(operand.operator)) return call;
  const parts = operand.operands.filter(({ type }) => type.nullable);
  if (parts.length === operand.operands.length) return call;
  return { ...call, operands: [{ ...operand, operator: 'ROW', operands: parts }] };
}

function withoutDoubleNot(call: RexCall): Rex {
  const [operand] = call.operands;
  if (operand?.kind !== 'call' || operand.operator !== 'NOT') return call;
  return operand.operands[0] ?? call;
}

/** Operands whose truth is the neutral one are gone. */
function withoutTruth(call: RexCall, neutral: boolean): Rex {
  const left = call.operands.filter((operand) => truthOf(operand) !== neutral);
  if (left.length === call.operands.length) return call;
  return left.length === 1 ? left[0]! : { ...call, operands: left };
}

/** RexSimplify.simplifyCase: branches that are never taken, and those that all give the same. */
function livingCase(call: RexCall): Rex {
  const living: Rex[] = [];
  const otherwise = call.operands.at(-1);
  if (otherwise === undefined) return call;
  let last = otherwise;
  for (let at = 0; at + 1 < call.operands.length; at += 2) {
    const [condition, value] = [call.operands[at]!, call.operands[at + 1]!];
    const truth = truthOf(condition);
    if (truth === true) {
      last = value;
      break;
    }
    if (truth !== false && truth !== null) living.push(condition, value);
  }
  const values = [...living.filter((_, at) => at % 2 === 1), last];
  if (values.every((value) => rexKey(value) === rexKey(last))) return last;
  const [condition, value] = living;
  if (
    living.length === 2 &&
    condition?.type.nullable === false &&
    isLiteral(value, true) &&
    isLiteral(last, false)
  )
    return condition;
  if (living.length + 1 === call.operands.length) return call;
  return { ...call, operands: [...living, last] };
}

const isLiteral = (rex: Rex | undefined, value: boolean): boolean =>
  rex?.kind === 'literal' && rex.value === value;
