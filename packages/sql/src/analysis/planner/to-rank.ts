// Top-N: an OVER of one rank function under a filter on the rank (FlinkLogicalRankRule, RankUtil.extractRankRange).
import type { Rex } from '../../plan/rex.ts';
import { calcOver, columnsOf } from './build-node.ts';
import type { CalcNode, Node, OverNode, RankNode } from './node.ts';
import { inputsOf, withInputs } from './node.ts';
import { isIdentity, mergeCalcs } from './push-filters.ts';
import { columnsRead, constantOf, mapRex } from './rex-walk.ts';

export type RankError =
  | { readonly kind: 'no-end' | 'bad-end'; readonly end: number; readonly span: Node['span'] }
  /** The bound is of a class that is no number of rows. */
  | { readonly kind: 'bad-class'; readonly class: string; readonly span: Node['span'] };

/** Rebuilds the tree with Top-N nodes. `report` gets what FlinkLogicalRankRule refuses. */
export function toRanks(node: Node, report: (error: RankError) => void, batch: boolean): Node {
  const children = inputsOf(node).map((input) => toRanks(input, report, batch));
  const rebuilt = withInputs(node, children);
  if (rebuilt.kind !== 'calc' || rebuilt.input.kind !== 'over') return rebuilt;
  return rankOf(rebuilt, rebuilt.input, report, batch) ?? rebuilt;
}

type Bound =
  | { readonly kind: 'lower' | 'upper' | 'both'; readonly value: number }
  | { readonly kind: 'column' }
  | { readonly kind: 'class'; readonly class: string; readonly span: Node['span'] };

const mirrored: Readonly<Record<string, string>> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=', '=': '=' };

/** The bound that a comparison with the rank gives; undefined if it isn't one or isn't constant. */
function boundOf(rex: Rex, rank: number): Bound | 'other' | undefined {
  if (rex.kind !== 'call' || mirrored[rex.operator] === undefined) return 'other';
  const [left, right] = rex.operands;
  if (left === undefined || right === undefined) return 'other';
  const isRank = (part: Rex): boolean => part.kind === 'input' && part.index === rank;
  const onLeft = isRank(left) && !columnsRead(right).has(rank);
  const onRight = isRank(right) && !columnsRead(left).has(rank);
  if (!onLeft && !onRight) return 'other';
  const operator = onLeft ? rex.operator : mirrored[rex.operator]!;
  const operand = onLeft ? right : left;
  if (operand.kind === 'input') return operator === '>' || operator === '>=' ? undefined : { kind: 'column' };
  const value = constantOf(operand);
  if (value === undefined) return undefined;
  const { root } = operand.type;
  if (operator === '=') {
    // Both sides of an equality get one type, so that the rank isn't compared by itself any more; a text has none in common.
    if (root === 'CHAR' || root === 'VARCHAR')
      return { kind: 'class', class: 'java.lang.String', span: operand.span };
    if (root === 'DECIMAL' || root === 'FLOAT' || root === 'DOUBLE') return 'other';
  } else if (root === 'FLOAT' || root === 'DOUBLE')
    return { kind: 'class', class: 'java.math.BigDecimal', span: operand.span };
  switch (operator) {
    case '<':
      return { kind: 'upper', value: value - 1 };
    case '<=':
      return { kind: 'upper', value };
    case '>':
      return { kind: 'lower', value: value + 1 };
    case '>=':
      return { kind: 'lower', value };
    default:
      return { kind: 'both', value };
  }
}

