// IN and EXISTS that a semi join can't hold: a join with the distinct rows of the decorrelated query (Calcite's
// SubQueryRemoveRule after RelDecorrelator).
import type { Rex, RexCall, RexSubquery } from '../../plan/rex.ts';
import type { LogicalType } from '../../types/logical-type.ts';
import { calcOver, columnsOf, distinctOf } from './build-node.ts';
import { bindOuter, decorrelate } from './decorrelate.ts';
import type { Node } from './node.ts';

const nullableBoolean: LogicalType = { root: 'BOOLEAN', nullable: true };

/** The left rows whose operands are (or, with `not`, aren't) among those of the query; undefined if undecided. */
export function generalJoin(
  left: Node,
  subquery: RexSubquery,
  operands: readonly Rex[],
  query: Node,
  not: boolean,
  rebinds = false,
): Node | undefined {
  const { span } = subquery;
  const pulled = decorrelate(query, { outer: left });
  if (pulled === undefined || (not && pulled.conditions.length === 0)) return undefined;
  const width = left.fields.length;
  // The compared columns and those of the conditions, each combination once.
  const rows = distinctOf(pulled.node);
  const reference = (at: number): Rex => ({
    kind: 'input',
    index: width + at,
    type: rows.fields[at]?.type ?? nullableBoolean,
    span,
  });
  const equalities = operands.map((operand, at): Rex => ({
    ...problemOf(subquery),
    kind: 'call',
    operator: '=',
    operands: [operand, reference(at)],
    deterministic: true,
    type: nullableBoolean,
    span,
  }));
  const condition = [...equalities, ...pulled.conditions.map((rex) => bindOuter(rex, width))];
  const join: Node = {
    kind: 'join',
    left,
    right: rows,
    type: not ? 'LEFT' : 'INNER',
    condition,
    fields: [...left.fields, ...rows.fields],
    ...(rebinds ? { rebinds } : { generated: true }),
    span,
  };
  // NOT: those without a partner.
  const lacking: Rex = {
    kind: 'call',
    operator: 'IS NULL',
    operands: [reference(0)],
    deterministic: true,
    type: nullableBoolean,
    span,
  };
  return calcOver(join, columnsOf(join).slice(0, width), left.fields, not ? [lacking] : []);
}

/** What Flink says of the comparisons that IN becomes. */
export const problemOf = ({ problem }: RexSubquery): Pick<RexCall, 'problem'> =>
  problem === undefined ? {} : { problem };
