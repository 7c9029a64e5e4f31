// Conditions with sub-queries made plain, so that IN and EXISTS stand as conjuncts (SimplifyFilterConditionRule, RexSimplify).
import type { Rex, RexCall } from '../../plan/rex.ts';
import { opposites } from './rex-walk.ts';

const literal = (of: Rex, value: boolean): Rex => ({ kind: 'literal', value, type: of.type, span: of.span });

/** The condition as a filter sees it, to which NULL is as good as FALSE. */
export function simplifyCondition(rex: Rex): Rex {
  if (rex.kind !== 'call') return rex;
  const [first, second] = rex.operands;
  if (first === undefined) return rex;
  switch (rex.operator) {
    case 'AND':
    case 'OR':
      return { ...rex, operands: rex.operands.map(simplifyCondition) };
    case 'NOT':
      return negate(first, rex);
    case 'IS TRUE':
      return simplifyCondition(first);
    case 'IS FALSE':
      return negate(first, rex);
    case 'IS NOT NULL':
      return first.type.nullable ? rex : literal(rex, true);
    case 'IS NULL':
      return first.type.nullable ? rex : literal(rex, false);
    case 'IS NOT FALSE':
      return first.type.nullable ? rex : simplifyCondition(first);
    case 'IS NOT TRUE':
      return first.type.nullable ? rex : negate(first, rex);
    case '=':
      if (isTruth(second, true)) return simplifyCondition(first);
      if (isTruth(first, true) && second !== undefined) return simplifyCondition(second);
      return isTruth(second, false) ? negate(first, rex) : rex;
    case '<>':
      return isTruth(second, false)
        ? simplifyCondition(first)
        : isTruth(second, true)
          ? negate(first, rex)
          : rex;
    default:
      return rex;
  }
}

const isTruth = (rex: Rex | undefined, value: boolean): boolean =>
  rex?.kind === 'literal' && rex.value === value;

function negate(rex: Rex, negation: RexCall): Rex {
  if (rex.kind === 'call' && rex.operator === 'NOT' && rex.operands[0] !== undefined) {
    return simplifyCondition(rex.operands[0]);
  }
  if (rex.kind === 'call' && (rex.operator === 'OR' || rex.operator === 'AND')) {
    return {
      ...rex,
      operator: rex.operator === 'OR' ? 'AND' : 'OR',
      operands: rex.operands.map((part) => negate(part, negation)),
    };
  }
  if (rex.kind === 'call' && opposites[rex.operator] !== undefined && rex.operands.length === 2) {
    const truth = rex.operands.some((part) => isTruth(part, true) || isTruth(part, false));
    if (!truth) return { ...rex, operator: opposites[rex.operator]! };
  }
  const simple = simplifyCondition(rex);
  if (simple !== rex) return negate(simple, negation);
  return { ...negation, operator: 'NOT', operands: [rex] };
}
