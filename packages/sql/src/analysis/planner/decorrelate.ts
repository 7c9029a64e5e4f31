// Takes the conditions of a sub-query that read the outer row up to its top, so that a join can hold them: as far as
// Flink's SubQueryDecorrelator goes for semi joins, or further, as Calcite's RelDecorrelator goes for other joins.
import type { Rex } from '../../plan/rex.ts';
import { calcOver, columnsOf, distinctOf } from './build-node.ts';
import { inputsOf } from './node.ts';
import type { AggregateNode, CalcNode, JoinNode, Node } from './node.ts';
import { columnsRead, mapRex, operandsOf, shift, someRex } from './rex-walk.ts';

export interface Decorrelated {
  readonly node: Node;
  /** Over the node's columns and, as RexOuter of level 1, the outer row's. */
  readonly conditions: readonly Rex[];
}

/** `outer` makes the values that a condition needs below an aggregate; without it only what a semi join can hold is done. */
export interface Decorrelation {
  readonly outer?: Node;
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
export function decorrelate(node: Node, how: Decorrelation = {}): Decorrelated | undefined {
  const done = pull(node, how);
  if (done === undefined || isCorrelated(done.node)) return undefined;
  // SubQueryDecorrelator knows no LogicalValues: what reads the outer row over one stays as it is.
  if (how.outer === undefined && done.conditions.length > 0 && hasValues(node)) return undefined;
  return done;
}

const hasValues = (node: Node): boolean => node.kind === 'values' || inputsOf(node).some(hasValues);

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

function pull(node: Node, how: Decorrelation): Decorrelated | undefined {
  if (!isCorrelated(node)) return { node, conditions: [] };
  switch (node.kind) {
    case 'calc':
      return pullCalc(node, how);
    case 'aggregate':
      return pullAggregate(node, how);
    case 'join':
      return pullJoin(node, how);
    case 'sort': {
      // What LIMIT cuts off isn't asked again: both decorrelators take the condition above it.
      const below = pull(node.input, how);
      if (below === undefined) return undefined;
      return { ...below, node: { ...node, input: below.node, fields: below.node.fields } };
    }
    default:
      return undefined;
  }
}

const remap = (rex: Rex, to: (index: number) => number): Rex =>
  mapRex(rex, (part) => (part.kind === 'input' ? { ...part, index: to(part.index) } : undefined));

/** `inner = outer`, each side reading only its row. */
function isEquality(rex: Rex): boolean {
  if (rex.kind !== 'call' || rex.operator !== '=' || rex.operands.length !== 2) return false;
  const [a, b] = rex.operands;
  const onlyOuter = (part: Rex): boolean => readsOuter(part) && columnsRead(part).size === 0;
  return (onlyOuter(a!) && !readsOuter(b!)) || (onlyOuter(b!) && !readsOuter(a!));
}

const isAlternative = (rex: Rex): boolean =>
  someRex(rex, (part) => part.kind === 'call' && part.operator === 'OR');

function pullCalc(given: CalcNode, how: Decorrelation): Decorrelated | undefined {
  const below = pull(given.input, how);
  if (below === undefined) return undefined;
  let node: CalcNode = { ...given, input: below.node };
  let conditions = below.conditions;
  const hard = node.condition.filter(
    (rex) => readsOuter(rex) && (how.outer === undefined ? isAlternative(rex) : !isEquality(rex)),
  );
  if (hard.length > 0 || node.projections.some(readsOuter)) {
    if (how.outer === undefined) return undefined;
    const generated = withOuterValues(node, hard, how.outer);
    if (generated === undefined) return undefined;
    node = generated.node;
    conditions = [...conditions, ...generated.conditions];
  }
  const kept = node.condition.filter((rex) => !readsOuter(rex));
  conditions = [...conditions, ...node.condition.filter(readsOuter)];
  // A window is computed over the rows of all outer rows together.
  const windowed = node.projections.some((rex) => someRex(rex, (part) => part.kind === 'over'));
  if (windowed && how.outer === undefined && !conditions.every(isEquality)) return undefined;
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
      fields.push(node.input.fields[rex.index] ?? { name: `$f${projections.length}`, type: rex.type });
    }
    operandsOf(rex).forEach(wanted);
  };
  conditions.forEach(wanted);
  return {
    node: { ...node, projections, fields, condition: kept },
    conditions: conditions.map((rex) => remap(rex, (index) => place.get(index)!)),
  };
}

