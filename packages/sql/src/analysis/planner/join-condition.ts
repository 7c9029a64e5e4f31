// The condition of a join taken apart: equal columns of both sides, bounds on their time attributes, the rest.
import type { Rex } from '../../plan/rex.ts';
import type { RowField } from '../../types/logical-type.ts';
import { isRowtime, isTimeAttribute } from './physical-node.ts';
import { columnsRead, operandsOf, rexKey, someRex } from './rex-walk.ts';

export interface JoinKeys {
  /** Columns of the left side; -1 where an expression is compared, which becomes a column of its own below the join. */
  readonly left: readonly number[];
  /** Columns of the right side, counted from its first. */
  readonly right: readonly number[];
  readonly pairs: readonly { readonly left: Rex; readonly right: Rex; readonly conjunct: Rex }[];
  readonly rest: readonly Rex[];
}

/** Splits conjuncts as RelOptUtil.splitJoinCondition does, after JoinPushExpressionsRule. */
export function joinKeysOf(condition: readonly Rex[], width: number): JoinKeys {
  const pairs: { left: Rex; right: Rex; conjunct: Rex }[] = [];
  const rest: Rex[] = [];
  for (const conjunct of condition) {
    const pair = pairOf(conjunct, width);
    if (pair === undefined) rest.push(conjunct);
    else pairs.push({ ...pair, conjunct });
  }
  const column = (rex: Rex, offset: number): number => (rex.kind === 'input' ? rex.index - offset : -1);
  return {
    left: pairs.map((pair) => column(pair.left, 0)),
    right: pairs.map((pair) => column(pair.right, width)),
    pairs,
    rest,
  };
}

function pairOf(rex: Rex, width: number): { readonly left: Rex; readonly right: Rex } | undefined {
  if (rex.kind !== 'call' || (rex.operator !== '=' && rex.operator !== 'IS NOT DISTINCT FROM'))
    return undefined;
  const [a, b] = rex.operands;
  if (a === undefined || b === undefined) return undefined;
  const side = (part: Rex): 'left' | 'right' | undefined => {
    const read = [...columnsRead(part)];
    if (read.length === 0) return undefined;
    if (read.every((at) => at < width)) return 'left';
    return read.every((at) => at >= width) ? 'right' : undefined;
  };
  const [sa, sb] = [side(a), side(b)];
  if (sa === 'left' && sb === 'right') return { left: a, right: b };
  if (sa === 'right' && sb === 'left') return { left: b, right: a };
  return undefined;
}

export interface IntervalBounds {
  readonly rowtime: boolean;
  /** Columns of the join's row. */
  readonly left: number;
  readonly right: number;
}

const comparisons = new Set(['>', '>=', '<', '<=', '=']);

/** IntervalJoinUtil.extractWindowBoundsFromPredicate: two bounds on the difference of times, or an equality of times. */
export function intervalBounds(
  condition: readonly Rex[],
  width: number,
  fields: readonly RowField[],
): IntervalBounds | undefined {
  const found: {
    readonly operator: string;
    readonly left: number;
    readonly right: number;
    readonly lower: boolean;
  }[] = [];
  for (const rex of condition) {
    if (rex.kind !== 'call' || !comparisons.has(rex.operator)) continue;
    const [a, b] = rex.operands;
    if (a === undefined || b === undefined) continue;
    const [ta, tb] = [timeOf(a, fields), timeOf(b, fields)];
    if (ta === undefined || tb === undefined) continue;
    if (isRowtime(fields[ta]?.type) !== isRowtime(fields[tb]?.type)) continue;
    if (ta < width === tb < width) continue;
    if (!isOffset(a) || !isOffset(b)) return undefined;
    const onLeft = ta < width;
    const greater = rex.operator === '>' || rex.operator === '>=';
    found.push({
      operator: rex.operator,
      left: onLeft ? ta : tb,
      right: onLeft ? tb : ta,
      lower: greater === onLeft,
    });
  }
  const [first, second] = found;
  if (first === undefined || found.length > 2) return undefined;
  if (second === undefined) {
    if (first.operator !== '=') return undefined;
  } else if (first.operator === '=' || second.operator === '=' || first.lower === second.lower)
    return undefined;
  return { rowtime: isRowtime(fields[first.left]?.type), left: first.left, right: first.right };
}

/** `a = b OR (a IS NULL AND b IS NULL)` as IS NOT DISTINCT FROM (RelOptUtil.collapseExpandedIsNotDistinctFromExpr). */
export function collapseNotDistinct(rex: Rex): Rex {
  if (rex.kind !== 'call' || rex.operator !== 'OR' || rex.operands.length !== 2) return rex;
  const equality = rex.operands.find((part) => part.kind === 'call' && part.operator === '=');
  const both = rex.operands.find((part) => part.kind === 'call' && part.operator === 'AND');
  if (equality?.kind !== 'call' || both?.kind !== 'call' || both.operands.length !== 2) return rex;
  const nulls = both.operands.flatMap((part) =>
    part.kind === 'call' && part.operator === 'IS NULL' && part.operands[0] !== undefined
      ? [rexKey(part.operands[0])]
      : [],
  );
  const compared = equality.operands.map(rexKey);
  if (nulls.length !== 2 || !compared.every((key) => nulls.includes(key))) return rex;
  return { ...equality, operator: 'IS NOT DISTINCT FROM' };
}

/** The one time attribute that the expression reads, if it reads nothing else. */
function timeOf(rex: Rex, fields: readonly RowField[]): number | undefined {
  const read: number[] = [];
  const visit = (part: Rex): void => {
    if (part.kind === 'input') read.push(part.index);
    operandsOf(part).forEach(visit);
  };
  visit(rex);
  const [column] = read;
  if (column === undefined || read.length > 1) return undefined;
  const type = fields[column]?.type;
  return type !== undefined && isTimeAttribute(type) ? column : undefined;
}

/** A time plus or minus constants: reducible to a number of milliseconds. */
function isOffset(rex: Rex): boolean {
  return !someRex(rex, (part) => {
    if (part.kind === 'input' || part.kind === 'literal') return false;
    return (
      part.kind !== 'call' ||
      !/^([+\-*/]|CAST|REINTERPRET|DATETIME_PLUS|MINUS_DATE|DATETIME_MINUS)$/.test(part.operator)
    );
  });
}
