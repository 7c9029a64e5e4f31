// What Flink refuses when it turns the physical plan into operators: from the root down, as it translates.
import {
  arrayIndex,
  cumulateSizes,
  cumulateSteps,
  hopSizes,
  offsetWithoutFetch,
  overDescending,
  overFollowing,
  overOrder,
  overWithoutTime,
  processingTimeWindow,
  rankFunction,
  sessionGapPositive,
  sliceOffset,
  sliceSizePositive,
  sortWithoutTime,
  windowRankFunction,
  windowSizePositive,
} from '../../diagnostics/catalogue/streaming.ts';
import { lagDefault } from '../../diagnostics/catalogue/planner.ts';
import { notOrderable } from '../../diagnostics/catalogue/types.ts';
import type { DiagnosticDefinition } from '../../diagnostics/definition.ts';
import type { Rex } from '../../plan/rex.ts';
import type { Parameters } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../text/span.ts';
import { isOpaque, isUndecided, summaryString } from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';
import { isTimeAttribute } from './physical-node.ts';
import type { NodeSortKey } from './node.ts';
import type { Physical } from './physical-node.ts';
import type { PlanContext } from './plan-context.ts';
import { checkMerges } from './check-merges.ts';
import { checkUserAggregates } from './check-user-aggregates.ts';
import { constantOf, operandsOf } from './rex-walk.ts';

/** Reports what the nodes' translation refuses. */
export function checkTranslation(node: Physical, context: PlanContext, consumer?: Physical): void {
  checkNode(node, context, consumer);
  checkUserAggregates(node, context);
  checkMerges(node, context);
  // A calc that only passes columns on is pulled into the aggregate above it.
  const above = node.name === 'Calc' ? consumer : node;
  for (const input of node.inputs) checkTranslation(input, context, above);
  if (node.name === 'Calc') checkArrays([...node.condition, ...node.projections], context);
}

/** ScalarOperatorGens.generateArrayElementAt: code of a calc is made after that of its input. */
function checkArrays(expressions: readonly Rex[], context: PlanContext): void {
  for (const rex of expressions) {
    const [array, at] = operandsOf(rex);
    const item = rex.kind === 'call' && rex.operator === 'ITEM' && array?.type.root === 'ARRAY';
    const index = item && at !== undefined ? constantOf(at) : undefined;
    if (at !== undefined && index !== undefined && index < 1) {
      context.refuse('translate', { definition: arrayIndex, parameters: { index }, at: at.span });
    }
    checkArrays(operandsOf(rex), context);
  }
}

function checkNode(node: Physical, context: PlanContext, consumer: Physical | undefined): void {
  const refuse = (
    definition: DiagnosticDefinition,
    parameters: Parameters = {},
    span: Span = node.span,
  ): void => context.refuse('translate', { definition, parameters, at: span });
  const windowed = (operation: string): void => {
    if (node.window?.rowtime === false) refuse(processingTimeWindow, { operation });
  };
  switch (node.name) {
    case 'Sort':
      return refuse(sortWithoutTime);
    case 'Limit':
    case 'SortLimit':
      if (node.fetch === undefined) refuse(offsetWithoutFetch);
      else checkOrder(node, node.keys, refuse);
      return;
    case 'Rank':
      if (node.function !== 'ROW_NUMBER') refuse(rankFunction, { function: node.function });
      else checkOrder(node, node.order, refuse);
      return;
    case 'WindowRank':
      if (node.function !== 'ROW_NUMBER') refuse(windowRankFunction, { function: node.function });
      else windowed('Window TopN');
      return;
    case 'WindowDeduplicate':
      return windowed('Window Deduplication');
    case 'WindowJoin':
      return windowed('Window Join');
    case 'WindowAggregate':
      return checkSizes(node, refuse);
    case 'WindowTableFunction': {
      const [first, size] = node.window?.sizes ?? [];
      const span = node.window?.span;
      if (consumer?.name === 'WindowAggregate' || first === undefined) return;
      if (node.window?.function === 'TUMBLE' && first <= 0) refuse(windowSizePositive, {}, span);
      else if (node.window?.function === 'CUMULATE' && size !== undefined && size % first !== 0) {
        refuse(cumulateSteps, {}, span);
      }
      return;
    }
    case 'OverAggregate':
      return checkOver(node, refuse, context);
    default:
      return;
  }
}

