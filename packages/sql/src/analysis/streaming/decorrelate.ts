// Takes the conditions of a sub-query that read the outer row up to its top, so that a join can hold them
// (Flink's SubQueryDecorrelator, Calcite's RelDecorrelator; only their simple cases).
import type { Rex } from '../../plan/rex.ts';
import { calcOver, columnsOf } from './build-node.ts';
import { inputsOf } from './node.ts';
import type { CalcNode, JoinNode, Node } from './node.ts';
import { mapRex, operandsOf, shift, someRex } from './rex-walk.ts';

export interface Decorrelated {
  readonly node: Node;
  /** Over the node's columns and, as RexOuter of level 1, the outer row's. */
  readonly conditions: readonly Rex[];
}

const readsOuter = (rex: Rex): boolean => someRex(rex, (part) => part.kind === 'outer');

/** Expressions of a node itself, not of those below. */
function expressionsOf(node: Node): readonly Rex[] {
  switch (node.kind) {
    case 'calc':
      return [...node.projections, ...node.condition];
    case 'join':
      return node.condition;
    default:
      return [];
  }
}

/** Whether a node or one below reads the outer row. */
export const isCorrelated = (node: Node): boolean =>
  expressionsOf(node).some(readsOuter) || inputsOf(node).some(isCorrelated);

/** Undefined where the sub-query is correlated in a way not known here. */
export function decorrelate(node: Node): Decorrelated | undefined {
  const done = pull(node);
  if (done === undefined || isCorrelated(done.node)) return undefined;
  return done;
}

/** Binds a condition to a join whose left side is the outer row of `width` columns. */
export function bindOuter(rex: Rex, width: number): Rex {
  return mapRex(shift(rex, width), (part) =>
    part.kind !== 'outer'
      ? undefined
      : part.level === 1
        ? { kind: 'input', index: part.index, type: part.type, span: part.span }
        : { ...part, level: part.level - 1 },
  );
}

function pull(node: Node): Decorrelated | undefined {
  if (!isCorrelated(node)) return { node, conditions: [] };
  switch (node.kind) {
    case 'calc':
      return pullCalc(node);
    case 'aggregate': {
      const below = pull(node.input);
      if (below === undefined || node.expanded) return undefined;
      const added: number[] = [];
      for (const condition of below.conditions) {
        // Another comparison than equality needs the outer values below the aggregate.
        if (condition.kind !== 'call' || condition.operator !== '=') return undefined;
        const inner = condition.operands.find((operand) => !readsOuter(operand));
        if (inner?.kind !== 'input' || !condition.operands.some(readsOuter)) return undefined;
        if (!added.includes(inner.index)) added.push(inner.index);
      }
      const keys = [...new Set([...node.keys, ...added])];
      const at = (index: number): number => keys.indexOf(index);
      const fields = [
        ...keys.map(
          (key, position) =>
            node.fields[node.keys.indexOf(key)] ??
            below.node.fields[key] ?? { name: `$f${position}`, type: node.input.fields[key]!.type },
        ),
        ...node.fields.slice(node.keys.length),
      ];
      const aggregate: Node = { ...node, input: below.node, keys, fields };
      const all = columnsOf(aggregate);
      const order = [
        ...node.keys.map(at),
        ...node.calls.map((_, call) => keys.length + call),
        ...added.filter((key) => !node.keys.includes(key)).map(at),
      ];
      const outer = order.map((position) => all[position]!);
      const output = calcOver(
        aggregate,
        outer,
        order.map((position) => fields[position]!),
      );
      const conditions = below.conditions.map((rex) => remap(rex, (index) => order.indexOf(at(index))));
      return { node: output, conditions };
    }
    case 'join':
      return pullJoin(node);
    case 'sort':
      return node.fetch === undefined && node.offset === undefined ? pull(node.input) : undefined;
    default:
      return undefined;
  }
}

const remap = (rex: Rex, to: (index: number) => number): Rex =>
  mapRex(rex, (part) => (part.kind === 'input' ? { ...part, index: to(part.index) } : undefined));

function pullCalc(node: CalcNode): Decorrelated | undefined {
  const below = pull(node.input);
  if (below === undefined) return undefined;
  if (node.projections.some((rex) => readsOuter(rex) || someRex(rex, (part) => part.kind === 'over')))
    return undefined;
  const kept = node.condition.filter((rex) => !readsOuter(rex));
  const conditions = [...below.conditions, ...node.condition.filter(readsOuter)];
  const projections = [...node.projections];
  const fields = [...node.fields];
  const place = new Map<number, number>();
  projections.forEach((rex, at) => {
    if (rex.kind === 'input' && !place.has(rex.index)) place.set(rex.index, at);
  });
  const wanted = (rex: Rex): void => {
    if (rex.kind === 'input' && !place.has(rex.index)) {
      place.set(rex.index, projections.length);
      projections.push(rex);
      fields.push(below.node.fields[rex.index] ?? { name: `$f${projections.length}`, type: rex.type });
    }
    operandsOf(rex).forEach(wanted);
  };
  conditions.forEach(wanted);
  return {
    node: { ...node, input: below.node, projections, fields, condition: kept },
    conditions: conditions.map((rex) => remap(rex, (index) => place.get(index)!)),
  };
}

function pullJoin(node: JoinNode): Decorrelated | undefined {
  const semi = node.type === 'SEMI' || node.type === 'ANTI';
  if (node.type !== 'INNER' && !semi) return undefined;
  if (node.snapshot !== undefined) return undefined;
  const left = pull(node.left);
  const right = semi && isCorrelated(node.right) ? undefined : pull(node.right);
  if (left === undefined || right === undefined) return undefined;
  if (semi && node.condition.some(readsOuter)) return undefined;
  const before = node.left.fields.length;
  const moved = left.node.fields.length - before;
  const inner = (rex: Rex): Rex => remap(rex, (index) => (index < before ? index : index + moved));
  const kept = node.condition.filter((rex) => !readsOuter(rex)).map(inner);
  const own = node.condition.filter(readsOuter).map(inner);
  const fields = semi ? left.node.fields : [...left.node.fields, ...right.node.fields];
  const join: Node = { ...node, left: left.node, right: right.node, condition: kept, fields };
  const raw = [
    ...left.conditions,
    ...own,
    ...right.conditions.map((rex) => shift(rex, left.node.fields.length)),
  ];
  if (semi) return { node: join, conditions: raw };
  // The original columns first, those added for conditions after them.
  const rightWidth = node.right.fields.length;
  const order = [
    ...range(0, before),
    ...range(before + moved, rightWidth),
    ...range(before, moved),
    ...range(before + moved + rightWidth, right.node.fields.length - rightWidth),
  ];
  const all = columnsOf(join);
  const output = calcOver(
    join,
    order.map((at) => all[at]!),
    order.map((at) => fields[at]!),
  );
  return { node: output, conditions: raw.map((rex) => remap(rex, (index) => order.indexOf(index))) };
}

const range = (from: number, length: number): number[] => Array.from({ length }, (_, at) => from + at);
