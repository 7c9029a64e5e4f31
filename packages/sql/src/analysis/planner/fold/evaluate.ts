// The value of an expression of constants, as Flink computes it while planning (ExpressionReducer, called by
// ReduceExpressionsRule). What is not worked out here stays open, and the expression with it.
import { computedOnce } from '../../../base/computed-once.ts';
import type { Rex, RexCall } from '../../../plan/rex.ts';
import type { LogicalType } from '../../../types/index.ts';
import { cast } from './casts.ts';
import { compare, isPadded, NULL, truth } from './constant.ts';
import type { Constant } from './constant.ts';
import { constantOf } from './literal-value.ts';
import { arithmetic, asNumber, negated, numberFunction } from './numbers.ts';
import { TEXT_FUNCTIONS } from './text-functions.ts';
import { timeArithmetic, TIME_FUNCTIONS } from './time-functions.ts';

/** The value; undefined where the expression is no constant or its value is not known here. */
export function evaluate(rex: Rex): Constant | undefined {
  if (rex.kind === 'literal') return constantOf(rex);
  return rex.kind === 'call' && rex.deterministic ? evaluateCall(rex) : undefined;
}

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

const evaluateCall = computedOnce((rex: RexCall): Constant | undefined => {
  const { operator } = rex;
  switch (operator) {
    case 'AND':
      return junction(rex, false);
    case 'OR':
      return junction(rex, true);
    case 'CASE':
      return branch(rex);
    case 'IF':
      return choice(rex);
    case 'COALESCE':
    case 'IFNULL':
      return firstPresent(rex);
    case 'IN':
    case 'NOT IN':
      return membership(rex);
  }
  const operands = rex.operands.map(evaluate);
  if (operands.includes(undefined)) return undefined;
  return evaluateStrict(rex, operands as Constant[]);
});

/** A call whose operands are all known. */
function evaluateStrict(rex: RexCall, operands: readonly Constant[]): Constant | undefined {
  const { operator, type } = rex;
  const [first, second] = operands;
  if (first === undefined) return undefined;
  switch (operator) {
    case 'IS NULL':
      return truth(first.kind === 'null');
    case 'IS NOT NULL':
      return truth(first.kind !== 'null');
    case 'IS TRUE':
    case 'IS FALSE':
    case 'IS NOT TRUE':
    case 'IS NOT FALSE': {
      const wanted = operator.endsWith('TRUE');
      return truth((first.kind === 'truth' && first.value === wanted) !== operator.includes('NOT'));
    }
    case 'IS DISTINCT FROM':
    case 'IS NOT DISTINCT FROM':
      return distinct(first, second, operator === 'IS DISTINCT FROM');
    case 'NULLIF': {
      const equal = second === undefined ? undefined : equality(first, second);
      return equal === undefined ? undefined : equal === true ? NULL : first;
    }
    case 'TRIM':
      return operands[2]?.kind === 'null' ? NULL : TEXT_FUNCTIONS['TRIM']!(operands);
  }
  if (operands.some((operand) => operand.kind === 'null'))
    return NULL_OF_NULL.has(operator) ? NULL : undefined;
  if (operator === 'CAST') return cast(first, type);
  if (operator === 'TRY_CAST') return cast(first, type) ?? (isNoNumber(first, type) ? NULL : undefined);
  if (operator === 'NOT') return first.kind === 'truth' ? truth(!first.value) : undefined;
  if (operator === 'GREATEST' || operator === 'LEAST') return extreme(operands, operator === 'LEAST');
  if (operator.includes('BETWEEN')) return between(operator, operands);
  if (second !== undefined && operands.length === 2) {
    const comparison = COMPARISONS[operator];
    if (comparison !== undefined) {
      const order = compare(first, second);
      return order === undefined ? undefined : truth(comparison(order));
    }
    const result = timeArithmetic(operator, first, second) ?? arithmetic(operator, first, second, type);
    if (result !== undefined) return result;
  }
  if (operator === '-' && operands.length === 1) return negated(first);
  const number = numberFunction(operator, operands);
  if (number !== undefined) return asNumber(number, type);
  const result = (TEXT_FUNCTIONS[operator] ?? TIME_FUNCTIONS[operator])?.(operands);
  return result !== undefined && isPadded(result, type) ? undefined : result;
}

