// Sub-queries of WHERE and SELECT as joins: IN and EXISTS as semi and anti joins where they stand as conjuncts
// (FlinkSubQueryRemoveRule), scalar ones and all others as joins with an aggregate (Calcite's SubQueryRemoveRule).
import type { Rex, RexSubquery } from '../../plan/rex.ts';
import type { LogicalType, RowField } from '../../types/logical-type.ts';
import { calcOver, columnsOf, unknownNode } from './build-node.ts';
import type { ConvertContext } from './convert-context.ts';
import { correlatesBelow, correlatesIn, noteCorrelate } from './correlation.ts';
import { bindOuter, decorrelate, isCorrelated } from './decorrelate.ts';
import { countToExists } from './count-to-exists.ts';
import { generalJoin, problemOf } from './general-join.ts';
import { truthOf } from './living-parts.ts';
import type { JoinNode, Node, NodeJoinType } from './node.ts';
import { conjunctsOf, isCall, mapRex, operandsOf, someRex } from './rex-walk.ts';
import { simplifyCondition } from './simplify-condition.ts';
import type { Span } from '../../text/span.ts';

const nullableBoolean: LogicalType = { root: 'BOOLEAN', nullable: true };

const hasSubquery = (rex: Rex): boolean => someRex(rex, (part) => part.kind === 'subquery');

const predicates = new Set(['IN', 'NOT IN', 'EXISTS', 'SOME', 'ALL']);

/** A filter over `input`, its sub-queries put below it as joins. Columns out are those of `input`. */
export function convertFilter(input: Node, given: readonly Rex[], span: Span, context: ConvertContext): Node {
  if (!given.some(hasSubquery) || given.some((rex) => truthOf(rex) === false)) {
    const plain = given.filter((rex) => !hasSubquery(rex));
    return { ...calcOver(input, columnsOf(input), input.fields, plain), span };
  }
  const condition = given.flatMap((rex) => conjunctsOf(simplifyCondition(countToExists(rex))));
  const semi = condition.every((rex) => asSemiJoin(rex) !== undefined || !hasNestedPredicate(rex));
  const beside = correlatesBelow(input) || condition.some(readsBesideIn);
  let below = input;
  const rest: Rex[] = [];
  for (const rex of condition) {
    const subquery = semi ? asSemiJoin(rex) : undefined;
    const make = context.inScalar === true || beside ? plainJoin : semiJoin;
    const joined = subquery === undefined ? undefined : make(below, subquery.query, subquery.not, context);
    if (joined === undefined) rest.push(rex);
    else below = joined;
  }
  const taken = rest.map((rex) => {
    const [node, replaced] = takeSubqueries(below, rex, context, true);
    below = node;
    return replaced;
  });
  if (below.kind === 'unknown') return unknownNode(input.fields, span);
  const all = columnsOf(below).slice(0, input.fields.length);
  return below === input && taken.length === 0
    ? input
    : { ...calcOver(below, all, input.fields, taken), span };
}

/** A projection over `input`, its sub-queries put below it as joins. */
export function convertProjections(
  input: Node,
  expressions: readonly Rex[],
  fields: readonly RowField[],
  span: Span,
  context: ConvertContext,
): Node {
  let below = input;
  const projections = expressions.map((rex) => {
    const [node, replaced] = takeSubqueries(below, rex, context);
    below = node;
    return replaced;
  });
  return below.kind === 'unknown'
    ? unknownNode(fields, span)
    : { ...calcOver(below, projections, fields), span };
}

function asSemiJoin(rex: Rex): { readonly query: RexSubquery; readonly not: boolean } | undefined {
  if (isCall(rex, 'NOT') && rex.operands[0]?.kind === 'subquery') {
    const inner = asSemiJoin(rex.operands[0]);
    return inner === undefined ? undefined : { ...inner, not: !inner.not };
  }
  if (rex.kind !== 'subquery') return undefined;
  if (rex.form === 'IN' || rex.form === 'EXISTS') return { query: rex, not: false };
  if (rex.form === 'NOT IN') return { query: rex, not: true };
  if (rex.form === 'SOME' && rex.comparison === '=') return { query: rex, not: false };
  if (rex.form === 'ALL' && rex.comparison === '<>') return { query: rex, not: true };
  return undefined;
}

/** Whether a predicate sub-query stands somewhere else than as a conjunct. */
const hasNestedPredicate = (rex: Rex): boolean =>
  someRex(rex, (part) => part.kind === 'subquery' && predicates.has(part.form));

