// Expressions that a join compares become columns below it, and are taken away above (JoinPushExpressionsRule).
import type { Rex } from '../../../plan/rex.ts';
import type { RowField } from '../../../types/logical-type.ts';
import { sameTypeIgnoringNullability } from '../../../types/equality.ts';
import { leastRestrictive } from '../../../types/least-restrictive.ts';
import { joinKeysOf } from '../join-condition.ts';
import type { JoinKeys } from '../join-condition.ts';
import type { PhysicalOf } from '../operator-traits.ts';
import { materialized } from '../physical-node.ts';
import type { Physical } from '../physical-node.ts';
import { mapRex, shift, substitute } from '../rex-walk.ts';
import { columnsOf, isPermutation, project, selected } from './calcs.ts';

type JoinName = 'Join' | 'IntervalJoin' | 'WindowJoin' | 'TemporalJoin';

/** The join with its keys as columns; one made for a sub-query reads an aggregate as it is. */
export function joined(join: PhysicalOf<'Join'>): Physical {
  const [left, calc] = join.inputs;
  const isOver =
    calc?.name === 'Calc' && calc.condition.length === 0 && calc.inputs[0]?.name === 'GroupAggregate';
  if (left === undefined || join.generated !== true || !isOver) return withKeyColumns(join);
  if (join.type !== 'INNER' && !isPermutation(calc)) return withKeyColumns(join);
  const [aggregate] = calc.inputs;
  const width = left.fields.length;
  const columns = [...columnsOf(left), ...calc.projections.map((rex) => shift(rex, width))];
  const condition = join.condition.map((rex) => substitute(rex, columns));
  const keys = joinKeysOf(condition, width);
  const moved: PhysicalOf<'Join'> = {
    ...join,
    inputs: [left, aggregate!],
    condition,
    leftKeys: keys.left,
    rightKeys: keys.right,
    fields: [...join.fields.slice(0, width), ...aggregate!.fields],
  };
  return project(withKeyColumns(moved), columns, join.fields);
}

/** The join over inputs that give all compared expressions as columns. */
export function withKeyColumns(join: PhysicalOf<JoinName>): Physical {
  const [left, right] = join.inputs;
  if (left === undefined || right === undefined) return join;
  const width = left.fields.length;
  const { pairs: written, rest } = joinKeysOf(join.condition, width);
  const pairs = written.map(withCommonType);
  const isPlain = (rex: Rex): boolean => rex.kind === 'input';
  if (pairs.every((pair) => isPlain(pair.left) && isPlain(pair.right))) return join;
  const leftExtra = pairs.filter((pair) => !isPlain(pair.left)).map((pair) => pair.left);
  const rightExtra = pairs.filter((pair) => !isPlain(pair.right)).map((pair) => shift(pair.right, -width));
  const newLeft = extended(left, leftExtra);
  const newRight = extended(right, rightExtra);
  const newWidth = newLeft.fields.length;
  const moved = (rex: Rex): Rex =>
    mapRex(rex, (part) =>
      part.kind === 'input' && part.index >= width
        ? { ...part, index: part.index - width + newWidth }
        : undefined,
    );
  let nextLeft = width;
  let nextRight = newWidth + right.fields.length;
  const keyed = pairs.map(({ left: a, right: b, conjunct }): Rex => {
    const operands = [
      isPlain(a) ? a : { ...a, kind: 'input' as const, index: nextLeft++ },
      isPlain(b) ? moved(b) : { ...b, kind: 'input' as const, index: nextRight++ },
    ] as Rex[];
    return conjunct.kind === 'call' ? { ...conjunct, operands } : conjunct;
  });
  const condition = [...keyed, ...rest.map(moved)];
  const keys = joinKeysOf(condition, newWidth);
  const semi = join.type === 'SEMI' || join.type === 'ANTI';
  const own = join.fields;
  const fields: readonly RowField[] = semi
    ? [...own, ...newLeft.fields.slice(width)]
    : [
        ...own.slice(0, width),
        ...newLeft.fields.slice(width),
        ...own.slice(width),
        ...newRight.fields.slice(right.fields.length),
      ];
  const result: Physical = {
    ...join,
    inputs: [newLeft, newRight],
    condition,
    leftKeys: keys.left,
    rightKeys: keys.right,
    fields,
  };
  return selected(
    result,
    own.map((_, at) => (at < width ? at : at - width + newWidth)),
  );
}

/** Compared columns of two types are cast to one that holds both (JoinConditionTypeCoerceRule). */
function withCommonType(pair: JoinKeys['pairs'][number]): JoinKeys['pairs'][number] {
  const { left, right } = pair;
  if (left.kind !== 'input' || right.kind !== 'input') return pair;
  const [a, b] = [materialized(left.type), materialized(right.type)];
  if (sameTypeIgnoringNullability(a, b)) return pair;
  const common = leastRestrictive([a, b]);
  if (common === undefined) return pair;
  const cast = (rex: Rex): Rex =>
    sameTypeIgnoringNullability(materialized(rex.type), common)
      ? rex
      : {
          kind: 'call',
          operator: 'CAST',
          operands: [rex],
          deterministic: true,
          type: { ...common, nullable: rex.type.nullable },
          span: rex.span,
        };
  return { ...pair, left: cast(left), right: cast(right) };
}

function extended(node: Physical, extra: readonly Rex[]): Physical {
  if (extra.length === 0) return node;
  const width = node.fields.length;
  return project(
    node,
    [...columnsOf(node), ...extra],
    [...node.fields, ...extra.map((rex, at): RowField => ({ name: `$f${width + at}`, type: rex.type }))],
  );
}
