// Conditions of one filter that no value meets (RexSimplify.simplifyAnd with Sarg): nothing below them is planned.
import type { Rex } from '../../plan/rex.ts';

interface Range {
  low: number;
  lowOpen: boolean;
  high: number;
  highOpen: boolean;
  values: readonly number[] | undefined;
  readonly not: number[];
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

/** Whether conditions on one column, compared with numbers, exclude one another. */
export function areContradictory(conditions: readonly Rex[]): boolean {
  const ranges = new Map<number, Range>();
  for (const rex of conditions) {
    if (rex.kind !== 'call') continue;
    const [first, second] = rex.operands;
    if (first === undefined) continue;
    if (rex.operator === 'IS NULL' && first.kind === 'input') rangeOf(ranges, first.index).isNull = true;
    else if (rex.operator === 'IN' && first.kind === 'input') {
      const values = rex.operands.slice(1).map(numberIn);
      if (!values.includes(undefined)) meet(rangeOf(ranges, first.index), values as number[]);
    } else if (second !== undefined && rex.operands.length === 2 && mirrored[rex.operator] !== undefined) {
      const onLeft = first.kind === 'input';
      const column = onLeft ? first : second;
      const value = numberIn(onLeft ? second : first);
      if (column.kind !== 'input' || value === undefined) continue;
      narrow(rangeOf(ranges, column.index), onLeft ? rex.operator : mirrored[rex.operator]!, value);
    }
  }
  return [...ranges.values()].some(isEmptyRange);
}

function rangeOf(ranges: Map<number, Range>, column: number): Range {
  const known = ranges.get(column);
  if (known !== undefined) return known;
  const range: Range = {
    low: -Infinity,
    lowOpen: false,
    high: Infinity,
    highOpen: false,
    values: undefined,
    not: [],
    isNull: false,
    notNull: false,
  };
  ranges.set(column, range);
  return range;
}

function meet(range: Range, values: readonly number[]): void {
  range.notNull = true;
  range.values = range.values === undefined ? values : range.values.filter((value) => values.includes(value));
}

function narrow(range: Range, operator: string, value: number): void {
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
      if (value < range.high || (value === range.high && operator === '<')) {
        range.high = value;
        range.highOpen = operator === '<';
      }
      break;
    case '>':
    case '>=':
      if (value > range.low || (value === range.low && operator === '>')) {
        range.low = value;
        range.lowOpen = operator === '>';
      }
      break;
  }
}

function isEmptyRange(range: Range): boolean {
  if (range.isNull && range.notNull) return true;
  if (range.low > range.high) return true;
  if (range.low === range.high && (range.lowOpen || range.highOpen)) return true;
  if (range.values === undefined) return false;
  const fits = (value: number): boolean =>
    (value > range.low || (value === range.low && !range.lowOpen)) &&
    (value < range.high || (value === range.high && !range.highOpen)) &&
    !range.not.includes(value);
  return !range.values.some(fits);
}

function numberIn(rex: Rex): number | undefined {
  if (rex.kind !== 'literal' || typeof rex.value !== 'string') return undefined;
  const { root } = rex.type;
  if (!/^(TINYINT|SMALLINT|INTEGER|BIGINT|DECIMAL|FLOAT|DOUBLE)$/.test(root)) return undefined;
  const value = Number(rex.value);
  return Number.isNaN(value) ? undefined : value;
}
