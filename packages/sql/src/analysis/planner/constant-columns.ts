// Columns that are the same in every row: literals, and what a filter compares with one. They are no keys of an aggregate that
// has others, and stand as literals in the query's own projection (AggregateProjectPullUpConstantsRule, ReduceExpressionsRule
// with RelMdPredicates).
import { computedOnce } from '../../base/computed-once.ts';
import type { Rex } from '../../plan/rex.ts';
import { sameTypeIgnoringNullability } from '../../types/equality.ts';
import { isNumeric } from '../../types/families.ts';
import { calcOver, columnsOf } from './build-node.ts';
import { joinKeysOf } from './join-condition.ts';
import { inputsOf, withInputs } from './node.ts';
import type { AggregateNode, CalcNode, Node } from './node.ts';
import { mergeCalcs } from './push-filters.ts';
import { isCall, mapRex } from './rex-walk.ts';

/** The constant columns of a node, each with its literal. */
export const constantColumns: (node: Node) => ReadonlyMap<number, Rex> = computedOnce(constantsOf);

function constantsOf(node: Node): ReadonlyMap<number, Rex> {
  switch (node.kind) {
    case 'calc': {
      const below = new Map(constantColumns(node.input));
      for (const rex of node.condition) {
        const equal = comparedLiteral(rex);
        if (equal !== undefined) below.set(equal.column, equal.literal);
      }
      const found = new Map<number, Rex>();
      node.projections.forEach((rex, at) => {
        const literal = rex.kind === 'input' ? below.get(rex.index) : rex;
        if (literal?.kind === 'literal') found.set(at, literal);
      });
      return found;
    }
    case 'join': {
      const left = constantColumns(node.left);
      if (node.type === 'RIGHT' || node.type === 'FULL') return new Map();
      if (node.type !== 'INNER') return left;
      const width = node.left.fields.length;
      const right = [...constantColumns(node.right)].map(([at, rex]) => [at + width, rex] as const);
      return new Map([...left, ...right]);
    }
    case 'aggregate': {
      if (node.expanded) return new Map();
      const below = constantColumns(node.input);
      return new Map(
        node.keys.flatMap((key, at) => {
          const literal = below.get(key);
          return literal === undefined ? [] : [[at, literal] as const];
        }),
      );
    }
    case 'sort':
    case 'over':
      return constantColumns(node.input);
    default:
      return new Map();
  }
}

/** `column = literal` of one type. */
function comparedLiteral(rex: Rex): { readonly column: number; readonly literal: Rex } | undefined {
  if (!isCall(rex, '=')) return undefined;
  const [a, b] = rex.operands;
  const [column, literal] = a?.kind === 'input' ? [a, b] : [b, a];
  if (column?.kind !== 'input' || literal?.kind !== 'literal' || literal.value === null) return undefined;
  const comparable =
    sameTypeIgnoringNullability(column.type, literal.type) ||
    (isNumeric(column.type) && isNumeric(literal.type)) ||
    (column.type.root === 'VARCHAR' && literal.type.root === 'CHAR');
  return comparable ? { column: column.index, literal: { ...literal, type: column.type } } : undefined;
}

/** The query with literals for what its own projection shows of constant columns. */
export function withLiterals(node: Node): Node {
  const constants = constantColumns(node);
  const own = node.kind === 'calc' ? node.projections : undefined;
  if (![...constants.keys()].some((at) => own?.[at]?.kind !== 'literal')) return node;
  const all = own ?? columnsOf(node);
  const projections = all.map((rex, at) => constants.get(at) ?? rex);
  return node.kind === 'calc' ? { ...node, projections } : calcOver(node, projections, node.fields);
}

/** Rebuilds the tree: aggregates without constant keys, and USING's COALESCE of equal columns as the first of them. */
export function reduceConstants(node: Node): Node {
  const rebuilt = withInputs(node, inputsOf(node).map(reduceConstants));
  if (rebuilt.kind === 'calc') return withoutCoalesce(rebuilt);
  return rebuilt.kind === 'aggregate' && !rebuilt.expanded ? withoutConstantKeys(rebuilt) : rebuilt;
}

function withoutConstantKeys(node: AggregateNode): Node {
  if (node.keys.length < 2) return node;
  const constants = constantColumns(node.input);
  let kept = node.keys.map((_, at) => at).filter((at) => !constants.has(node.keys[at]!));
  if (kept.length === node.keys.length) return node;
  if (kept.length === 0) kept = [0];
  const calls = node.calls.map((_, at) => at + node.keys.length);
  const outputs = [...kept, ...calls];
  const aggregate: Node = {
    ...node,
    keys: kept.map((at) => node.keys[at]!),
    fields: outputs.map((at) => node.fields[at]!),
  };
  const columns = columnsOf(aggregate);
  return calcOver(
    aggregate,
    node.fields.map((_, at) => {
      const place = outputs.indexOf(at);
      return place < 0 ? constants.get(node.keys[at]!)! : columns[place]!;
    }),
    node.fields,
  );
}

/** A column that an inner join compares is not NULL above it. */
function withoutCoalesce(calc: CalcNode): Node {
  const { input } = calc;
  if (input.kind !== 'join' || input.type !== 'INNER') return mergeCalcs(calc);
  const width = input.left.fields.length;
  const keys = joinKeysOf(input.condition, width);
  const present = new Set([...keys.left, ...keys.right.map((at) => at + width)]);
  const reduce = (rex: Rex): Rex =>
    mapRex(rex, (part) => {
      const [first] = isCall(part, 'COALESCE') ? part.operands : [];
      return first?.kind === 'input' && present.has(first.index) ? first : undefined;
    });
  return mergeCalcs({
    ...calc,
    projections: calc.projections.map(reduce),
    condition: calc.condition.map(reduce),
  });
}