function semiJoin(left: Node, query: RexSubquery, not: boolean, context: ConvertContext): Node | undefined {
  if (query.operands.some((operand) => someRex(operand, (part) => part.kind === 'outer'))) return undefined;
  let below = left;
  const compared = query.operands.map((operand) => {
    const [node, replaced] = takeSubqueries(below, operand, context);
    below = node;
    return replaced;
  });
  const [beside, operands] = not ? asColumns(below, compared) : [below, compared];
  below = beside;
  const width = below.fields.length;
  const converted = context.convert(query.rel, context);
  const plain = query.form === 'EXISTS' ? withoutColumns(converted) : converted;
  const known = query.form === 'EXISTS' ? hasRows(converted) : undefined;
  if (known !== undefined) return known === not ? nothingOf(left, query.span) : left;
  const pulled = decorrelate(plain);
  const further = pulled !== undefined && readsFurther(pulled.conditions);
  const rebinds = pulled === undefined || further ? noteCorrelate(context.log, plain, query.span) : false;
  if (pulled === undefined) {
    const join = generalJoin(below, query, operands, plain, not, rebinds);
    if (join === undefined) return unknownNode(left.fields, query.span);
    return calcOver(join, columnsOf(join).slice(0, left.fields.length), left.fields);
  }
  let right = pulled.node;
  let condition = pulled.conditions.map((rex) => bindOuter(rex, width));
  if (query.form === 'EXISTS' && condition.length === 0) {
    // Uncorrelated: true where MIN(true) over the query isn't null.
    right = globalAggregate(
      calcOver(
        right,
        [{ kind: 'literal', value: true, type: nullableBoolean, span: query.span }],
        [{ name: 'i', type: nullableBoolean }],
      ),
      'MIN',
    );
    condition = [{ kind: 'input', index: width, type: nullableBoolean, span: query.span }];
  }
  const equalities = operands.map((operand, at): Rex => {
    const field = right.fields[at];
    const equality: Rex = {
      ...problemOf(query),
      kind: 'call',
      operator: '=',
      operands: [
        operand,
        { kind: 'input', index: width + at, type: field?.type ?? operand.type, span: query.span },
      ],
      deterministic: true,
      type: nullableBoolean,
      span: query.span,
    };
    const nullable = operand.type.nullable || (field?.type.nullable ?? true);
    if (!not || !nullable) return equality;
    return {
      ...equality,
      operator: 'OR',
      operands: [equality, { ...equality, operator: 'IS NULL', operands: [equality] }],
    };
  });
  const join: JoinNode = {
    kind: 'join',
    left: below,
    right,
    type: not ? 'ANTI' : 'SEMI',
    condition: [...equalities, ...condition],
    fields: below.fields,
    ...(rebinds ? { rebinds } : {}),
    span: query.span,
  };
  return width === left.fields.length
    ? join
    : calcOver(join, columnsOf(join).slice(0, left.fields.length), left.fields);
}

/** The node with expressions that NOT IN compares as columns, which it reads twice (FlinkSubQueryRemoveRule). */
function asColumns(node: Node, operands: readonly Rex[]): [Node, readonly Rex[]] {
  const computed = operands.filter((rex) => rex.kind !== 'input');
  if (computed.length === 0 || node.kind === 'unknown') return [node, operands];
  const width = node.fields.length;
  const fields = computed.map((rex, at): RowField => ({ name: `$f${width + at}`, type: rex.type }));
  const extended = calcOver(node, [...columnsOf(node), ...computed], [...node.fields, ...fields]);
  const columns = columnsOf(extended);
  return [
    extended,
    operands.map((rex) => (rex.kind === 'input' ? rex : columns[width + computed.indexOf(rex)]!)),
  ];
}

/** Whether a sub-query of the condition takes a row apart that stands beside. */
const readsBesideIn = (rex: Rex): boolean =>
  someRex(rex, (part) => part.kind === 'subquery' && correlatesIn(part.rel));

/** Whether all that is read of outer rows is of those further out than the nearest. */
const readsFurther = (conditions: readonly Rex[]): boolean => {
  const reads = (nearest: boolean): boolean =>
    conditions.some((rex) => someRex(rex, (part) => part.kind === 'outer' && (part.level === 1) === nearest));
  return reads(false) && !reads(true);
};

/** The same where semi joins are made no more. */
function plainJoin(left: Node, query: RexSubquery, not: boolean, context: ConvertContext): Node | undefined {
  if (not || query.operands.some(hasSubquery)) return undefined;
  const converted = context.convert(query.rel, context);
  const known = query.form === 'EXISTS' ? hasRows(converted) : undefined;
  if (known !== undefined) return known ? left : nothingOf(left, query.span);
  const plain = query.form === 'EXISTS' ? withoutColumns(converted) : converted;
  const rebinds = noteCorrelate(context.log, plain, query.span);
  return (
    generalJoin(left, query, query.operands, plain, not, rebinds) ?? unknownNode(left.fields, query.span)
  );
}