/** ComparatorCodeGenerator. */
function checkOrder(node: Physical, keys: readonly NodeSortKey[], refuse: Refuse): void {
  for (const { index } of keys) {
    const type = node.inputs[0]?.fields[index]?.type;
    if (type?.root === 'MAP' || type?.root === 'MULTISET' || (type !== undefined && isOpaque(type)))
      return refuse(notOrderable, { type: summaryString(type) });
  }
}

/** StreamExecWindowAggregateBase.createSliceAssigner. */
function checkSizes(node: Physical, refuse: Refuse): void {
  const { window } = node;
  const [slide, size] = window?.sizes ?? [];
  if (window === undefined || slide === undefined) return;
  if (window.function === 'SESSION') {
    if (slide <= 0 && window.rowtime) refuse(sessionGapPositive, {}, window.span);
    return;
  }
  if (window.function === 'TUMBLE') {
    if (slide <= 0) refuse(sliceSizePositive, { size: slide }, window.span);
    else if (size !== undefined && Math.abs(size) >= slide)
      refuse(sliceOffset, { size: slide, offset: size }, window.span);
    return;
  }
  if (size === undefined || size % slide === 0) return;
  refuse(window.function === 'HOP' ? hopSizes : cumulateSizes, { size, slide }, window.span);
}

type Refuse = (definition: DiagnosticDefinition, parameters?: Parameters, span?: Span) => void;

/** LagAggFunction: the default is kept as the value is. */
function checkLag(node: Physical & { readonly name: 'OverAggregate' }, refuse: Refuse): void {
  for (const { call } of node.groups.flatMap(({ calls }) => calls)) {
    const [value, offset, fallback] = call.operands.map(({ type }) => type);
    if (call.function !== 'LAG' || value === undefined || offset === undefined) continue;
    if (fallback === undefined || fallback.root === 'NULL' || isUndecided(value) || isUndecided(fallback))
      continue;
    if (keptAs(value) === keptAs(fallback)) continue;
    refuse(lagDefault, { value: summaryString(fallback), offset: summaryString(offset) }, call.span);
    return;
  }
}

/** LogicalTypeUtils.toInternalConversionClass. */
function keptAs({ root }: LogicalType): string {
  if (root === 'CHAR' || root === 'VARCHAR') return 'StringData';
  if (root === 'BINARY' || root === 'VARBINARY') return 'byte[]';
  if (root === 'TIMESTAMP' || root === 'TIMESTAMP_LTZ') return 'TimestampData';
  if (root === 'INTEGER' || root === 'DATE' || root === 'TIME' || root === 'INTERVAL_YEAR_MONTH')
    return 'Integer';
  return root === 'BIGINT' || root === 'INTERVAL_DAY_TIME' ? 'Long' : root;
}

/** StreamExecOverAggregate. */
function checkOver(
  node: Physical & { readonly name: 'OverAggregate' },
  refuse: Refuse,
  { ordersByAny }: PlanContext,
): void {
  const [group] = node.groups;
  if (group === undefined) return;
  const { span } = group;
  checkLag(node, refuse);
  const [key] = group.orderBy;
  if (key === undefined || group.orderBy.length !== 1) return refuse(overOrder, {}, span);
  if (key.descending) return refuse(overDescending, {}, span);
  const type = node.inputs[0]?.fields[key.index]?.type;
  if (type === undefined || type.root === 'UNKNOWN' || type.root === 'ERROR') return;
  if (!isTimeAttribute(type) && ordersByAny === true) return;
  if (!isTimeAttribute(type)) return refuse(overWithoutTime, {}, span);
  const preceding = group.lower.type === 'UNBOUNDED PRECEDING' || group.lower.type === 'PRECEDING';
  const rowNumber = group.calls.some((call) => call.call.function === 'ROW_NUMBER');
  if (!rowNumber && !(preceding && group.upper.type === 'CURRENT ROW')) refuse(overFollowing, {}, span);
}
