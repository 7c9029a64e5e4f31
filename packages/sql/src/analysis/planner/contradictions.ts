// Conditions of one filter that no value meets (RexSimplify.simplifyAnd with Sarg): nothing below them is planned.
import type { Rex } from '../../plan/rex.ts';
import { compare } from './fold/constant.ts';
import type { Constant } from './fold/constant.ts';
import { evaluate } from './fold/evaluate.ts';
import { rexKey, someRex } from './rex-walk.ts';

interface Bound {
  readonly value: Constant;
  readonly open: boolean;
}

interface Range {
  low: Bound | undefined;
  high: Bound | undefined;
  values: readonly Constant[] | undefined;
  readonly not: Constant[];
  isNull: boolean;
  notNull: boolean;
}

const mirrored: Readonly<Record<string, string>> = {
  '<': '>',
  '>': '<',
  '<=': '>=',
  '>=': '<=',
  '=': '=',
  '<>': '<>',
};

/** Whether conditions on one column, compared with constants, exclude one another, or one is the negation of another. */
export function areContradictory(conditions: readonly Rex[]): boolean {
  if (conditions.length < 2) return isEmptyAlone(conditions[0]);
  return haveOpposites(conditions) || [...rangesOf(conditions).values()].some(isEmptyRange);
}

/** A single condition is contradictory in itself only where it has several values. */
const isEmptyAlone = (rex: Rex | undefined): boolean =>
  rex !== undefined && [...rangesOf([rex]).values()].some(isEmptyRange);

/** A condition and NOT of it. */
function haveOpposites(conditions: readonly Rex[]): boolean {
  const parts = conditions.map(signed);
  const negative = new Set(parts.filter((part) => !part.positive).map((part) => part.key));
  return negative.size > 0 && parts.some((part) => part.positive && negative.has(part.key));
}

/** What a condition says yes or no to. */
function signed(rex: Rex): { readonly key: string; readonly positive: boolean } {
  if (rex.kind === 'call') {
    const [first] = rex.operands;
    if (rex.operator === 'NOT' && first !== undefined) return { key: rexKey(first), positive: false };
    if (rex.operator === 'IS FALSE' && first !== undefined) return { key: rexKey(first), positive: false };
    if (rex.operator === 'IS TRUE' && first !== undefined) return { key: rexKey(first), positive: true };
    if (/^NOT (LIKE|SIMILAR TO)$/.test(rex.operator))
      return { key: rexKey({ ...rex, operator: rex.operator.slice('NOT '.length) }), positive: false };
  }
  return { key: rexKey(rex), positive: true };
}

/** Values that what stands in conditions may have, by its key. */
function rangesOf(conditions: readonly Rex[]): ReadonlyMap<string, Range> {
  const ranges = new Map<string, Range>();
  for (const rex of conditions) {
    if (rex.kind !== 'call') continue;
    const [first, second] = rex.operands;
    if (first === undefined) continue;
    if (rex.operator === 'IS NULL' && isCompared(first)) rangeOf(ranges, first).isNull = true;
    else if (/^(NOT )?IN$/.test(rex.operator) && isCompared(first)) {
      const values = rex.operands.slice(1).map((item) => valueIn(item, first));
      if (values.includes(undefined)) continue;
      const range = rangeOf(ranges, first);
      range.notNull = true;
      if (rex.operator === 'IN') meet(range, values as Constant[]);
      else range.not.push(...(values as Constant[]));
    } else if (second !== undefined && rex.operands.length === 2 && mirrored[rex.operator] !== undefined) {
      const onLeft = second.kind === 'literal';
      const [compared, literal] = onLeft ? [first, second] : [second, first];
      const value = isCompared(compared) ? valueIn(literal, compared) : undefined;
      if (value === undefined) continue;
      narrow(rangeOf(ranges, compared), onLeft ? rex.operator : mirrored[rex.operator]!, value);
    }
  }
  return ranges;
}

/** A column, or what is computed of columns and is the same each time. */
const isCompared = (rex: Rex): boolean =>
  rex.kind === 'input' ||
  (rex.kind === 'call' &&
    !someRex(
      rex,
      (part) =>
        part.kind === 'subquery' ||
        part.kind === 'over' ||
        part.kind === 'unknown' ||
        (part.kind === 'call' && !part.deterministic),
    ));

function rangeOf(ranges: Map<string, Range>, compared: Rex): Range {
  const key = rexKey(compared);
  const known = ranges.get(key);
  if (known !== undefined) return known;
  const range: Range = {
    low: undefined,
    high: undefined,
    values: undefined,
    not: [],
    isNull: false,
    notNull: false,
  };
  ranges.set(key, range);
  return range;
}

function meet(range: Range, values: readonly Constant[]): void {
  range.notNull = true;
  range.values =
    range.values === undefined
      ? values
      : range.values.filter((value) => values.some((each) => compare(each, value) === 0));
}

function narrow(range: Range, operator: string, value: Constant): void {
  range.notNull = true;
  switch (operator) {
    case '=':
      meet(range, [value]);
      break;
    case '<>':
      range.not.push(value);
      break;
    case '<':
    case '<=':
      range.high = tighter(range.high, { value, open: operator === '<' }, -1);
      break;
    case '>':
    case '>=':
      range.low = tighter(range.low, { value, open: operator === '>' }, 1);
      break;
  }
}

/** The bound that lets less through: `direction` is the sign of the comparison of a tighter one with a wider one. */
function tighter(known: Bound | undefined, bound: Bound, direction: 1 | -1): Bound {
  if (known === undefined) return bound;
  const order = compare(bound.value, known.value);
  if (order === undefined) return known;
  return order * direction > 0 || (order === 0 && bound.open) ? bound : known;
}

function isEmptyRange(range: Range): boolean {
  if (range.isNull && range.notNull) return true;
  const { low, high, values, not } = range;
  if (low !== undefined && high !== undefined) {
    const order = compare(low.value, high.value);
    if (order !== undefined && (order > 0 || (order === 0 && (low.open || high.open)))) return true;
  }
  if (values === undefined) return false;
  const fits = (value: Constant): boolean =>
    isBeyond(value, low, 1) && isBeyond(value, high, -1) && !not.some((each) => compare(each, value) === 0);
  return !values.some(fits);
}

/** Whether the value lies on the side of the bound that is let through; where that is not known it does. */
function isBeyond(value: Constant, bound: Bound | undefined, direction: 1 | -1): boolean {
  if (bound === undefined) return true;
  const order = compare(value, bound.value);
  return order === undefined || order * direction > 0 || (order === 0 && !bound.open);
}

/** The value of a literal; undefined where what is compared is cast to the literal's type first. */
function valueIn(rex: Rex, compared: Rex): Constant | undefined {
  if (rex.kind !== 'literal') return undefined;
  if (rex.type.root === 'DECIMAL' && /^(TINYINT|SMALLINT|INTEGER|BIGINT)$/.test(compared.type.root))
    return undefined;
  const value = evaluate(rex);
  return value?.kind === 'null' ? undefined : value;
}