function rankOf(
  calc: CalcNode,
  over: OverNode,
  report: (error: RankError) => void,
  batch: boolean,
): Node | undefined {
  const group = over.groups[0];
  const call = group?.calls[0];
  if (group === undefined || call === undefined || over.groups.length > 1 || group.calls.length > 1)
    return undefined;
  const name = call.call.function;
  if (name !== 'ROW_NUMBER' && name !== 'RANK' && name !== 'DENSE_RANK') return undefined;
  if (batch && name !== 'RANK') return undefined;
  if (group.lower.type !== 'UNBOUNDED PRECEDING' || group.upper.type !== 'CURRENT ROW') {
    if (name !== 'ROW_NUMBER') return undefined;
  }
  const column = over.fields.length - 1;
  const bounds: Bound[] = [];
  const rest: Rex[] = [];
  for (const rex of calc.condition) {
    const bound = boundOf(rex, column);
    if (bound === undefined) return undefined;
    if (bound === 'other') rest.push(rex);
    else bounds.push(bound);
  }
  if (bounds.length === 0) return undefined;
  const wrong = bounds.find((bound) => bound.kind === 'class');
  if (wrong !== undefined) {
    report({ kind: 'bad-class', class: wrong.class, span: wrong.span });
    return undefined;
  }
  const range = rangeOf(bounds);
  if (range === undefined) return undefined;
  if (range === 'no-end') {
    if (!batch) report({ kind: 'no-end', end: 0, span: group.span });
    return undefined;
  }
  if (batch && range === 'column') return undefined;
  if (rest.some((rex) => columnsRead(rex).has(column))) return undefined;
  if (range !== 'column' && range.end <= 0) {
    report({ kind: 'bad-end', end: range.end, span: group.span });
    return undefined;
  }
  // ConstantRankNumberColumnRemoveRule: a rank of one value is a literal.
  const constant = range !== 'column' && range.start === range.end;
  const used = calc.projections.some((rex) => columnsRead(rex).has(column));
  const rankNumber = used && !constant;
  // CalcRankTransposeRule: a rank reads only the columns that are needed.
  const read = new Set<number>([...group.partitionBy, ...group.orderBy.map((key) => key.index)]);
  for (const rex of [...calc.projections, ...calc.condition]) columnsRead(rex, read);
  read.delete(column);
  const wanted = [...read].sort((a, b) => a - b);
  const place = (at: number): number => (at === column ? wanted.length : wanted.indexOf(at));
  const columns = columnsOf(over.input);
  const input = mergeCalcs(
    calcOver(
      over.input,
      wanted.map((at) => columns[at]!),
      wanted.map((at) => over.fields[at]!),
    ),
  );
  const rank: RankNode = {
    kind: 'rank',
    input,
    partitionBy: group.partitionBy.map(place),
    orderBy: group.orderBy.map((key) => ({ ...key, index: place(key.index) })),
    function: name,
    range: range === 'column' ? undefined : range,
    rankNumber,
    fields: rankNumber ? [...input.fields, over.fields[column]!] : input.fields,
    span: group.span,
  };
  const moved = (rex: Rex): Rex =>
    mapRex(rex, (part) => {
      if (part.kind !== 'input') return undefined;
      return constant && part.index === column
        ? { kind: 'literal', value: String(range.start), type: part.type, span: part.span }
        : { ...part, index: place(part.index) };
    });
  const projections = calc.projections.map(moved);
  const above: CalcNode = { ...calc, input: rank, projections, condition: rest.map(moved) };
  return isIdentity(above) ? rank : above;
}

function rangeOf(bounds: readonly Bound[]): { start: number; end: number } | 'column' | 'no-end' | undefined {
  const [first, second] = bounds;
  if (first === undefined || bounds.length > 2) return undefined;
  if (second === undefined) {
    switch (first.kind) {
      case 'upper':
        return { start: 1, end: first.value };
      case 'both':
        return { start: first.value, end: first.value };
      case 'lower':
        return 'no-end';
      case 'column':
        return 'column';
      case 'class':
        return undefined;
    }
  }
  if (first.kind === 'lower' && second.kind === 'upper') return { start: first.value, end: second.value };
  if (first.kind === 'upper' && second.kind === 'lower') return { start: second.value, end: first.value };
  return undefined;
}