/** Operators that give NULL where an operand is NULL. */
const NULL_OF_NULL: ReadonlySet<string> = new Set([
  ...Object.keys(COMPARISONS),
  ...Object.keys(TIME_FUNCTIONS),
  ...['+', '-', '*', '/', '%', 'MOD', 'NOT', 'CAST', 'TRY_CAST', 'ABS', 'SIGN', 'FLOOR', 'CEIL', 'ROUND'],
  ...['UPPER', 'LOWER', 'CHAR_LENGTH', 'CHARACTER_LENGTH', 'REVERSE', '||', 'SUBSTRING', 'SUBSTR', 'LIKE'],
  ...['NOT LIKE', 'POSITION', 'REPLACE', 'SIMILAR TO', 'NOT SIMILAR TO'],
]);

/** AND and OR: one operand that decides is enough. */
function junction({ operands }: RexCall, decides: boolean): Constant | undefined {
  const values = operands.map(evaluate);
  if (values.some((value) => value?.kind === 'truth' && value.value === decides)) return truth(decides);
  if (values.includes(undefined)) return undefined;
  return values.some((value) => value?.kind === 'null') ? NULL : truth(!decides);
}

function branch({ operands, type }: RexCall): Constant | undefined {
  for (let at = 0; at < operands.length; at += 2) {
    const result = operands[at + 1];
    if (result === undefined) return branchValue(operands[at]!, type);
    const condition = evaluate(operands[at]!);
    if (condition === undefined) return undefined;
    if (condition.kind === 'truth' && condition.value) return branchValue(result, type);
  }
  return NULL;
}

/** A branch has the type of the whole. */
function branchValue(rex: Rex, type: LogicalType): Constant | undefined {
  const value = evaluate(rex);
  return value === undefined || isPadded(value, type) ? undefined : (cast(value, type) ?? value);
}

function choice({ operands: [condition, yes, no], type }: RexCall): Constant | undefined {
  const value = condition === undefined ? undefined : evaluate(condition);
  if (value === undefined || yes === undefined || no === undefined) return undefined;
  return branchValue(value.kind === 'truth' && value.value ? yes : no, type);
}

function firstPresent({ operands, type }: RexCall): Constant | undefined {
  for (const operand of operands) {
    const value = evaluate(operand);
    if (value === undefined) return undefined;
    if (value.kind !== 'null') return branchValue(operand, type);
  }
  return NULL;
}

function membership({ operator, operands: [rex, ...items] }: RexCall): Constant | undefined {
  const value = rex === undefined ? undefined : evaluate(rex);
  if (value === undefined) return undefined;
  if (value.kind === 'null') return NULL;
  const equal = items.map((item) => {
    const each = evaluate(item);
    return each === undefined ? undefined : equality(value, each);
  });
  const negative = operator === 'NOT IN';
  if (equal.includes(true)) return truth(!negative);
  if (equal.includes(undefined)) return undefined;
  return equal.includes(null) ? NULL : truth(negative);
}

/** Whether two values are equal; null where one is NULL. */
function equality(a: Constant, b: Constant): boolean | null | undefined {
  if (a.kind === 'null' || b.kind === 'null') return null;
  const order = compare(a, b);
  return order === undefined ? undefined : order === 0;
}

function distinct(a: Constant, b: Constant | undefined, wanted: boolean): Constant | undefined {
  if (b === undefined) return undefined;
  const equal = a.kind === 'null' && b.kind === 'null' ? true : (equality(a, b) ?? undefined);
  if ((a.kind === 'null') !== (b.kind === 'null')) return truth(wanted);
  return equal === undefined ? undefined : truth(equal !== wanted);
}

/** Text without a digit is no number: TRY_CAST makes NULL of it. */
const isNoNumber = (value: Constant, type: LogicalType): boolean =>
  value.kind === 'text' &&
  /^\D*$/.test(value.value) &&
  /^(TINYINT|SMALLINT|INTEGER|BIGINT|DECIMAL)$/.test(type.root);

function extreme(operands: readonly Constant[], least: boolean): Constant | undefined {
  let found = operands[0];
  for (const each of operands.slice(1)) {
    const order = found === undefined ? undefined : compare(each, found);
    if (order === undefined) return undefined;
    if (least ? order < 0 : order > 0) found = each;
  }
  return found;
}

function between(operator: string, [value, low, high]: readonly Constant[]): Constant | undefined {
  if (value === undefined || low === undefined || high === undefined) return undefined;
  const [above, below, order] = [compare(value, low), compare(value, high), compare(low, high)];
  if (above === undefined || below === undefined || order === undefined) return undefined;
  const turned = order > 0 && !operator.includes('ASYMMETRIC') && operator.includes('SYMMETRIC');
  const within = turned ? above <= 0 && below >= 0 : above >= 0 && below <= 0;
  return truth(within !== operator.startsWith('NOT'));
}
