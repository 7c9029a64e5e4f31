// Brings conditions down as far as Flink's filter rules do (FlinkFilterProjectTranspose, FlinkFilterJoin,
// FilterAggregateTranspose, FilterSetOpTranspose) and merges calcs: whether a filter stays above an update decides on its
// UPDATE_BEFORE.
import type { Rex } from '../../plan/rex.ts';
import { calcOver, columnsOf } from './build-node.ts';
import type { AggregateNode, CalcNode, JoinNode, Node, NodeJoinType } from './node.ts';
import { areContradictory } from './contradictions.ts';
import { isAlwaysMet, isNeverMet } from './fold/filter-truth.ts';
import { columnsRead, isCall, mapRex, rexKey, someRex, substitute } from './rex-walk.ts';

const hasOver = (rex: Rex): boolean => someRex(rex, (part) => part.kind === 'over');

/** The node with the conditions (over its columns) applied where they end up. */
export function pushFilters(node: Node, asked: readonly Rex[] = []): Node {
  const conditions = asked.filter((rex) => !isAlwaysMet(rex));
  if (conditions.some(isNeverMet) || areContradictory(conditions)) {
    return { kind: 'values', rows: 0, fields: node.fields, span: node.span };
  }
  switch (node.kind) {
    case 'calc':
      return pushCalc(node, conditions);
    case 'aggregate':
      return pushAggregate(node, conditions);
    case 'join':
      return pushJoin(node, conditions);
    case 'union': {
      const inputs = node.inputs
        .map((input) => pushFilters(input, conditions))
        .filter((input) => !isEmpty(input));
      if (inputs.length === 0) return { kind: 'values', rows: 0, fields: node.fields, span: node.span };
      return inputs.length === 1 ? inputs[0]! : { ...node, inputs };
    }
    case 'sort': {
      const input = pushFilters(node.input);
      if (isEmpty(input) || node.fetch === 0)
        return { kind: 'values', rows: 0, fields: node.fields, span: node.span };
      return filtered({ ...node, input }, conditions);
    }
    case 'correlate': {
      const width = node.input.fields.length;
      const own = conditions.filter((rex) => within(rex, 0, width) && columnsRead(rex).size > 0);
      const rest = conditions.filter((rex) => !own.includes(rex));
      return filtered({ ...node, input: pushFilters(node.input, own) }, rest);
    }
    case 'scan':
    case 'values':
    case 'unknown':
      return filtered(node, conditions);
    default:
      return filtered({ ...node, input: pushFilters(node.input) }, conditions);
  }
}

/** Whether nothing can come out of it (PruneEmptyRules). */
export const isEmpty = (node: Node): boolean => node.kind === 'values' && node.rows === 0;

function filtered(node: Node, conditions: readonly Rex[]): Node {
  if (conditions.length === 0 || isEmpty(node)) return node;
  return calcOver(node, columnsOf(node), node.fields, distinctConditions(conditions));
}

const distinctConditions = (conditions: readonly Rex[]): readonly Rex[] => [
  ...new Map(conditions.map((rex) => [rexKey(rex), rex])).values(),
];

function pushCalc(node: CalcNode, conditions: readonly Rex[]): Node {
  if (node.projections.some(hasOver)) {
    // The own condition comes before the windows, those from above after them.
    const input = pushFilters(node.input, node.condition);
    if (isEmpty(input)) return { kind: 'values', rows: 0, fields: node.fields, span: node.span };
    return filtered(mergeCalcs({ ...node, input, condition: [] }), conditions);
  }
  const inner = conditions.map((rex) => substitute(rex, node.projections)).filter((rex) => !isAlwaysMet(rex));
  const input = pushFilters(node.input, [...node.condition, ...inner]);
  if (isEmpty(input)) return { kind: 'values', rows: 0, fields: node.fields, span: node.span };
  return mergeCalcs({ ...node, input, condition: [] });
}

/** A calc over a calc as one, unless windows stand between (FlinkProjectMergeRule, FlinkCalcMergeRule). */
export function mergeCalcs(node: CalcNode): Node {
  const below = node.input;
  if (below.kind === 'calc') {
    const lowerOver = below.projections.some(hasOver);
    const upperOver = node.projections.some(hasOver);
    if (!lowerOver || (!upperOver && node.condition.length === 0)) {
      const condition = [
        ...below.condition,
        ...node.condition.map((rex) => substitute(rex, below.projections)),
      ];
      return mergeCalcs({
        ...node,
        input: below.input,
        projections: node.projections.map((rex) => substitute(rex, below.projections)),
        condition: distinctConditions(condition),
      });
    }
  }
  return isIdentity(node) ? node.input : node;
}

/** Whether a calc changes nothing but perhaps names. */
export function isIdentity(node: CalcNode): boolean {
  return (
    node.condition.length === 0 &&
    node.projections.length === node.input.fields.length &&
    node.projections.every((rex, at) => rex.kind === 'input' && rex.index === at)
  );
}