/** What EXISTS selects doesn't matter. */
function withoutColumns(node: Node): Node {
  return node.kind === 'calc' ? { ...node, projections: [], fields: [] } : node;
}

/** Puts each sub-query of the expression below as a join; gives the node and the expression over it. */
function takeSubqueries(input: Node, rex: Rex, context: ConvertContext, filters = false): [Node, Rex] {
  if (!hasSubquery(rex)) return [input, rex];
  let below = input;
  const counted = new Set<Rex>();
  collectCounted(rex, filters ? 'as-false' : 'matters', counted);
  const replaced = mapRex(rex, (part) => {
    if (part.kind !== 'subquery') return undefined;
    const [node, column] = joinSubquery(below, part, context, counted.has(part));
    below = node;
    return column;
  });
  return [below, replaced];
}

function joinSubquery(
  left: Node,
  query: RexSubquery,
  context: ConvertContext,
  unknownCounts: boolean,
): [Node, Rex] {
  const failed: [Node, Rex] = [
    unknownNode(left.fields, query.span),
    { kind: 'unknown', type: query.type, span: query.span },
  ];
  if (left.kind === 'unknown') return failed;
  const converted = context.convert(query.rel, { ...context, inScalar: true });
  const known = query.form === 'EXISTS' ? hasRows(converted) : undefined;
  if (known !== undefined) {
    return [left, { kind: 'literal', value: known, type: query.type, span: query.span }];
  }
  const marked = query.form === 'EXISTS' ? indicated(converted, false, query.span) : converted;
  // Before its conditions are taken up: then it is one value for each outer row.
  const single =
    query.form === 'SCALAR' && !isUnique(converted) && !isCorrelatedValue(converted)
      ? globalAggregate(converted, 'SINGLE_VALUE')
      : query.operands.length > 0
        ? indicated(converted, true, query.span)
        : marked;
  const rebinds = noteCorrelate(context.log, single, query.span);
  const pulled = decorrelate(single) ?? decorrelate(single, { outer: left });
  if (pulled === undefined) return failed;
  let below: Node = left;
  const operands = query.operands.map((operand) => {
    const [node, replaced] = takeSubqueries(below, operand, context);
    below = node;
    return replaced;
  });
  const nullable = [...query.operands, ...converted.fields].some(({ type }) => type.nullable);
  if (unknownCounts && nullable && pulled.conditions.length === 0)
    below = joined(below, rowCounts(converted), 'INNER', [], query.span);
  const width = below.fields.length;
  const bound = pulled.conditions.map((rex) => bindOuter(rex, width));
  const flags = rebinds ? { rebinds } : { generated: true };
  const reference = (at: number, type: LogicalType): Rex => ({
    kind: 'input',
    index: at,
    type,
    span: query.span,
  });
  if (query.form === 'SCALAR') {
    const node: Node = { ...joined(below, pulled.node, 'LEFT', bound, query.span), ...flags };
    return [node, reference(width, query.type)];
  }
  if (query.form === 'ARRAY' || query.form === 'MULTISET' || query.form === 'MAP') {
    const right = globalAggregate(pulled.node, 'COLLECT');
    return [joined(below, right, 'INNER', [], query.span), reference(width, query.type)];
  }
  if (query.form === 'UNIQUE' || (query.comparison !== undefined && query.comparison !== '=')) return failed;
  const keyed = pulled.node.fields.map((_, at) => at);
  const right: Node = {
    kind: 'aggregate',
    input: pulled.node,
    keys: keyed,
    calls: [],
    expanded: false,
    fields: pulled.node.fields,
    span: query.span,
  };
  const equalities = operands.map((operand, at): Rex => ({
    ...problemOf(query),
    kind: 'call',
    operator: '=',
    operands: [operand, reference(width + at, right.fields[at]?.type ?? operand.type)],
    deterministic: true,
    type: nullableBoolean,
    span: query.span,
  }));
  const node: Node = { ...joined(below, right, 'LEFT', [...equalities, ...bound], query.span), ...flags };
  const result: Rex = {
    kind: 'call',
    operator: 'CASE',
    operands: [
      reference(width + operands.length, nullableBoolean),
      ...operands.flatMap(operandsOf),
      ...(width > left.fields.length && unknownCounts ? [reference(left.fields.length, query.type)] : []),
    ],
    deterministic: true,
    type: query.type,
    span: query.span,
  };
  return [node, result];
}

/** What NULL is to whoever reads a predicate: the same as FALSE, the same as TRUE, or neither (RelOptUtil.Logic). */
type Unknown = 'as-false' | 'as-true' | 'matters';