/** RelDecorrelator's value generator: the outer values, each once, joined to the input where they are needed. */
function withOuterValues(
  node: CalcNode,
  hard: readonly Rex[],
  outer: Node,
): { readonly node: CalcNode; readonly conditions: readonly Rex[] } | undefined {
  const values: (Rex & { readonly kind: 'outer' })[] = [];
  const collect = (rex: Rex): void => {
    if (
      rex.kind === 'outer' &&
      !values.some((value) => value.level === rex.level && value.index === rex.index)
    )
      values.push(rex);
    operandsOf(rex).forEach(collect);
  };
  [...hard, ...node.projections].forEach(collect);
  if (values.some((value) => value.level !== 1)) return undefined;
  const all = columnsOf(outer);
  if (values.some((value) => all[value.index] === undefined)) return undefined;
  const generator = distinctOf(
    calcOver(
      outer,
      values.map((value) => all[value.index]!),
      values.map((value) => outer.fields[value.index]!),
    ),
  );
  const width = node.input.fields.length;
  const place = (rex: Rex): Rex =>
    mapRex(rex, (part) => {
      if (part.kind !== 'outer') return undefined;
      const at = values.findIndex((value) => value.index === part.index);
      return { kind: 'input', index: width + at, type: part.type, span: part.span };
    });
  const join: JoinNode = {
    kind: 'join',
    left: node.input,
    right: generator,
    type: 'INNER',
    condition: hard.map(place),
    fields: [...node.input.fields, ...generator.fields],
    span: node.span,
  };
  const conditions = values.map((value, at): Rex => ({
    kind: 'call',
    operator: '=',
    operands: [value, { kind: 'input', index: width + at, type: value.type, span: value.span }],
    deterministic: true,
    type: { root: 'BOOLEAN', nullable: true },
    span: value.span,
  }));
  return {
    node: {
      ...node,
      input: join,
      projections: node.projections.map(place),
      condition: node.condition.filter((rex) => !hard.includes(rex)),
    },
    conditions,
  };
}

function pullAggregate(node: AggregateNode, how: Decorrelation): Decorrelated | undefined {
  const below = pull(node.input, how);
  if (below === undefined || node.expanded) return undefined;
  const added: number[] = [];
  for (const condition of below.conditions) {
    // Another comparison than equality needs the outer values below the aggregate.
    if (!isEquality(condition) || condition.kind !== 'call') return undefined;
    const inner = condition.operands.find((operand) => !readsOuter(operand));
    if (inner?.kind !== 'input') return undefined;
    if (!added.includes(inner.index)) added.push(inner.index);
  }
  const keys = [...new Set([...node.keys, ...added])];
  const at = (index: number): number => keys.indexOf(index);
  const fields = [
    ...keys.map((key) => node.fields[node.keys.indexOf(key)] ?? below.node.fields[key]!),
    ...node.fields.slice(node.keys.length),
  ];
  const aggregate: Node = { ...node, input: below.node, keys, fields };
  const all = columnsOf(aggregate);
  const order = [
    ...node.keys.map(at),
    ...node.calls.map((_, call) => keys.length + call),
    ...added.filter((key) => !node.keys.includes(key)).map(at),
  ];
  const output = calcOver(
    aggregate,
    order.map((position) => all[position]!),
    order.map((position) => fields[position]!),
  );
  return {
    node: output,
    conditions: below.conditions.map((rex) => remap(rex, (index) => order.indexOf(at(index)))),
  };
}

/** Which sides of a join may be correlated. */
function pullable(node: JoinNode, how: Decorrelation): boolean {
  if (node.snapshot !== undefined || node.setOperation === true) return false;
  const left = isCorrelated(node.left);
  const right = isCorrelated(node.right);
  const own = node.condition.some(readsOuter);
  switch (node.type) {
    case 'INNER':
      return true;
    case 'SEMI':
    case 'ANTI':
      return !right && !own;
    case 'LEFT':
      return !own && (how.outer !== undefined || (left && !right));
    case 'RIGHT':
      return !own && (how.outer !== undefined || (right && !left));
    case 'FULL':
      return !own && how.outer !== undefined;
  }
}

function pullJoin(node: JoinNode, how: Decorrelation): Decorrelated | undefined {
  if (!pullable(node, how)) return undefined;
  const semi = node.type === 'SEMI' || node.type === 'ANTI';
  const left = pull(node.left, how);
  const right = pull(node.right, how);
  if (left === undefined || right === undefined) return undefined;
  const before = node.left.fields.length;
  const moved = left.node.fields.length - before;
  const inner = (rex: Rex): Rex => remap(rex, (index) => (index < before ? index : index + moved));
  const kept = node.condition.filter((rex) => !readsOuter(rex)).map(inner);
  const own = node.condition.filter(readsOuter).map(inner);
  if (how.outer === undefined && own.some(isAlternative)) return undefined;
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