function pushAggregate(node: AggregateNode, conditions: readonly Rex[]): Node {
  const below: Rex[] = [];
  const above: Rex[] = [];
  for (const rex of conditions) {
    const read = columnsRead(rex);
    const undecided = someRex(rex, (part) => part.kind === 'unknown');
    const keysOnly = node.keys.length > 0 && !undecided && [...read].every((at) => at < node.keys.length);
    (keysOnly && !node.expanded ? below : above).push(rex);
  }
  const toInput = (rex: Rex): Rex =>
    mapRex(rex, (part) => (part.kind === 'input' ? { ...part, index: node.keys[part.index]! } : undefined));
  const input = pushFilters(node.input, below.map(toInput));
  if (isEmpty(input) && node.keys.length > 0) {
    return { kind: 'values', rows: 0, fields: node.fields, span: node.span };
  }
  return filtered({ ...node, input }, above);
}

const within = (rex: Rex, from: number, to: number): boolean =>
  [...columnsRead(rex)].every((at) => at >= from && at < to);

function pushJoin(node: JoinNode, conditions: readonly Rex[]): Node {
  const width = node.left.fields.length;
  const total = width + node.right.fields.length;
  const type = simplifiedType(node.type, conditions, width);
  const left: Rex[] = [];
  const right: Rex[] = [];
  const above: Rex[] = [];
  const own: Rex[] = [];
  const eventTime = node.snapshot !== undefined && !isProctime(node.snapshot.period);
  const take = (rex: Rex, filter: boolean): void => {
    if (eventTime) {
      // Conditions of a join with versions stay where they are: FlinkFilterJoinRule leaves it alone.
      (filter ? above : own).push(rex);
      return;
    }
    const read = columnsRead(rex);
    const toLeft = filter
      ? type === 'INNER' || type === 'LEFT' || type === 'SEMI' || type === 'ANTI'
      : type === 'INNER' || type === 'RIGHT' || type === 'SEMI';
    const toRight = filter
      ? type === 'INNER' || type === 'RIGHT'
      : type === 'INNER' || type === 'LEFT' || type === 'SEMI' || type === 'ANTI';
    if (read.size > 0 && within(rex, 0, width) && toLeft) left.push(rex);
    else if (read.size > 0 && within(rex, width, total) && toRight) right.push(rex);
    else if (filter && type !== 'INNER') above.push(rex);
    else own.push(rex);
  };
  for (const rex of node.condition) take(rex, false);
  for (const rex of conditions) take(rex, true);
  if (!eventTime && (type === 'INNER' || type === 'LEFT' || type === 'RIGHT')) {
    const keys = equalColumns([...node.condition, ...own], width);
    const known =
      type === 'INNER' ? [...conditions, ...node.condition] : conditions.filter(isComparisonToLiteral);
    for (const rex of known) addToOtherSide(rex, keys, left, right, width);
  }
  const newLeft = pushFilters(node.left, left);
  const newRight = pushFilters(
    node.right,
    right.map((rex) =>
      mapRex(rex, (part) => (part.kind === 'input' ? { ...part, index: part.index - width } : undefined)),
    ),
  );
  const empty =
    (isEmpty(newLeft) && type !== 'RIGHT' && type !== 'FULL') ||
    (isEmpty(newRight) && (type === 'INNER' || type === 'SEMI' || type === 'RIGHT')) ||
    (type === 'INNER' && own.some(isNeverMet));
  if (empty) return { kind: 'values', rows: 0, fields: node.fields, span: node.span };
  if (type === 'ANTI' && isEmpty(newRight)) return filtered(newLeft, above);
  const transposed = transposeSemi({ ...node, type, left: newLeft, right: newRight, condition: own });
  if (transposed !== undefined) return filtered(transposed, above);
  return filtered(
    { ...node, type, left: newLeft, right: newRight, condition: distinctConditions(own) },
    above,
  );
}

/** The columns that the join's equalities make equal: each left one with its right one (JoinInfo.of). */
function equalColumns(conditions: readonly Rex[], width: number): ReadonlyMap<number, Rex> {
  const other = new Map<number, Rex>();
  for (const rex of conditions) {
    if (!isCall(rex, '=')) continue;
    const [a, b] = rex.operands;
    if (a?.kind !== 'input' || b?.kind !== 'input' || a.index < width === b.index < width) continue;
    other.set(a.index, b);
    other.set(b.index, a);
  }
  return other;
}

/**
 * What is known of the columns of one side by which it is joined holds for those of the other
 * (FlinkFilterJoinRule.pushFiltersToAnotherSide).
 */
function addToOtherSide(
  rex: Rex,
  keys: ReadonlyMap<number, Rex>,
  left: Rex[],
  right: Rex[],
  width: number,
): void {
  const read = [...columnsRead(rex)];
  const fromLeft = read.every((at) => at < width);
  if (read.length === 0 || !read.every((at) => keys.has(at) && at < width === fromLeft)) return;
  const moved = mapRex(rex, (part) => (part.kind === 'input' ? keys.get(part.index) : undefined));
  (fromLeft ? right : left).push(moved);
}