/** Collects the IN sub-queries whose result must be known to be NULL or not (LogicVisitor). */
function collectCounted(rex: Rex, unknown: Unknown, into: Set<Rex>): void {
  if (rex.kind === 'subquery') {
    const own = rex.form === 'NOT IN' || rex.form === 'ALL' ? negated(unknown) : unknown;
    if (rex.operands.length > 0 && own !== 'as-false') into.add(rex);
  }
  const inner = rex.kind === 'call' ? innerOf(rex.operator, unknown) : 'matters';
  for (const operand of operandsOf(rex)) collectCounted(operand, inner, into);
}

const negated = (unknown: Unknown): Unknown =>
  unknown === 'as-false' ? 'as-true' : unknown === 'as-true' ? 'as-false' : unknown;

function innerOf(operator: string, unknown: Unknown): Unknown {
  if (operator === 'AND' || operator === 'OR') return unknown;
  if (operator === 'NOT') return negated(unknown);
  if (operator === 'IS TRUE' || operator === 'IS NOT TRUE') return 'as-false';
  return operator === 'IS FALSE' || operator === 'IS NOT FALSE' ? 'as-true' : 'matters';
}

/** How many rows the query has, and how many without NULL. */
function rowCounts(query: Node): Node {
  const type: LogicalType = { root: 'BIGINT', nullable: false };
  const columns = query.fields.map((_, at) => at);
  const call = { function: 'COUNT', distinct: false, type, span: query.span, userDefined: false };
  return {
    kind: 'aggregate',
    input: query,
    keys: [],
    calls: [
      { call: { ...call, operands: [] }, operands: [], filter: undefined },
      { call: { ...call, operands: columnsOf(query) }, operands: columns, filter: undefined },
    ],
    expanded: false,
    fields: [
      { name: 'c', type },
      { name: 'ck', type },
    ],
    span: query.span,
  };
}

/** The rows of a sub-query with TRUE beside them, or in their place: what an outer join finds no partner for has NULL there. */
function indicated(node: Node, beside: boolean, span: Span): Node {
  const mark: Rex = { kind: 'literal', value: true, type: { root: 'BOOLEAN', nullable: false }, span };
  return calcOver(
    node,
    [...(beside ? columnsOf(node) : []), mark],
    [...(beside ? node.fields : []), { name: 'i', type: mark.type }],
  );
}

function joined(
  left: Node,
  right: Node,
  type: NodeJoinType,
  condition: readonly Rex[],
  span: Span,
): JoinNode {
  return { kind: 'join', left, right, type, condition, fields: [...left.fields, ...right.fields], span };
}

const nothingOf = (node: Node, span: Span): Node => ({ kind: 'values', rows: 0, fields: node.fields, span });

/** What EXISTS is of a query that always, or never, gives a row; undefined where that depends. */
function hasRows(node: Node): boolean | undefined {
  if (isSingleRow(node)) return true;
  return isEmpty(node) ? false : undefined;
}

/** RelMetadataQuery.getMaxRowCount of 0, as far as needed. */
function isEmpty(node: Node): boolean {
  switch (node.kind) {
    case 'sort':
      return node.fetch === 0 || isEmpty(node.input);
    case 'values':
      return node.rows === 0;
    case 'calc':
      return isEmpty(node.input);
    default:
      return false;
  }
}

function globalAggregate(input: Node, name: string): Node {
  const type: LogicalType = input.fields[0]?.type ?? nullableBoolean;
  const call = {
    function: name,
    operands: [{ kind: 'input' as const, index: 0, type, span: input.span }],
    distinct: false,
    type: { ...type, nullable: true },
    span: input.span,
    userDefined: false,
  };
  return {
    kind: 'aggregate',
    input,
    keys: [],
    calls: [{ call, operands: [0], filter: undefined }],
    expanded: false,
    fields: [{ name: 'EXPR$0', type: call.type }],
    span: input.span,
  };
}

/** RelDecorrelator.RemoveSingleAggregateRule: a correlated projection of a global aggregate needs no SINGLE_VALUE. */
const isCorrelatedValue = (node: Node): boolean =>
  node.kind === 'calc' && isSingleRow(node.input) && isCorrelated(node.input);

/** RelMetadataQuery.areColumnsUnique of no column, as Flink derives it: not through a projection. */
function isUnique(node: Node): boolean {
  if (node.kind === 'calc') {
    const identity = node.projections.every((rex, at) => rex.kind === 'input' && rex.index === at);
    return identity && node.condition.length === 0 && isUnique(node.input);
  }
  return isSingleRow(node);
}

/** RelMetadataQuery.getMinRowCount and getMaxRowCount of 1, as far as needed. */
export function isSingleRow(node: Node): boolean {
  switch (node.kind) {
    case 'aggregate':
      return node.keys.length === 0 && !node.expanded;
    case 'values':
      return node.rows === 1;
    case 'calc':
      return node.condition.length === 0 && isSingleRow(node.input);
    default:
      return false;
  }
}
