// Calcs of the finished plan: made, merged with those below, and left out where they change nothing (FlinkCalcMergeRule,
// CalcRemoveRule).
import type { Rex } from '../../../plan/rex.ts';
import type { RowField } from '../../../types/logical-type.ts';
import type { Physical } from '../physical-node.ts';
import type { PhysicalOf } from '../operator-traits.ts';
import { rexKey, substitute } from '../rex-walk.ts';
import { projectWindow } from '../window-properties.ts';

/** A reference to each column of a node. */
export const columnsOf = ({ fields, span }: Physical): Rex[] =>
  fields.map((field, index) => ({ kind: 'input', index, type: field.type, span }));

/** The columns of a node, in this order. */
export function selected(input: Physical, columns: readonly number[]): Physical {
  const all = columnsOf(input);
  return project(
    input,
    columns.map((at) => all[at]!),
    columns.map((at) => input.fields[at]!),
  );
}

/** A projection over a node, merged with a calc below it. */
export function project(
  input: Physical,
  projections: readonly Rex[],
  fields: readonly RowField[],
  condition: readonly Rex[] = [],
): Physical {
  return merged({
    name: 'Calc',
    inputs: [input],
    projections,
    condition,
    fields,
    window: projectWindow(input.window, projections),
    span: input.span,
  });
}

/** The calc with those below it as one, or its input where it changes nothing. */
export function merged(calc: PhysicalOf<'Calc'>): Physical {
  const [below] = calc.inputs;
  if (below?.name !== 'Calc') return isIdentity(calc) ? renamed(below!, calc.fields) : calc;
  const condition = [...below.condition, ...calc.condition.map((rex) => substitute(rex, below.projections))];
  return merged({
    ...calc,
    inputs: below.inputs,
    projections: calc.projections.map((rex) => substitute(rex, below.projections)),
    condition: [...new Map(condition.map((rex) => [rexKey(rex), rex])).values()],
  });
}

function isIdentity(calc: PhysicalOf<'Calc'>): boolean {
  const width = calc.inputs[0]?.fields.length;
  return (
    calc.condition.length === 0 &&
    calc.projections.length === width &&
    calc.projections.every((rex, at) => rex.kind === 'input' && rex.index === at)
  );
}

/** Whether the calc only puts all columns of its input into another order. */
export function isPermutation(calc: PhysicalOf<'Calc'>): boolean {
  const width = calc.inputs[0]?.fields.length;
  const places = new Set(calc.projections.map((rex) => (rex.kind === 'input' ? rex.index : -1)));
  return (
    calc.condition.length === 0 &&
    calc.projections.length === width &&
    places.size === width &&
    !places.has(-1)
  );
}

/** The columns that a calc of references shows. */
export const sourcesOf = (calc: PhysicalOf<'Calc'>): number[] =>
  calc.projections.map((rex) => (rex.kind === 'input' ? rex.index : -1));

/** Names and types of columns as the consumer knows them. */
const renamed = (node: Physical, fields: readonly RowField[]): Physical =>
  fields.every((field, at) => field === node.fields[at]) ? node : { ...node, fields };