const ordering: ReadonlySet<string> = new Set(['=', '<>', '<', '>', '<=', '>=']);

/** FlinkFilterJoinRule.SUITABLE_FILTER_TO_PUSH: only these go to the other side of an outer join. */
const isComparisonToLiteral = (rex: Rex): boolean =>
  rex.kind === 'call' &&
  ordering.has(rex.operator) &&
  rex.operands.slice(0, 2).some((part) => part.kind === 'literal');

/** FlinkSemiAntiJoinJoinTransposeRule: a semi or anti join that reads one side of the join below goes to that side. */
function transposeSemi(node: JoinNode): Node | undefined {
  if ((node.type !== 'SEMI' && node.type !== 'ANTI') || node.condition.length === 0) return undefined;
  const below = node.left;
  if (below.kind === 'calc') {
    // Through a projection of plain columns (FlinkSemiAntiJoinProjectTransposeRule).
    const { projections } = below;
    if (below.condition.length > 0 || !projections.every((rex) => rex.kind === 'input')) return undefined;
    const width = node.left.fields.length;
    const inner = below.input.fields.length;
    const condition = node.condition.map((rex) =>
      mapRex(rex, (part) =>
        part.kind !== 'input'
          ? undefined
          : part.index < width
            ? projections[part.index]
            : { ...part, index: part.index - width + inner },
      ),
    );
    const moved = transposeSemi({ ...node, left: below.input, condition, fields: below.input.fields });
    return moved === undefined ? undefined : mergeCalcs({ ...below, input: moved });
  }
  if (below.kind !== 'join' || below.type !== 'INNER' || below.snapshot !== undefined) return undefined;
  const left = below.left.fields.length;
  const both = below.fields.length;
  const read = new Set<number>();
  for (const rex of node.condition) columnsRead(rex, read);
  const own = [...read].filter((at) => at < both);
  if (own.length === 0) return undefined;
  const toLeft = own.every((at) => at < left);
  if (!toLeft && !own.every((at) => at >= left)) return undefined;
  const side = toLeft ? below.left : below.right;
  const condition = node.condition.map((rex) =>
    mapRex(rex, (part) => {
      if (part.kind !== 'input') return undefined;
      if (part.index >= both) return { ...part, index: part.index - both + side.fields.length };
      return { ...part, index: toLeft ? part.index : part.index - left };
    }),
  );
  const semi: JoinNode = { ...node, left: side, condition, fields: side.fields };
  const moved = transposeSemi(semi) ?? semi;
  return toLeft ? { ...below, left: moved } : { ...below, right: moved };
}

const isProctime = (rex: Rex): boolean => 'attribute' in rex.type && rex.type.attribute === 'proctime';

/** RelOptUtil.simplifyJoin: a filter that refuses NULLs of the generated side makes the join stricter. */
function simplifiedType(type: NodeJoinType, conditions: readonly Rex[], width: number): NodeJoinType {
  if (type !== 'LEFT' && type !== 'RIGHT' && type !== 'FULL') return type;
  const refusesLeft = conditions.some((rex) => refusesNull(rex, (at) => at < width));
  const refusesRight = conditions.some((rex) => refusesNull(rex, (at) => at >= width));
  if (type === 'LEFT') return refusesRight ? 'INNER' : 'LEFT';
  if (type === 'RIGHT') return refusesLeft ? 'INNER' : 'RIGHT';
  if (refusesLeft && refusesRight) return 'INNER';
  return refusesLeft ? 'LEFT' : refusesRight ? 'RIGHT' : 'FULL';
}

const comparisons = new Set(['=', '<>', '<', '>', '<=', '>=', 'LIKE', 'BETWEEN', 'IS NOT NULL', 'IS TRUE']);
const strict = new Set([
  '+',
  '-',
  '*',
  '/',
  'CAST',
  'MOD',
  '%',
  'UPPER',
  'LOWER',
  'ABS',
  'SUBSTRING',
  'TRIM',
]);

/** Whether the condition isn't true when all those columns are NULL (Strong.isNotTrue, its plain cases). */
function refusesNull(rex: Rex, generated: (column: number) => boolean): boolean {
  if (rex.kind !== 'call') return rex.kind === 'input' && generated(rex.index);
  if (rex.operator === 'AND') return rex.operands.some((part) => refusesNull(part, generated));
  if (rex.operator === 'OR') return rex.operands.every((part) => refusesNull(part, generated));
  if (rex.operator === 'IN') return nullWith(rex.operands[0], generated);
  return comparisons.has(rex.operator) && rex.operands.some((part) => nullWith(part, generated));
}

function nullWith(rex: Rex | undefined, generated: (column: number) => boolean): boolean {
  if (rex?.kind === 'input') return generated(rex.index);
  return rex?.kind === 'call' &&
    (strict.has(rex.operator) || comparisons.has(rex.operator)) &&
    rex.operator !== 'IS NOT NULL' &&
    rex.operator !== 'IS TRUE'
    ? rex.operands.some((part) => nullWith(part, generated))
    : false;
}
