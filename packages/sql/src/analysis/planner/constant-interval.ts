// Sizes of group windows that are computed of constants: they are literals before the windows are looked at
// (ReduceExpressionsRule, which runs before LogicalWindowAggregateRuleBase). Those of table functions are not.
import type { Rex, RexCall } from '../../plan/rex.ts';

/** Milliseconds of a unit, or months of one that isn't of days to seconds. */
const LENGTHS: Readonly<Record<string, number>> = {
  YEAR: 12,
  QUARTER: 3,
  MONTH: 1,
  WEEK: 604_800_000,
  DAY: 86_400_000,
  HOUR: 3_600_000,
  MINUTE: 60_000,
  SECOND: 1000,
};

/**
 * The interval as a literal of milliseconds or months where it is computed of constants; an unknown where it is, but its value is
 * not worked out here; otherwise the expression as it is.
 */
export function reduceInterval(rex: Rex): Rex {
  if (rex.kind !== 'call' || !isReduced(rex)) return rex;
  const value = valueOf(rex);
  if (value !== undefined) return { kind: 'literal', value: String(value), type: rex.type, span: rex.span };
  return { kind: 'unknown', type: rex.type, span: rex.span };
}

/** Fractions and quotients of intervals have no code in Flink, and fail when they are reduced. */
function isReduced(rex: Rex): boolean {
  if (rex.kind === 'literal') return rex.value !== null && !isFraction(rex);
  if (rex.kind !== 'call' || !rex.deterministic) return false;
  // Which branch is taken decides on NULL.
  if (rex.operator === 'CASE')
    return rex.operands.every((part) => part.kind === 'literal' || isReduced(part));
  if (rex.type.nullable) return false;
  return (
    rex.operator !== '/' && !isFraction(rex) && rex.operands.length > 0 && operandsOf(rex).every(isReduced)
  );
}

const isFraction = ({ type }: Rex): boolean =>
  type.root === 'FLOAT' || type.root === 'DOUBLE' || (type.root === 'DECIMAL' && type.scale > 0);

/** `INTERVAL n HOUR` carries its unit as a second operand. */
const operandsOf = (rex: RexCall): readonly Rex[] =>
  rex.operator === 'INTERVAL' ? rex.operands.slice(0, 1) : rex.operands;

function valueOf(rex: Rex): number | undefined {
  if (rex.kind === 'literal') return typeof rex.value === 'string' ? Number(rex.value) : undefined;
  if (rex.kind !== 'call') return undefined;
  const values = operandsOf(rex).map(valueOf);
  if (values.includes(undefined)) return undefined;
  const [left, right] = values as [number, number?];
  switch (rex.operator) {
    case 'INTERVAL': {
      const unit = 'startUnit' in rex.type ? LENGTHS[rex.type.startUnit] : undefined;
      return unit === undefined ? undefined : left * unit;
    }
    case '*':
      return right === undefined ? undefined : left * right;
    case '+':
      return left + (right ?? 0);
    case '-':
      return right === undefined ? -left : left - right;
    default:
      return undefined;
  }
}
